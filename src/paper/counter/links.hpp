// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the links of a text lead today: topics, sections, stories and authors by their present names, articles by their present slugs,
// files of the library by their address.
// What has no page leaves its words without a link.
#include <string>
#include "paper/masthead/masthead.hpp"
#include "press/cache/ingredients.hpp"
#include "press/document/renditions.hpp"
#include "press/store/store.hpp"

namespace rotative::counter {

class PaperLinks : public document::Links {
public:
    /// `base` is put before addresses of this paper, for texts that are read elsewhere; empty for its own pages.
    PaperLinks(store::Reading&, cache::Ingredients&, Language of_the_text, Language main, std::string base = {});

    html::Url address_of(const document::Reference&) const override;
    html::Url address_of(std::string_view written) const override;
    html::Url frame_of(std::string_view written) const override;

private:
    std::string path_of(const document::Reference&) const;

    store::Reading& reading_;
    cache::Ingredients& made_of_;
    Language language_, main_;
    std::string base_;
};

}  // namespace rotative::counter
