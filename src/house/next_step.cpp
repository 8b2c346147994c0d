// SPDX-License-Identifier: Apache-2.0
// From an exception to the step that mends it: by its kind where it has one, by the words of the engine where it has not.
#include "house/next_step.hpp"
#include <fmt/format.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <system_error>
#include "press/store/breakage.hpp"

namespace rotative::house {
namespace {

/// PostgreSQL answers in several lines, the last of them empty.
std::string on_one_line(std::string words) {
    while (!words.empty() && (words.back() == '\n' || words.back() == ' ' || words.back() == '.')) words.pop_back();
    std::ranges::replace(words, '\n', ' ');
    std::erase(words, '\t');
    return words;
}

std::string owner_of(const std::filesystem::path& data) {
    struct ::stat about{};
    if (::stat(data.c_str(), &about) != 0) return {};
    const auto* owner = ::getpwuid(about.st_uid);
    return owner ? owner->pw_name : std::to_string(about.st_uid);
}

std::string to_be_allowed(const Configuration& configuration) {
    struct ::stat about{};
    if (::stat(configuration.data.c_str(), &about) == 0 && about.st_uid != ::geteuid())
        return fmt::format("{0} belongs to {1}: say it as {1}, as in `sudo -u {1} rotative …`", configuration.data.string(),
                           owner_of(configuration.data));
    return "give this user the right to write there, or choose another place";
}

std::string step_after(const std::error_code& code, const Configuration& configuration) {
    if (code == std::errc::permission_denied || code == std::errc::operation_not_permitted) return to_be_allowed(configuration);
    if (code == std::errc::no_space_on_device) return "the disk is full: make room, then say it again";
    if (code == std::errc::read_only_file_system) return "the disk cannot be written: choose another with --data";
    if (code == std::errc::no_such_file_or_directory) return "look at the name; a folder for a file is not made by itself";
    if (code == std::errc::not_a_directory) return "a folder is meant here";
    return {};
}

std::string step_after_the_store(std::string_view words, const Configuration& configuration) {
    const auto says = [&](std::string_view what) { return words.find(what) != std::string_view::npos; };
    if (says("not a database") || says("malformed"))
        return fmt::format("the file is damaged: stop the server and restore the newest backup, `rotative restore FILE --data {}`",
                           configuration.data.string());
    if (says("readonly") || says("unable to open")) return to_be_allowed(configuration);
    return {};
}

std::string step_after(const std::exception& breakage, const Configuration& configuration) {
    if (dynamic_cast<const store::NoRoom*>(&breakage)) return "the disk is full: make room, then say it again; nothing was half written";
    if (dynamic_cast<const store::Lost*>(&breakage))
        return "see that PostgreSQL runs, and that `database` in rotative.toml names it: psql with the same address tries it";
    if (dynamic_cast<const store::Broken*>(&breakage)) return step_after_the_store(breakage.what(), configuration);
    if (const auto* system = dynamic_cast<const std::system_error*>(&breakage)) return step_after(system->code(), configuration);
    return {};
}

}  // namespace

std::string with_next_step(const std::exception& breakage, const Configuration& configuration) {
    const auto words = on_one_line(breakage.what());
    const auto step = step_after(breakage, configuration);
    return step.empty() ? words : fmt::format("{}{} Next: {}.", words, words.ends_with('?') ? "" : ".", step);
}

}  // namespace rotative::house
