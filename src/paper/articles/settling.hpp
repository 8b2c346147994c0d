// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every change of an article ends here: it is kept, its lists and relations follow, and what readers see differently is told.
#include "paper/articles/article.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::articles {

/// Keeps `after` in the place of `before` (nothing: it is new) and tells the difference. No difference keeps and tells nothing.
void settle(store::Transaction&, wire::Wire&, const std::optional<Article>& before, const Article& after, Change::How, wire::Age);

/// Makes right what an older release did not keep when it changed the article: who shows its media, which picture is its first, and lists
/// that it knew nothing of.
void settle_again(store::Transaction&, wire::Wire&, const Article&);

/// The article that a draft makes of the one before, or of a new one: what it names is there, its slug is made, its links are read.
Result<Article> article_of(store::Reading&, const ArticleDraft&, const std::optional<Article>& before);

}  // namespace rotative::articles
