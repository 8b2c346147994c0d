// SPDX-License-Identifier: Apache-2.0
#pragma once
// The inside of names as JSON, for what `rotative look` shows of a section, a story, a topic or an author.
#include <boost/json/value.hpp>
#include "paper/naming/name.hpp"
#include "press/store/store.hpp"

namespace rotative::naming {

/// {"names": {"fr": {"name": …, "slug": …}}, "slugs": {"fr": ["every", "slug", "it", "had"]}}
boost::json::object looked_at(store::Reading&, Thing);

}  // namespace rotative::naming
