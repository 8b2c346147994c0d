// SPDX-License-Identifier: Apache-2.0
// Lines of the log. Control characters are written as \xNN, so that a name from outside cannot forge a line (CWE-117).
#include "house/log.hpp"
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>
#include <array>
#include <boost/json.hpp>

namespace rotative::house {
namespace {

constexpr std::array<std::string_view, 4> level_words{"debug", "info", "warning", "error"};

std::string instant_of(Moment moment) {
    const auto seconds = moment.ms / 1000;
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(static_cast<std::time_t>(seconds)), moment.ms % 1000);
}

void append_safe(std::string& line, std::string_view words) {
    const bool plain = !words.empty() && words.find_first_of(" \"=\\") == std::string_view::npos;
    if (!plain) line += '"';
    for (const char c : words) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f)
            line += fmt::format("\\x{:02x}", byte);
        else if (c == '"' || c == '\\')
            line += '\\', line += c;
        else
            line += c;
    }
    if (!plain) line += '"';
}

}  // namespace

Log::Log(int descriptor, Form form, Clock clock) : descriptor_(descriptor), form_(form), clock_(std::move(clock)) {}

void Log::write(Level level, std::string_view event, std::initializer_list<LogField> fields) {
    if (level >= Level::Warning) ++troubles_;
    const auto level_word = level_words[static_cast<std::size_t>(level)];
    std::string line;
    if (form_ == Form::Json) {
        boost::json::object json{{"at", instant_of(clock_())}, {"level", level_word}, {"event", event}};
        for (const auto& [name, words] : fields) json[name] = words;
        line = boost::json::serialize(json);
    } else {
        line = fmt::format("{} {} {}", instant_of(clock_()), level_word, event);
        for (const auto& [name, words] : fields) {
            line += fmt::format(" {}=", name);
            append_safe(line, words);
        }
    }
    line += '\n';
    const std::lock_guard alone(one_at_a_time_);
    [[maybe_unused]] const auto n = ::write(descriptor_, line.data(), line.size());  // a log that cannot be written stops nobody
}

std::string shortened_address(std::string_view address) {
    if (const auto dot = address.rfind('.'); dot != std::string_view::npos) return fmt::format("{}.0", address.substr(0, dot));
    std::size_t colons = 0;
    for (std::size_t i = 0; i < address.size(); ++i)
        if (address[i] == ':' && ++colons == 3) return fmt::format("{}::", address.substr(0, i));
    return colons > 0 ? "::" : "";
}

}  // namespace rotative::house
