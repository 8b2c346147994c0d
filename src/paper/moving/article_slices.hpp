// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is an article's own when it is brought in a slice. How slices go is in item_slices.hpp, what an article is made of in
// brought_article.hpp.
#include <string>
#include <string_view>
#include <vector>
#include "paper/moving/brought_article.hpp"
#include "paper/moving/item_slices.hpp"

namespace rotative::moving {

struct ArticleSort {
    using Thing = BroughtArticle;
    static constexpr auto kind = naming::Brought::Article;
    static constexpr std::string_view refused = "refused article";
    static constexpr std::int64_t first_pretended = 1LL << 51;

    static Tally& tally(Report& report) { return report.articles; }
    static std::map<std::string, std::size_t>& states(Report& report) { return report.states; }
    static const std::vector<std::string>& origins(const Inventory& inventory) { return inventory.articles(); }
    static std::string state(const Thing& article);

    static Thing made(const WxrItem& item, const Inventory& inventory, const Surroundings& surroundings) {
        return brought(item, inventory, surroundings);
    }
    static media::MediumId picture(const Thing& article) { return article.draft.picture; }
    static Result<Done> refuse_impossible(const Thing& article);
    static bool is_overdue(const Thing& article, Moment now);
    /// Leads the body and the picture above it to the library.
    NamedMedia show_media(Thing& article, const Library& library) const;

    Result<KeptItem> keep(store::Transaction& tx, std::int64_t known, const Thing& article) const;
    Result<Done> keep_media(store::Transaction& tx, std::int64_t number, const Thing& article, const NamedMedia& media) const;

    const Rooms& rooms;
    const How& how;
};

using ArticleSlices = ItemSlices<ArticleSort>;

}  // namespace rotative::moving
