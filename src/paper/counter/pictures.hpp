// SPDX-License-Identifier: Apache-2.0
#pragma once
// The media of the library as readers' pages show them: in a text, in a list, as a face. What a medium is, is paper/media's.
#include <optional>
#include <string>
#include "paper/counter/picture.hpp"
#include "paper/media/media.hpp"
#include "press/cache/ingredients.hpp"
#include "press/document/pictures.hpp"
#include "press/store/store.hpp"

namespace rotative::counter {

/// For texts. With a base, for those that are read elsewhere: one absolute address of a middle width each.
class PaperPictures : public document::Pictures {
public:
    PaperPictures(store::Reading&, cache::Ingredients&, Language of_the_text, std::string base = {});
    std::optional<document::Shown> look(const document::Medium&) const override;

private:
    store::Reading& reading_;
    cache::Ingredients& made_of_;
    Language language_;
    std::string base_;
};

/// The picture, `sizes` as the style sheet has them; nothing when there is none of that number, or it is none.
std::optional<Picture> picture_of(store::Reading&, cache::Ingredients&, media::MediumId, std::string sizes);

}  // namespace rotative::counter
