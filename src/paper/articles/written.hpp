// SPDX-License-Identifier: Apache-2.0
#pragma once
// An article in whatever state it is, for those who write it. What readers may see is in reading.hpp.
#include <optional>
#include "paper/articles/article.hpp"
#include "press/store/store.hpp"

namespace rotative::articles {

/// The article as it is written now; nothing if there never was one.
std::optional<Article> written(store::Reading&, ArticleId);

}  // namespace rotative::articles
