// SPDX-License-Identifier: Apache-2.0
#pragma once
// The picture that goes with a page where it is shown elsewhere: beside a link in a conversation, in a feed, in a search result.
#include "paper/counter/visit.hpp"
#include "paper/media/medium.hpp"

namespace rotative::counter {

/// The smallest JPEG that is at least 1,200 pixels wide, else the widest, at its absolute address; nothing when it is no picture that
/// readers may see.
std::optional<CardPicture> card_picture(Visit&, media::MediumId);

}  // namespace rotative::counter
