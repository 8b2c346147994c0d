// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who shows a medium. A medium is visible to readers exactly while something that readers can see shows it: whoever keeps an article
// says here, in the same transaction, what it shows and whether it is public.
#include <vector>
#include "base/result.hpp"
#include "paper/media/medium.hpp"
#include "press/document/document.hpp"
#include "press/store/store.hpp"

namespace rotative::media {

struct User {
    enum class Kind : std::uint8_t { Article = 1, Author } kind = Kind::Article;
    std::int64_t number = 0;
    bool operator==(const User&) const = default;
};

enum class Seen : bool { ByNobody, ByReaders };

/// From now on the user shows these media and no others; a number that no medium has is passed over.
void use(store::Transaction&, User, const std::vector<MediumId>&, Seen);
/// Why this cannot stand for something, if it cannot: it is not there, or is no picture.
Result<Done> refuse_no_picture(store::Reading&, MediumId);

/// The media of the library that a document shows, in reading order, each once.
std::vector<MediumId> media_in(const document::Document&);
/// The first picture among the document's own blocks and galleries; none: 0.
MediumId first_picture_in(const document::Document&);
/// The document with what the library knows of its media (alternative, caption, credit) where the document itself says nothing: from
/// then on these are words of the document.
document::Document with_known_words(store::Reading&, document::Document);

}  // namespace rotative::media
