// SPDX-License-Identifier: Apache-2.0
// The door to the shelf for those who write.
#include "paper/articles/written.hpp"
#include "paper/articles/article_shelf.hpp"

namespace rotative::articles {

std::optional<Article> written(store::Reading& reading, ArticleId id) { return shelf::article(reading, id); }

}  // namespace rotative::articles
