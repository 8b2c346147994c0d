// SPDX-License-Identifier: Apache-2.0
// From typed words to the function that carries them out; each of those is in a file of its own beside this one.
#include "house/commands/carry.hpp"
#include <type_traits>
#include "house/next_step.hpp"
#include "press/i18n/texts.hpp"

namespace rotative::house {

namespace {

Outcome carry(House& house, const Typed& typed, const Terminal& terminal) {
    return std::visit(
        [&](const auto& command) {
            if constexpr (requires { commands::run(house, command, Manner{terminal}); })
                return commands::run(house, command, Manner{terminal, typed.json});
            else
                return terminal.refuse("this command looks after a folder that no server owns; stop the server first");
        },
        typed.command);
}

}  // namespace

Outcome refused(const Terminal& terminal, const Problem& problem) { return terminal.refuse(i18n::sentence(problem, Language::English)); }

Outcome carry(House& house, const Order& order, const Terminal& terminal) {
    const auto understood = understand(order.words, {});
    if (const auto* wrong = std::get_if<Misunderstood>(&understood)) {
        terminal.tell(wrong->words);
        return Outcome::Usage;
    }
    const auto& typed = std::get<Typed>(understood);
    try {
        return carry(house, typed, terminal);
    } catch (const std::exception& breakage) {
        return terminal.refuse(with_next_step(breakage, house.configuration));
    }
}

}  // namespace rotative::house
