// SPDX-License-Identifier: Apache-2.0
// page publish, page withdraw, menu set. What a page or a menu may be is decided in their rooms.
#include <fmt/format.h>
#include "house/commands/article_words.hpp"
#include "house/commands/carry.hpp"
#include "house/commands/found.hpp"
#include "paper/masthead/menu_file.hpp"
#include "press/document/json_words.hpp"

namespace rotative::house::commands {
namespace {

/// The words of the heading that a body begins with, which is taken out of it; empty when it begins otherwise.
std::string heading_taken_from(document::Document& body) {
    if (body.blocks.empty() || !std::holds_alternative<document::Heading>(body.blocks.front().kind)) return {};
    document::Document heading;
    heading.blocks.push_back(std::move(body.blocks.front()));
    body.blocks.erase(body.blocks.begin());
    return document::words(heading);
}

/// The page as it is to be: what was not said of one that is there stays as it is.
Result<pages::PageDraft> draft_of(House& house, const PagePublish& order, const Terminal& terminal) {
    pages::PageDraft draft;
    if (order.id) {
        const auto before = house.store->read([&](store::Reading& reading) { return pages::written(reading, {order.id}); });
        if (!before) return Problem{Refusal::NotFound, "pages.not_found", {{"page", std::to_string(order.id)}}};
        draft = before->words;
    } else {
        draft.language = TRY(language_for(house, order.language));
    }
    draft.body = TRY(body_of(house, terminal, order.file, draft.language, draft.body));
    if (!order.title.empty())
        draft.title = order.title;
    else if (auto title = heading_taken_from(draft.body); !title.empty())
        draft.title = std::move(title);
    if (!order.slug.empty()) draft.slug = order.slug;
    if (order.place) draft.place = order.place;
    if (order.parent.empty()) return draft;
    const auto parent = page_called(house, draft.language, order.parent);
    if (!parent) return Problem{Refusal::NotFound, "house.nothing_called", {{"kind", "page"}, {"slug", order.parent}}};
    draft.parent = {*parent};
    return draft;
}

Result<std::int64_t> publish(House& house, const PagePublish& order, const Terminal& terminal) {
    const auto draft = TRY(draft_of(house, order, terminal));
    if (!order.id) return TRY(house.standing_pages.publish(draft)).number;
    TRY(house.standing_pages.rewrite({order.id}, draft));
    return order.id;
}

/// What "section:monde" or "article:12" of a menu's file is.
masthead::Find finding_things(House& house, Language language) {
    return [&house, language](std::string_view kind, std::string_view name) -> std::optional<document::Reference> {
        const auto known = document::value_of<document::Kind>(kind);
        if (!known) return {};
        if (const auto called = PaperNames(house, language).find(*known, name)) return document::Reference{*known, *called};
        const auto number = number_in(name);
        return number ? std::optional(document::Reference{*known, *number}) : std::nullopt;
    };
}

}  // namespace

Outcome run(House& house, const PagePublish& order, const Manner& manner) {
    const auto id = publish(house, order, manner.terminal);
    if (!id) return refused(manner.terminal, id.problem());
    manner.terminal.say(manner.json ? fmt::format("{{\"id\":{}}}", *id) : fmt::format("{}", *id));
    return Outcome::Done;
}

Outcome run(House& house, const PageWithdraw& order, const Manner& manner) {
    const auto done = house.standing_pages.withdraw({order.id});
    return done ? Outcome::Done : refused(manner.terminal, done.problem());
}

Outcome run(House& house, const MenuSet& order, const Manner& manner) {
    const auto done = [&]() -> Result<Done> {
        const auto language = TRY(language_for(house, order.language));
        const auto menus = TRY(masthead::menus_in(manner.terminal.read(order.file), finding_things(house, language)));
        return house.store->write([&](store::Transaction& tx) -> Result<Done> {
            for (const auto& [name, menu] : menus) TRY(house.menus.set(tx, name, language, menu, wire::Age::Fresh));
            return Done{};
        });
    }();
    return done ? Outcome::Done : refused(manner.terminal, done.problem());
}

}  // namespace rotative::house::commands
