// SPDX-License-Identifier: Apache-2.0
// look: the inside of a thing, as JSON. Each room shows its own.
#include <boost/json.hpp>
#include <charconv>
#include "house/commands/carry.hpp"

namespace rotative::house::commands {
namespace {

using Show = Result<std::string> (*)(store::Reading&, std::int64_t);

const std::map<std::string, Show, std::less<>> shows{
    {"article", [](store::Reading& reading, std::int64_t id) { return articles::look(reading, {id}); }},
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
            fronts[tag(language)] = std::move(slots);
        }
    });
    return boost::json::serialize(fronts);
}

}  // namespace

Outcome run(House& house, const Look& order, const Manner& manner) {
    if (order.thing == "errands") return run(house, Errands{}, Manner{manner.terminal, true});
    if (order.thing == "settings") return run(house, Setting{}, Manner{manner.terminal, true});
    if (order.thing == "pages") return manner.terminal.say(look_at_pages(house)), Outcome::Done;
    if (order.thing == "front") return manner.terminal.say(look_at_front(house)), Outcome::Done;
    const auto show = shows.find(order.thing);
    if (show == shows.end())
        return manner.terminal.refuse("there is no `" + order.thing +
                                      "` to look at: article, section, story, topic, author, medium, front, errands, pages or settings");
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
