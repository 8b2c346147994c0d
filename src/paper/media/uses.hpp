// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who shows a medium. A medium is visible to readers exactly while something that readers can see shows it: whoever keeps an article
// says here, in the same transaction, what it shows and whether it is public.
#include <optional>
#include <string_view>
#include <vector>
#include "base/moment.hpp"
#include "base/result.hpp"
#include "paper/media/medium.hpp"
#include "press/cache/ingredients.hpp"
#include "press/document/document.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::media {

struct User {
    enum class Kind : std::uint8_t { Article = 1, Author = 2, Page = 3 } kind = Kind::Article;
    std::int64_t number = 0;
    bool operator==(const User&) const = default;
};

/// "article", "author", "page".
std::string_view word_for(User::Kind);

enum class Seen : bool { ByNobody, ByReaders };

/// What somebody shows, and who sees it: readers, some of them only from an hour on.
struct Shows {
    std::vector<MediumId> media;
    Seen seen = Seen::ByNobody;
    std::optional<Moment> from = {};
};

/// From now on the user shows these media and no others; a number that no medium has is passed over. Tells which of them readers may see
/// now and could not before, or the other way round.
void use(store::Transaction&, wire::Wire&, User, const Shows&, wire::Age = wire::Age::Fresh);
/// The thing of that kind with the smallest number that shows the medium to readers; 0: none.
std::int64_t first_user(store::Reading&, User::Kind, MediumId);
/// Whether readers may see a medium. Until the hour of one that is to be seen, what is made without it holds no longer.
bool is_seen(store::Reading&, cache::Ingredients&, MediumId);
/// Why this cannot stand for something, if it cannot: it is not there, or is no picture.
Result<Done> refuse_no_picture(store::Reading&, MediumId);

/// The media of the library that a document shows or links to, each once: those that it shows in reading order, then the others.
std::vector<MediumId> media_in(const document::Document&);
/// The first picture among the document's own blocks and galleries; none: 0.
MediumId first_picture_in(const document::Document&);
/// The document with what the library knows of its media (alternative, caption, credit) where the document itself says nothing: from
/// then on these are words of the document.
document::Document with_known_words(store::Reading&, document::Document);
/// The same of the alternatives alone, which are no words of the document.
document::Document with_known_alternatives(store::Reading&, document::Document);

}  // namespace rotative::media
