// SPDX-License-Identifier: Apache-2.0
// The program: understands what was typed, hands it to the running server if there is one, else opens the folder itself.
#include <unistd.h>
#include <filesystem>
#include <iostream>
#include "house/commands/carry.hpp"
#include "house/serving.hpp"

namespace rotative::house {
namespace {

int status_of(Outcome outcome) { return static_cast<int>(outcome); }

Outcome tell_faults(const Terminal& terminal, const std::vector<ConfigurationFault>& faults) {
    for (const auto& fault : faults) terminal.tell(fault.place + ": " + fault.sentence);
    return terminal.refuse("the configuration cannot be used; `rotative config check` shows it whole");
}

Outcome check_configuration(const Configured& configured, const Terminal& terminal) {
    if (!configured.faults.empty()) return tell_faults(terminal, configured.faults);
    for (const auto& key : keys()) terminal.say(std::string(key.name) + " = " + key.shown(configured.configuration));
    return Outcome::Done;
}

Outcome in_the_house(const Typed& typed, const Order& order, const Configuration& configuration, const Terminal& terminal) {
    if (const auto outcome = ask_the_server(typed.data, order)) return *outcome;
    if (!std::filesystem::exists(typed.data))
        return terminal.refuse("there is no folder " + typed.data.string() + "; `rotative init` or `rotative demo` makes one");
    const auto lock = FolderLock::take(typed.data);
    if (!lock) return terminal.refuse("another process owns " + typed.data.string() + " and does not answer; wait for it to end");
    Log log(STDERR_FILENO, configuration.log == "json" ? Log::Form::Json : Log::Form::Text, system_now);
    House house(configuration, log);
    return carry(house, order, terminal);
}

Outcome obey(const Typed& typed, const Order& order, const Terminal& terminal) {
    const auto configured = configure(typed.data, environment(), typed.flags);
    if (std::holds_alternative<ConfigCheck>(typed.command)) return check_configuration(configured, terminal);
    if (!configured.faults.empty()) return tell_faults(terminal, configured.faults);
    const auto& configuration = configured.configuration;
    return std::visit(
        [&](const auto& command) {
            if constexpr (requires { folder::run(command, configuration, Manner{terminal}); })
                return folder::run(command, configuration, Manner{terminal, typed.json});
            else
                return in_the_house(typed, order, configuration, terminal);
        },
        typed.command);
}

int run(const std::vector<std::string>& words) {
    const auto understood = understand(words, environment());
    if (const auto* wrong = std::get_if<Misunderstood>(&understood)) {
        (wrong->status == 0 ? std::cout : std::cerr) << wrong->words;
        return wrong->status;
    }
    const Order order{words, std::filesystem::current_path()};
    const Terminal terminal(STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO, order.folder);
    try {
        return status_of(obey(std::get<Typed>(understood), order, terminal));
    } catch (const std::exception& breakage) {
        return status_of(terminal.refuse(breakage.what()));
    }
}

}  // namespace
}  // namespace rotative::house

int main(int count, char** words) { return rotative::house::run({words + 1, words + count}); }
