// SPDX-License-Identifier: Apache-2.0
// look: the inside of a thing, as JSON. Each room shows its own.
#include <boost/json.hpp>
#include <charconv>
#include "house/commands/carry.hpp"
#include "paper/comments/comments.hpp"
#include "press/document/json_words.hpp"

namespace rotative::house::commands {
namespace {

using Show = Result<std::string> (*)(store::Reading&, std::int64_t);

const std::map<std::string, Show, std::less<>> shows{
    {"article", [](store::Reading& reading, std::int64_t id) { return articles::look(reading, {id}); }},
    {"page", [](store::Reading& reading, std::int64_t id) { return pages::look(reading, {id}); }},
    {"comment", [](store::Reading& reading, std::int64_t id) { return comments::look(reading, {id}); }},
    {"section", [](store::Reading& reading, std::int64_t id) { return sections::look(reading, {id}); }},
    {"story", [](store::Reading& reading, std::int64_t id) { return stories::look(reading, {id}); }},
    {"topic", [](store::Reading& reading, std::int64_t id) { return topics::look(reading, {id}); }},
    {"medium", [](store::Reading& reading, std::int64_t id) { return media::look(reading, {id}); }},
    {"author", [](store::Reading& reading, std::int64_t id) { return authors::look(reading, {id}); }},
};

std::string look_at_pages(House& house) {
    const auto figures = house.pages.figures();
    return boost::json::serialize(boost::json::object{
        {"pages", figures.pages}, {"bytes", figures.bytes}, {"prints", figures.prints}, {"hits", figures.hits}, {"drops", figures.drops}});
}

std::string look_at_front(House& house) {
    boost::json::object fronts;
    house.store->read([&](store::Reading& reading) {
        cache::Ingredients unnoted;
        for (const auto language : masthead::masthead_of(reading, unnoted).languages) {
            boost::json::array slots;
            for (const auto& placed : front::placed(reading, language)) {
                boost::json::object slot{{"slot", front::name_of(placed.slot)}, {"article", placed.article.number}};
                if (placed.until) slot["until_ms"] = placed.until->ms;
                slots.push_back(std::move(slot));
            }
            boost::json::object one{{"slots", std::move(slots)}};
            if (const auto wanted = front::laid_out(reading, language)) {
                one["layout"] = front::word_for(wanted->layout);
                if (wanted->until) one["until_ms"] = wanted->until->ms;
            }
            fronts[tag(language)] = std::move(one);
        }
    });
    return boost::json::serialize(fronts);
}

boost::json::array entries_in(const masthead::Menu& menu) {
    boost::json::array entries;
    for (const auto& entry : menu) {
        boost::json::object one{{"label", entry.label}, {"address", entry.address}};
        if (entry.thing) one["thing"] = boost::json::array{document::word(entry.thing->kind), entry.thing->id};
        if (!entry.below.empty()) one["below"] = entries_in(entry.below);
        entries.push_back(std::move(one));
    }
    return entries;
}

std::string look_at_menus(House& house) {
    boost::json::object all;
    house.store->read([&](store::Reading& reading) {
        cache::Ingredients unnoted;
        for (const auto language : masthead::masthead_of(reading, unnoted).languages) {
            boost::json::object of_language;
            for (const auto& name : masthead::menus(reading, language))
                of_language[name] = entries_in(masthead::menu(reading, unnoted, name, language));
            all[tag(language)] = std::move(of_language);
        }
    });
    return boost::json::serialize(all);
}

std::string look_at_comments(House& house) {
    boost::json::array counts;
    for (const auto& one : house.store->read([](store::Reading& reading) { return comments::counts(reading); }))
        counts.push_back(boost::json::object{{"kind", comments::word_for(one.kind)},
                                             {"state", comments::word_for(one.state)},
                                             {"number", one.number},
                                             {"answers", one.answers}});
    return boost::json::serialize(counts);
}

}  // namespace

Outcome run(House& house, const Look& order, const Manner& manner) {
    if (order.thing == "errands") return run(house, Errands{}, Manner{manner.terminal, true});
    if (order.thing == "settings") return run(house, Setting{}, Manner{manner.terminal, true});
    if (order.thing == "pages") return manner.terminal.say(look_at_pages(house)), Outcome::Done;
    if (order.thing == "comments") return manner.terminal.say(look_at_comments(house)), Outcome::Done;
    if (order.thing == "menus") return manner.terminal.say(look_at_menus(house)), Outcome::Done;
    if (order.thing == "front") return manner.terminal.say(look_at_front(house)), Outcome::Done;
    const auto show = shows.find(order.thing);
    if (show == shows.end())
        return manner.terminal.refuse("there is no `" + order.thing +
                                      "` to look at: article, page, comment, section, story, topic, author, medium, front, menus, "
                                      "comments, errands, pages or settings");
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(order.id.data(), order.id.data() + order.id.size(), id);
    if (error != std::errc{} || end != order.id.data() + order.id.size())
        return manner.terminal.refuse("say its number, as in `rotative look " + order.thing + " 12`");
    const auto shown = house.store->read([&](store::Reading& reading) { return show->second(reading, id); });
    if (!shown) return refused(manner.terminal, shown.problem());
    manner.terminal.say(*shown);
    return Outcome::Done;
}

}  // namespace rotative::house::commands
