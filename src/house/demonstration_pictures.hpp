// SPDX-License-Identifier: Apache-2.0
#pragma once
// The pictures of the demonstration: they come into the library, and what is said of them into the texts. The library keeps one set of
// words, those of the newspaper's first language; an article in another has them in its text. Which picture stands where is said in
// demonstration.cpp.
#include <toml++/toml.h>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include "house/house.hpp"
#include "paper/media/medium.hpp"
#include "press/document/document.hpp"

namespace rotative::house::demonstration {

struct PictureWords {
    std::string alternative, caption, credit;
};

/// By the number of the medium.
using WordsOfPictures = std::map<std::int64_t, PictureWords>;

struct Pictures {
    std::map<std::string, media::MediumId, std::less<>> named;  // "market.png"
    std::map<Language, WordsOfPictures> words;
};

/// Brings every picture that newspaper.toml names, in its order: they are developed side by side, as many at once as the darkroom takes.
/// Calls `on_kept` after each.
Result<Pictures> bring_pictures(House&, const toml::table& paper, const std::function<void()>& on_kept);

/// The text with these words where it says nothing of a picture. In a gallery, which has a caption for all, only the alternatives.
document::Document with_words_of_pictures(document::Document, const WordsOfPictures&);
/// The text with the picture above it, unless it stands in it already or none is named (0).
document::Document opened_by(document::Document, media::MediumId, const WordsOfPictures&);

}  // namespace rotative::house::demonstration
