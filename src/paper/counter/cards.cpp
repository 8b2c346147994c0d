// SPDX-License-Identifier: Apache-2.0
// The choice among the sizes and forms that the darkroom made of a picture.
#include "paper/counter/cards.hpp"
#include "paper/media/media.hpp"

namespace rotative::counter {

std::optional<CardPicture> card_picture(Visit& visit, media::MediumId id) {
    constexpr int wide_enough = 1200;
    const auto medium = id ? media::shown(visit.reading, visit.made_of, id) : std::nullopt;
    if (!medium || !medium->is_picture() || medium->is_aside()) return {};
    const auto size = media::fitting(*medium, wide_enough);
    return CardPicture{.address = visit.absolute(media::address_of(*medium, size.width, pictures::Form::Jpeg)),
                       .width = size.width,
                       .height = size.height,
                       .alternative = medium->known.alternative};
}

}  // namespace rotative::counter
