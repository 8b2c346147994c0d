// SPDX-License-Identifier: Apache-2.0
#pragma once
// Deadlines of many lines, looked at once a tick. To put a deadline off costs one assignment: a line stays where it is on the wheel
// and is moved only when its place comes round.
#include <array>
#include <chrono>
#include <cstdint>

namespace rotative::http {

/// Milliseconds of the monotonic clock.
using Tick = std::int64_t;

/// Something with a deadline, linked into a wheel.
class Timed {
public:
    Timed() = default;
    Timed(const Timed&) = delete;
    Timed& operator=(const Timed&) = delete;
    ~Timed() { unlink(); }
    Tick deadline() const { return deadline_; }

private:
    friend class Wheel;
    void unlink();
    Timed* before_ = nullptr;
    Timed* after_ = nullptr;
    Tick deadline_ = 0;
    Tick place_ = 0;  // the moment of the slot it is linked into
};

class Wheel {
public:
    explicit Wheel(std::chrono::milliseconds tick, Tick now) : tick_(tick.count()), at_(now / tick_) {}

    /// Sets the deadline, sooner or later than before.
    void set(Timed&, Tick deadline);
    /// Calls `expired(Timed&)` for all whose deadline has passed. It may set a new one, or destroy the Timed.
    template <class Expired>
    void turn(Tick now, Expired&& expired) {
        for (; at_ <= now / tick_; ++at_) {
            Timed due;
            take_slot(due);
            while (Timed* one = due.after_) {
                one->unlink();
                if (one->deadline_ <= now)
                    expired(*one);
                else
                    link(*one);
            }
        }
    }

private:
    static constexpr std::size_t slots = 512;
    void link(Timed&);
    void take_slot(Timed& into);

    const Tick tick_;
    Tick at_;  // the tick whose slot is looked at next
    std::array<Timed, slots> slots_;
};

}  // namespace rotative::http
