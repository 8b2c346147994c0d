// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which parts the sitemap has, and when anything in each changed. What stands in a part is in reading.hpp.
#include <vector>
#include "base/moment.hpp"
#include "press/cache/ingredients.hpp"
#include "press/store/store.hpp"

namespace rotative::articles {

struct SitemapPart {
    std::int64_t number = 0;
    Moment changed;
};

/// The parts that hold articles readers can see, in order.
std::vector<SitemapPart> parts_of_the_sitemap(store::Reading&, cache::Ingredients&);

}  // namespace rotative::articles
