// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is a page's own when it is brought in a slice. How slices go is in item_slices.hpp, what a page is made of in brought_page.hpp.
#include <string>
#include <string_view>
#include <vector>
#include "paper/moving/brought_page.hpp"
#include "paper/moving/item_slices.hpp"

namespace rotative::moving {

struct PageSort {
    using Thing = BroughtPage;
    static constexpr auto kind = naming::Brought::Page;
    static constexpr std::string_view refused = "refused page";
    static constexpr std::int64_t first_pretended = 1LL << 49;

    static Tally& tally(Report& report) { return report.pages; }
    static std::map<std::string, std::size_t>& states(Report& report) { return report.page_states; }
    static const std::vector<std::string>& origins(const Inventory& inventory) { return inventory.pages(); }
    static std::string state(const Thing& page);

    static Thing made(const WxrItem& item, const Inventory& inventory, const Surroundings& surroundings) {
        return brought_page(item, inventory, surroundings);
    }
    static media::MediumId picture(const Thing&) { return {}; }
    static Result<Done> refuse_impossible(const Thing& page) { return pages::refuse_impossible(page.draft); }
    static bool is_overdue(const Thing& page, Moment now);
    static NamedMedia show_media(Thing& page, const Library& library) { return library.show_in(page.draft.body); }

    Result<KeptItem> keep(store::Transaction& tx, std::int64_t known, const Thing& page) const;
    Result<Done> keep_media(store::Transaction& tx, std::int64_t number, const Thing& page, const NamedMedia& media) const;

    const Rooms& rooms;
    const How& how;
};

using PageSlices = ItemSlices<PageSort>;

}  // namespace rotative::moving
