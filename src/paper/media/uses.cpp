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

}  // namespace

void use(store::Transaction& tx, User user, const std::vector<MediumId>& media, Seen seen) { shelf::use(tx, user, media, seen); }

Result<Done> refuse_no_picture(store::Reading& reading, MediumId id) {
    const auto medium = shelf::medium(reading, id);
    const std::vector<Detail> which{{"medium", std::to_string(id.number)}};
    if (!medium) return Problem{Refusal::NotFound, "media.not_found", which};
    if (!medium->is_picture()) return Problem{Refusal::Invalid, "media.no_picture", which};
    return Done{};
}

std::vector<MediumId> media_in(const Document& document) {
    std::vector<MediumId> found;
    each_block(document.blocks, [&](const Block& block) {
        media_of(block, [&](const auto& one) {
            const MediumId id{one.medium.id};
            if (id && !std::ranges::count(found, id)) found.push_back(id);
        });
    });
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
    each_block(document.blocks, [&](Block& block) {
        media_of(block, [&](auto& one) {
            const auto medium = one.medium.id ? shelf::medium(reading, MediumId{one.medium.id}) : std::nullopt;
            if (!medium) return;
            if constexpr (requires { one.alternative; }) say(one.alternative, medium->known.alternative);
            say(one.caption, medium->known.caption);
            if constexpr (requires { one.credit; }) say(one.credit, medium->known.credit);
        });
    });
    return normalise(std::move(document));
}

}  // namespace rotative::media
