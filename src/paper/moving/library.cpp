// SPDX-License-Identifier: Apache-2.0
// Going through a text for what it names of the old library.
#include "paper/moving/library.hpp"
#include <algorithm>
#include "paper/media/uses.hpp"
#include "paper/moving/journal.hpp"
#include "paper/moving/things.hpp"
#include "press/document/walk.hpp"

namespace rotative::moving {
namespace {

using media::MediumId;

/// Hands the medium of every picture, player and file to `on_medium`, and every link of words to `on_link`.
template <class AnyBlocks, class OnMedium, class OnLink>
void walk(AnyBlocks& blocks, const OnMedium& on_medium, const OnLink& on_link) {
    const auto of_kind = [&]<class Kind>(Kind& kind) {
        if constexpr (std::is_same_v<std::remove_const_t<Kind>, document::Gallery>) {
            for (auto& image : kind.images) on_medium(image);
        } else if constexpr (requires { kind.medium; }) {
            on_medium(kind);
        }
    };
    const auto line = [&](auto& inlines) {
        document::each_inline(inlines, [&](auto& piece) {
            if (std::holds_alternative<document::Link>(piece.kind)) on_link(piece);
        });
    };
    document::each_block(blocks, [&](auto& block) {
        std::visit(of_kind, block.kind);
        document::inside(block, line, [](auto&) {});
    });
}

template <class Shown>
constexpr bool is_picture = std::is_same_v<std::remove_cvref_t<Shown>, document::Image>;

/// A frame around a file of the library is that file. Its title is its caption, but where it only repeats the address.
document::File file_of(const document::Embed& embed, MediumId id) {
    document::File file{{id.number, {}}, {}};
    if (!embed.title.empty() && embed.title != embed.address) file.caption = {{document::Text{embed.title}}};
    return file;
}

}  // namespace

MediumId Library::of(const std::string& origin) const {
    if (const auto known = came_now_.find(origin); known != came_now_.end()) return known->second;
    return {rooms_.store.read([&](store::Reading& reading) { return naming::brought_from(reading, naming::Brought::Medium, origin); })
                .value_or(0)};
}

MediumId Library::at(const std::string& address) const {
    for (const auto& origin : inventory_.uploads().origins_at(inventory_.site(), address))
        if (const auto id = of(origin)) return id;
    if (const auto* origin = inventory_.site().meaning(address); origin && inventory_.is_attachment(*origin)) return of(*origin);
    const auto old = inventory_.site().old_address(address);
    const auto thing = old ? brought_before(rooms_.store, *old) : std::nullopt;  // in an export of other weeks
    return thing && thing->kind == document::Kind::Medium ? MediumId{thing->id} : MediumId{};
}

MediumId Library::picture(const std::string& origin) const {
    const auto id = of(origin);
    if (!id || id.number >= first_pretended_medium) return id;
    const bool can_be_shown =
        rooms_.store.read([&](store::Reading& reading) { return static_cast<bool>(media::refuse_no_picture(reading, id)); });
    return can_be_shown ? id : MediumId{};
}

NamedMedia Library::show_in(document::Document& body) const {
    auto named = lead_to_media(body, [&](const std::string& address) { return at(address); });
    if (named.pictures > 0)
        body = rooms_.store.read([&](store::Reading& reading) { return media::with_known_alternatives(reading, std::move(body)); });
    return named;
}

MediumId NamedMedia::at(const std::string& address) const {
    const auto found = std::ranges::find(here, address, &std::pair<std::string, MediumId>::first);
    return found == here.end() ? MediumId{} : found->second;
}

std::string NamedMedia::mark() const {
    std::string all;
    for (const auto& [address, id] : here) all += address + " " + std::to_string(id.number) + "\n";
    return all;
}

std::vector<std::string> addresses_in(const document::Document& body) {
    std::vector<std::string> found;
    walk(
        body.blocks,
        [&](const auto& shown) {
            if (!shown.medium.id && !shown.medium.address.empty()) found.push_back(shown.medium.address);
        },
        [&](const document::Inline& piece) { found.push_back(std::get<document::Link>(piece.kind).address); });
    document::each_block(body.blocks, [&](const document::Block& block) {
        if (const auto* embed = std::get_if<document::Embed>(&block.kind)) found.push_back(embed->address);
    });
    return found;
}

NamedMedia lead_to_media(document::Document& body, const FindMedium& find) {
    NamedMedia named;
    const auto found = [&](const std::string& address) {
        const auto id = find(address);
        if (id && !named.at(address)) named.here.emplace_back(address, id);
        return id;
    };
    walk(
        body.blocks,
        [&](auto& shown) {
            if (shown.medium.id || shown.medium.address.empty()) return;
            const auto id = found(shown.medium.address);
            if (id) shown.medium = {id.number, {}};
            if (is_picture<decltype(shown)>) ++(id ? named.pictures : named.waiting);
        },
        [&](document::Inline& piece) {
            auto& link = std::get<document::Link>(piece.kind);
            const auto id = found(link.address);
            if (!id) return;
            ++named.links;
            piece.kind = document::TopicLink{{document::Kind::Medium, id.number}, document::Inlines(std::move(link.inside))};
        });
    document::each_block(body.blocks, [&](document::Block& block) {
        const auto* embed = std::get_if<document::Embed>(&block.kind);
        if (const auto id = embed ? found(embed->address) : MediumId{}) block.kind = file_of(*embed, id);
    });
    if (!named.here.empty()) body = document::normalise(std::move(body));
    return named;
}

std::string whole_mark(const std::string& of_words, const NamedMedia& media, MediumId picture) {
    if (media.here.empty() && !picture) return of_words;
    return of_words + "/" + journal::hash_of(media.mark() + std::to_string(picture.number));
}

bool only_media_differ(const std::string& before, const std::string& now) {
    return before != now && before.substr(0, before.find('/')) == now.substr(0, now.find('/'));
}

}  // namespace rotative::moving
