// SPDX-License-Identifier: Apache-2.0
// Lines of the log. Control characters are written as \xNN, so that a name from outside cannot forge a line (CWE-117).
#include "house/log.hpp"
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>
#include <array>
#include <boost/json.hpp>
#include <iterator>

namespace rotative::house {
namespace {

constexpr std::array<std::string_view, 4> level_words{"debug", "info", "warning", "error"};

/// Lines that wait are written when there are so many bytes of them.
constexpr std::size_t most_waiting = 32'768;

/// To be added to a line. What changes once a second is made once a second.
void append_instant(std::string& line, Moment moment) {
    thread_local std::int64_t second = -1;
    thread_local std::string words;
    if (const auto now = moment.ms / 1000; now != second) {
        second = now;
        words = fmt::format("{:%Y-%m-%dT%H:%M:%S}", fmt::gmtime(static_cast<std::time_t>(now)));
    }
    fmt::format_to(std::back_inserter(line), "{}.{:03}Z", words, moment.ms % 1000);
}

std::string instant_of(Moment moment) {
    std::string words;
    append_instant(words, moment);
    return words;
}

void append_safe(std::string& line, std::string_view words) {
    const bool plain = !words.empty() && words.find_first_of(" \"=\\") == std::string_view::npos;
    if (!plain) line += '"';
    for (const char c : words) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f)
            fmt::format_to(std::back_inserter(line), "\\x{:02x}", byte);
        else if (c == '"' || c == '\\')
            line += '\\', line += c;
        else
            line += c;
    }
    if (!plain) line += '"';
}

}  // namespace

Log::Log(int descriptor, Form form, Clock clock) : descriptor_(descriptor), form_(form), clock_(std::move(clock)) {}

Log::~Log() { flush(); }

void Log::put(std::string& line, Level level, std::string_view event, std::initializer_list<LogField> fields) {
    const auto level_word = level_words[static_cast<std::size_t>(level)];
    if (form_ == Form::Json) {
        boost::json::object json{{"at", instant_of(clock_())}, {"level", level_word}, {"event", event}};
        for (const auto& [name, words] : fields) json[name] = words;
        line += boost::json::serialize(json);
    } else {
        append_instant(line, clock_());
        fmt::format_to(std::back_inserter(line), " {} {}", level_word, event);
        for (const auto& [name, words] : fields) {
            fmt::format_to(std::back_inserter(line), " {}=", name);
            append_safe(line, words);
        }
    }
    line += '\n';
}

void Log::write(Level level, std::string_view event, std::initializer_list<LogField> fields) {
    if (level >= Level::Warning) ++troubles_;
    std::string line;
    put(line, level, event, fields);
    const std::lock_guard alone(one_at_a_time_);
    write_what_waits();
    [[maybe_unused]] const auto n = ::write(descriptor_, line.data(), line.size());  // a log that cannot be written stops nobody
}

void Log::write_soon(Level level, std::string_view event, std::initializer_list<LogField> fields) {
    if (level >= Level::Warning) ++troubles_;
    thread_local std::string line;
    line.clear();
    put(line, level, event, fields);
    const std::lock_guard alone(one_at_a_time_);
    waiting_ += line;
    if (waiting_.size() >= most_waiting) write_what_waits();
}

void Log::flush() {
    const std::lock_guard alone(one_at_a_time_);
    write_what_waits();
}

void Log::write_what_waits() {
    if (waiting_.empty()) return;
    [[maybe_unused]] const auto n = ::write(descriptor_, waiting_.data(), waiting_.size());
    waiting_.clear();
}

std::string shortened_address(std::string_view address) {
    if (const auto dot = address.rfind('.'); dot != std::string_view::npos) return fmt::format("{}.0", address.substr(0, dot));
    std::size_t colons = 0;
    for (std::size_t i = 0; i < address.size(); ++i)
        if (address[i] == ':' && ++colons == 3) return fmt::format("{}::", address.substr(0, i));
    return colons > 0 ? "::" : "";
}

}  // namespace rotative::house
