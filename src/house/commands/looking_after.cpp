// SPDX-License-Identifier: Apache-2.0
// setting, errands, resume: what a sysadmin changes while the paper is open.
#include <fmt/format.h>
#include <boost/json.hpp>
#include "house/commands/carry.hpp"

namespace rotative::house::commands {
namespace {

namespace json = boost::json;

json::object shown(const wire::Errand& errand, Moment now) {
    json::object one{{"id", errand.id},       {"errand", errand.errand}, {"news", errand.news},
                     {"tries", errand.tries}, {"parked", errand.parked}, {"due_in_seconds", (errand.due_at - now).count() / 1000}};
    if (errand.reason) one["reason"] = *errand.reason;
    return one;
}

Outcome list(House& house, const Manner& manner) {
    const auto errands = house.store->read([&](store::Reading& reading) { return house.wire.errands().list(reading); });
    const auto now = house.store->now();
    json::array all;
    for (const auto& errand : errands) {
        if (manner.json)
            all.push_back(shown(errand, now));
        else
            manner.terminal.say(fmt::format("{} {} after {} {} tries {}", errand.id, errand.parked ? "parked" : "waits", errand.news,
                                            errand.tries, errand.reason.value_or("")));
    }
    if (manner.json)
        manner.terminal.say(json::serialize(all));
    else if (errands.empty())
        manner.terminal.tell("No errand waits, none was given up.");
    return Outcome::Done;
}

Outcome show_settings(House& house, const Setting& order, const Manner& manner) {
    if (!order.name.empty()) {
        const auto value = house.settings.get(order.name);
        if (!value) return refused(manner.terminal, value.problem());
        manner.terminal.say(manner.json ? json::serialize(json::value(*value)) : *value);
        return Outcome::Done;
    }
    json::object all;
    for (const auto& setting : house.settings.list()) {
        if (manner.json)
            all[setting.known.key] = setting.value;
        else
            manner.terminal.say(fmt::format("{} = {}", setting.known.key, setting.value));
    }
    if (manner.json) manner.terminal.say(json::serialize(all));
    return Outcome::Done;
}

}  // namespace

Outcome run(House& house, const Setting& order, const Manner& manner) {
    if (!order.has_value) return show_settings(house, order, manner);
    const auto set = house.settings.set(order.name, order.value);
    if (!set) return refused(manner.terminal, set.problem());
    manner.terminal.say(*set);
    return Outcome::Done;
}

Outcome run(House& house, const Errands& order, const Manner& manner) {
    if (order.what == Errands::Do::List) return list(house, manner);
    auto& errands = house.wire.errands();
    const auto done = order.what == Errands::Do::Retry ? errands.retry(order.id) : errands.drop(order.id);
    return done ? Outcome::Done : refused(manner.terminal, done.problem());
}

Outcome run(House& house, const Resume&, const Manner& manner) {
    const auto done = house.store->write([&](store::Transaction& tx) -> Result<Done> {
        house.wire.errands().resume_leaving(tx);
        return Done{};
    });
    if (!done) return refused(manner.terminal, done.problem());
    manner.terminal.tell("What leaves this house (mail, deliveries) leaves again.");
    return Outcome::Done;
}

}  // namespace rotative::house::commands
