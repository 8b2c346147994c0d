// SPDX-License-Identifier: Apache-2.0
// Walking a document for its media. The rows are on the shelf.
#include "paper/media/uses.hpp"
#include <algorithm>
#include "paper/media/medium_shelf.hpp"
#include "press/document/walk.hpp"

namespace rotative::media {
namespace {

using namespace document;

/// Hands every picture, player and file of a block to `on_medium`, galleries piece by piece.
template <class AnyBlock, class OnMedium>
void media_of(AnyBlock& block, OnMedium on_medium) {
    std::visit(
        [&]<class Kind>(Kind& kind) {
            using Plain = std::remove_const_t<Kind>;
            if constexpr (std::is_same_v<Plain, Gallery>) {
                for (auto& image : kind.images) on_medium(image);
            } else if constexpr (requires { kind.medium; }) {
                on_medium(kind);
            }
        },
        block.kind);
}

void say(std::string& place, const std::string& words) {
    if (place.empty()) place = words;
}

void say(Inlines& place, const std::string& words) {
    if (place.empty() && !words.empty()) place = {{Text{words}}};
}

/// Hands everything the document shows of the library to `on_known`, with what is known of it.
template <class OnKnown>
void each_known(store::Reading& reading, Document& document, OnKnown on_known) {
    each_block(document.blocks, [&](Block& block) {
        media_of(block, [&](auto& one) {
            const auto medium = one.medium.id ? shelf::medium(reading, MediumId{one.medium.id}) : std::nullopt;
            if (medium) on_known(one, medium->known);
        });
    });
}

}  // namespace

std::string_view word_for(User::Kind kind) {
    switch (kind) {
        case User::Kind::Author:
            return "author";
        case User::Kind::Page:
            return "page";
        case User::Kind::Article:
            break;
    }
    return "article";
}

void use(store::Transaction& tx, wire::Wire& wire, User user, const Shows& shows, wire::Age age) {
    auto touched = shelf::used_by(tx, user);
    if (touched.empty() && shows.media.empty()) return;
    for (const auto id : shows.media)
        if (!std::ranges::count(touched, id)) touched.push_back(id);
    const auto seen_now = [&] {
        std::vector<shelf::Visible> all;
        for (const auto id : touched) all.push_back(shelf::visible(tx, id));
        return all;
    };
    const auto before = seen_now();
    shelf::use(tx, user, shows);
    const auto after = seen_now();
    MediaSeen news;
    for (std::size_t at = 0; at < touched.size(); ++at)
        if (before[at] != after[at]) news.media.push_back(touched[at]);
    if (!news.media.empty()) wire.tell(tx, news, age);
}

std::int64_t first_user(store::Reading& reading, User::Kind kind, MediumId id) { return shelf::first_user(reading, kind, id); }

bool is_seen(store::Reading& reading, cache::Ingredients& made_of, MediumId id) {
    made_of.note(seen_tag(id));
    const auto visible = shelf::visible(reading, id);
    if (!visible.now && visible.from) made_of.holds_until(*visible.from);
    return visible.now;
}

Result<Done> refuse_no_picture(store::Reading& reading, MediumId id) {
    const auto medium = shelf::medium(reading, id);
    const std::vector<Detail> which{{"medium", std::to_string(id.number)}};
    if (!medium) return Problem{Refusal::NotFound, "media.not_found", which};
    if (!medium->is_picture() || medium->is_aside()) return Problem{Refusal::Invalid, "media.no_picture", which};
    return Done{};
}

std::vector<MediumId> media_in(const Document& document) {
    std::vector<MediumId> found;
    const auto note = [&](MediumId id) {
        if (id && !std::ranges::count(found, id)) found.push_back(id);
    };
    const auto note_links = [&](const Inlines& line) {
        each_inline(line, [&](const Inline& piece) {
            const auto* link = std::get_if<TopicLink>(&piece.kind);
            if (link && link->to.kind == Kind::Medium) note({link->to.id});
        });
    };
    each_block(document.blocks, [&](const Block& block) { media_of(block, [&](const auto& one) { note({one.medium.id}); }); });
    each_block(document.blocks, [&](const Block& block) { inside(block, note_links, [](const auto&) {}); });
    return found;
}

MediumId first_picture_in(const Document& document) {
    MediumId first;
    each_block(document.blocks, [&](const Block& block) {
        media_of(block, [&](const auto& one) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(one)>, Image>)
                if (!first) first = {one.medium.id};
        });
    });
    return first;
}

Document with_known_words(store::Reading& reading, Document document) {
    each_known(reading, document, [](auto& one, const Known& known) {
        if constexpr (requires { one.alternative; }) say(one.alternative, known.alternative);
        say(one.caption, known.caption);
        if constexpr (requires { one.credit; }) say(one.credit, known.credit);
    });
    return normalise(std::move(document));
}

Document with_known_alternatives(store::Reading& reading, Document document) {
    each_known(reading, document, [](auto& one, const Known& known) {
        if constexpr (requires { one.alternative; }) say(one.alternative, known.alternative);
    });
    return document;
}

}  // namespace rotative::media
