// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pages are made one after the other and kept a slice at a time, as articles are (article_slices.hpp). What a page is made of is in
// brought_page.hpp.
#include <string>
#include <unordered_set>
#include <vector>
#include "paper/moving/brought_page.hpp"
#include "paper/moving/library.hpp"
#include "paper/moving/moving.hpp"
#include "paper/moving/numbers.hpp"
#include "paper/moving/slices.hpp"

namespace rotative::moving {

class PageSlices {
public:
    /// Looks which pages of the inventory are here already.
    PageSlices(const Rooms& rooms, const Inventory& inventory, const Library& library, Mode mode, Numbers& numbers, Report& report);

    /// Makes a page of the item, and keeps the slice when it is full. ForNow: it must come again, when all have their numbers.
    Result<Taken> take(const WxrItem& item, Place place, Again again);
    /// Keeps what is left.
    Result<Done> flush();

    // What a slice asks for.
    struct Waiting {
        BroughtPage page;
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
    Result<Done> keep_media(store::Transaction& tx, const Waiting& waiting, pages::PageId id);
    void account_for(const Waiting& waiting, bool was_overdue);
    std::vector<Waiting*> changed();
    void pretend(const std::vector<Waiting*>& work);

    const Rooms& rooms_;
    const Inventory& inventory_;
    const Library& library_;
    const Mode mode_;
    Numbers& numbers_;
    Report& report_;
    const Language language_;
    const i18n::Zone zone_;
    std::vector<Waiting> slice_;
    std::vector<Kept> kept_;  // by the transaction that runs
    std::vector<std::string> lost_;
    std::unordered_set<std::string> known_before_, counted_;
};

}  // namespace rotative::moving
