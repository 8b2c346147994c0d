// SPDX-License-Identifier: Apache-2.0
// The program: understands what was typed, hands it to the running server if there is one, else opens the folder itself.
#include <malloc.h>
#include <unistd.h>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <thread>
#include "house/commands/carry.hpp"
#include "house/next_step.hpp"
#include "house/serving.hpp"

namespace rotative::house {
namespace {

int status_of(Outcome outcome) { return static_cast<int>(outcome); }

Outcome tell_faults(const Terminal& terminal, const std::vector<ConfigurationFault>& faults) {
    for (const auto& fault : faults) terminal.tell(fault.place + ": " + fault.sentence);
    return Outcome::Refused;
}

Outcome check_configuration(const Typed& typed, const Configured& configured, const Terminal& terminal) {
    if (!configured.faults.empty()) return tell_faults(terminal, configured.faults);
    if (!std::filesystem::is_directory(typed.data)) return terminal.refuse("there is no folder " + typed.data.string());
    for (const auto& key : keys()) terminal.say(std::string(key.name) + " = " + key.shown(configured.configuration));
    if (const auto reason = why_not_served(configured.configuration)) return terminal.refuse(*reason);
    const auto reason = why_not_understood(configured.configuration);  // asked of a successor, this keeps a program that knows more running
    return reason ? terminal.refuse(*reason) : Outcome::Done;
}

/// A server that has just opened, or is handed over, owns the folder and does not answer yet: it is given some seconds.
Outcome in_the_house(const Typed& typed, const Order& order, const Configuration& configuration, const Terminal& terminal) {
    for (int patience = 150; patience > 0; --patience) {
        if (const auto outcome = ask_the_server(typed.data, order)) return *outcome;
        if (const auto reason = why_closed(configuration)) return terminal.refuse(*reason);
        if (const auto lock = FolderLock::take(typed.data)) {
            Log log(STDERR_FILENO, configuration.log == "json" ? Log::Form::Json : Log::Form::Text, system_now);
            House house(configuration, log);
            return carry(house, order, terminal);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return terminal.refuse("another process owns " + typed.data.string() + " and does not answer; wait for it to end");
}

Outcome obey(const Typed& typed, const Order& order, const Configured& configured, const Terminal& terminal) {
    if (std::holds_alternative<ConfigCheck>(typed.command)) return check_configuration(typed, configured, terminal);
    if (!configured.faults.empty()) {
        (void)tell_faults(terminal, configured.faults);
        return terminal.refuse("the configuration cannot be used; `rotative config check` looks at it again");
    }
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
    const auto& typed = std::get<Typed>(understood);
    Configured configured;
    try {
        configured = configure(typed.data, environment(), typed.flags);
        return status_of(obey(typed, order, configured, terminal));
    } catch (const std::exception& breakage) {
        configured.configuration.data = typed.data;
        return status_of(terminal.refuse(with_next_step(breakage, configured.configuration)));
    }
}

}  // namespace
}  // namespace rotative::house

int main(int count, char** words) {
    // A page is made in some hundred kilobytes and all of them are free again: to give them back each time costs more than to keep them.
    mallopt(M_TRIM_THRESHOLD, 1 << 20);
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    return rotative::house::run({words + 1, words + count});
}
