// SPDX-License-Identifier: Apache-2.0
#pragma once
// Articles are made one after the other and kept a slice at a time. What an article is made of is in brought_article.hpp.
#include <string>
#include <vector>
#include "paper/moving/brought_article.hpp"
#include "paper/moving/inventory.hpp"
#include "paper/moving/library.hpp"
#include "paper/moving/moving.hpp"
#include "paper/moving/numbers.hpp"
#include "paper/moving/slices.hpp"

namespace rotative::moving {

class ArticleSlices {
public:
    /// Looks which articles of the inventory are here already.
    ArticleSlices(const Rooms& rooms, const Inventory& inventory, const Library& library, const How& how, Numbers& numbers, Report& report);

    /// Makes an article of the item, and keeps the slice when it is full; one with a link that leads forward is taken for now, if it may
    /// come again. Refuses only what ends the whole import.
    Result<Taken> take(const WxrItem& item, Place place, Again again);
    /// Keeps what is left.
    Result<Done> flush();

    // What a slice asks for.
    struct Waiting {
        BroughtArticle article;
        Place place;
        NamedMedia media;
        std::string mark;
        Taken taken = Taken::ForGood;
        bool has_only_new_media = false;
    };
    void begin() { kept_.clear(), lost_.clear(); }
    Result<Done> keep(store::Transaction& tx, Waiting& waiting);
    void settle();
    void refuse(Waiting& waiting, const Problem& why);

private:
    struct Kept {
        const Waiting* waiting;
        std::int64_t number;
        bool was_overdue;
    };
    NamedMedia show_media(BroughtArticle& article) const;
    Result<Done> keep_media(store::Transaction& tx, const Waiting& waiting, articles::ArticleId id);
    void account_for(const Waiting& waiting, bool was_overdue);
    std::vector<Waiting*> changed();
    void pretend(const std::vector<Waiting*>& work);

    const Rooms& rooms_;
    const Inventory& inventory_;
    const Library& library_;
    const Mode mode_;
    const bool has_uploads_;
    Numbers& numbers_;
    Report& report_;
    const Language language_;
    const i18n::Zone zone_;
    std::vector<Waiting> slice_;
    std::vector<Kept> kept_;  // by the transaction that runs
    std::vector<std::string> lost_;
    std::unordered_set<std::string> known_before_;  // articles that were here before this import
    std::unordered_set<std::string> counted_;       // told apart in the tally already
};

}  // namespace rotative::moving
