// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the operator reads: one line an event, on standard error, as text or as JSON. A line never holds an e-mail or a full address,
// and nothing a stranger sent can begin a new one.
#include <atomic>
#include <cstdint>
#include <initializer_list>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include "base/moment.hpp"

namespace rotative::house {

enum class Level : std::uint8_t { Debug, Info, Warning, Error };

/// A name and its words, beside the event's.
using LogField = std::pair<std::string_view, std::string_view>;

class Log {
public:
    enum class Form : std::uint8_t { Text, Json };
    /// Writes to `descriptor`, which stays the caller's.
    Log(int descriptor, Form, Clock);
    /// Writes what waits.
    ~Log();

    /// Writes one line in one write: "request", {{"id", "…"}, {"status", "200"}}.
    void write(Level, std::string_view event, std::initializer_list<LogField> fields = {});
    /// The same for lines that come by the thousand, from threads that have no time for a write each: they go together, when enough of
    /// them wait, before the next write(), or when somebody flushes. As text they allocate nothing once a thread has written a few.
    void write_soon(Level, std::string_view event, std::initializer_list<LogField> fields = {});
    /// Writes what waits. The timekeeper calls it each second.
    void flush();
    /// How many warnings and errors were written: a figure of the metrics.
    std::uint64_t troubles() const { return troubles_; }

private:
    void put(std::string& line, Level, std::string_view event, std::initializer_list<LogField> fields);
    void write_what_waits();

    int descriptor_;
    Form form_;
    Clock clock_;
    std::mutex one_at_a_time_;
    std::string waiting_;
    std::atomic<std::uint64_t> troubles_{0};
};

/// An address as a log may hold it: an IPv4 one without its last octet, an IPv6 one without its last ten.
std::string shortened_address(std::string_view address);

}  // namespace rotative::house
