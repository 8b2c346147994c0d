// SPDX-License-Identifier: Apache-2.0
// front place, front clear, front layout.
#include "house/commands/carry.hpp"
#include "house/commands/found.hpp"

namespace rotative::house::commands {
namespace {

Result<std::optional<Moment>> end_of(House& house, const std::string& until) {
    if (until.empty()) return std::optional<Moment>{};
    return std::optional(TRY(moment_of(house, until)));
}

}  // namespace

Outcome run(House& house, const FrontPlace& order, const Manner& manner) {
    return told(manner, [&]() -> Result<Done> {
        const auto slot = TRY(front::slot_named(order.slot));
        const auto until = TRY(end_of(house, order.until));
        return house.front.place(slot, {order.article}, until);
    }());
}

Outcome run(House& house, const FrontClear& order, const Manner& manner) {
    return told(manner, [&]() -> Result<Done> {
        const auto slot = TRY(front::slot_named(order.slot));
        const auto language = TRY(language_for(house, order.language));
        return house.front.clear(language, slot);
    }());
}

Outcome run(House& house, const FrontLayout& order, const Manner& manner) {
    return told(manner, [&]() -> Result<Done> {
        const auto layout = TRY(front::layout_named(order.layout));
        const auto language = TRY(language_for(house, order.language));
        const auto until = TRY(end_of(house, order.until));
        return house.front.lay_out(language, layout, until);
    }());
}

}  // namespace rotative::house::commands
