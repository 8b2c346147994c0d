// SPDX-License-Identifier: Apache-2.0
// media add, media describe, author face. What may come into the library is decided by its room.
#include <fmt/format.h>
#include <charconv>
#include <filesystem>
#include "house/commands/carry.hpp"
#include "house/commands/found.hpp"

namespace rotative::house::commands {
namespace {

namespace fs = std::filesystem;

/// "30,70": hundredths from the left and from the top.
Result<media::Focus> focus_of(std::string_view words) {
    media::Focus focus;
    const auto comma = words.find(',');
    const auto number = [](std::string_view digits, int& into) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), into);
        return error == std::errc{} && end == digits.data() + digits.size();
    };
    if (comma == words.npos || !number(words.substr(0, comma), focus.x) || !number(words.substr(comma + 1), focus.y))
        return Problem{Refusal::Invalid, "media.wrong_focus"};
    return focus;
}

Result<media::MediumId> add(House& house, const MediaAdd& order, const Terminal& terminal) {
    const auto file = terminal.path_of(order.file);
    if (!fs::is_regular_file(file)) return Problem{Refusal::NotFound, "media.no_file", {{"file", terminal.name_of(order.file).string()}}};
    media::Known known{order.alternative, order.caption, order.credit, {}, file.filename().string(), {}};
    if (!order.focus.empty()) known.focus = TRY(focus_of(order.focus));
    return house.media.add(file, known);
}

void put_if_said(std::string& place, const std::string& said) {
    if (!said.empty()) place = said;
}

Result<Done> describe(House& house, const MediaDescribe& order) {
    cache::Ingredients unnoted;
    const auto medium = house.store->read([&](store::Reading& reading) { return media::shown(reading, unnoted, {order.id}); });
    if (!medium) return Problem{Refusal::NotFound, "media.not_found", {{"medium", std::to_string(order.id)}}};
    auto known = medium->known;
    put_if_said(known.alternative, order.alternative);
    put_if_said(known.caption, order.caption);
    put_if_said(known.credit, order.credit);
    if (!order.focus.empty()) known.focus = TRY(focus_of(order.focus));
    return house.media.describe({order.id}, known);
}

}  // namespace

Outcome run(House& house, const MediaAdd& order, const Manner& manner) {
    const auto id = add(house, order, manner.terminal);
    if (!id) return refused(manner.terminal, id.problem());
    manner.terminal.say(manner.json ? fmt::format("{{\"id\":{}}}", id->number) : fmt::format("{}", id->number));
    return Outcome::Done;
}

Outcome run(House& house, const MediaDescribe& order, const Manner& manner) { return told(manner, describe(house, order)); }

Outcome run(House& house, const AuthorFace& order, const Manner& manner) {
    return told(manner, [&]() -> Result<Done> {
        const authors::AuthorId author{TRY(thing_called(house, naming::Kind::Author, order.author))};
        return house.authors.show_face(author, {order.medium});
    }());
}

}  // namespace rotative::house::commands
