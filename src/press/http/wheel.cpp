// SPDX-License-Identifier: Apache-2.0
// The links of the wheel: a doubly linked list in each slot, whose head is a Timed of its own.
#include "press/http/wheel.hpp"
#include <algorithm>
#include <utility>

namespace rotative::http {

void Timed::unlink() {
    if (before_) before_->after_ = after_;
    if (after_) after_->before_ = before_;
    before_ = after_ = nullptr;
}

void Wheel::set(Timed& timed, Tick deadline) {
    timed.deadline_ = deadline;
    if (timed.before_ && deadline >= timed.place_ - tick_) return;  // it will be found in its old place and moved on
    timed.unlink();
    link(timed);
}

void Wheel::link(Timed& timed) {
    const auto soonest = at_ + 1, latest = at_ + static_cast<Tick>(slots) - 1;
    const auto tick = std::clamp(timed.deadline_ / tick_ + 1, soonest, latest);
    timed.place_ = tick * tick_;
    auto& head = slots_[static_cast<std::size_t>(tick) % slots];
    timed.before_ = &head;
    timed.after_ = head.after_;
    if (timed.after_) timed.after_->before_ = &timed;
    head.after_ = &timed;
}

void Wheel::take_slot(Timed& into) {
    auto& head = slots_[static_cast<std::size_t>(at_) % slots];
    into.after_ = std::exchange(head.after_, nullptr);
    if (into.after_) into.after_->before_ = &into;
}

}  // namespace rotative::http
