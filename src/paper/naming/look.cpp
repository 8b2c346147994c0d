// SPDX-License-Identifier: Apache-2.0
// The inside of names as JSON. What a page shows of them is in naming.cpp.
#include "paper/naming/look.hpp"
#include <boost/json.hpp>
#include "paper/naming/naming_shelf.hpp"

namespace rotative::naming {

boost::json::object looked_at(store::Reading& reading, Thing thing) {
    boost::json::object names, slugs;
    for (const auto& name : shelf::names_of(reading, thing).all)
        names[tag(name.language)] = boost::json::object{{"name", name.name}, {"slug", name.slug}};
    for (const auto& [language, slug] : shelf::slugs_of(reading, thing)) {
        auto& of_language = slugs[tag(language)];
        if (of_language.is_null()) of_language = boost::json::array{};
        of_language.as_array().emplace_back(slug);
    }
    return {{word_for(thing.kind), thing.number}, {"names", std::move(names)}, {"slugs", std::move(slugs)}};
}

}  // namespace rotative::naming
