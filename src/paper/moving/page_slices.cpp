// SPDX-License-Identifier: Apache-2.0
#include "paper/moving/page_slices.hpp"

namespace rotative::moving {

std::string PageSort::state(const Thing& page) {
    const bool is_for_nobody = page.standing.audience == pages::Audience::Nobody;
    return is_for_nobody ? "nobody" : std::string(pages::word_for(page.standing.state));
}

bool PageSort::is_overdue(const Thing& page, Moment now) {
    auto standing = page.standing;
    return hold_if_overdue(standing, now);
}

Result<KeptItem> PageSort::keep(store::Transaction& tx, std::int64_t known, const Thing& page) const {
    auto standing = page.standing;
    const bool was_overdue = hold_if_overdue(standing, tx.now());
    const auto id = TRY(rooms.pages.keep(tx, {known}, page.draft, standing, wire::Age::History));
    return KeptItem{id.number, was_overdue};
}

Result<Done> PageSort::keep_media(store::Transaction& tx, std::int64_t number, const Thing&, const NamedMedia& media) const {
    const auto here = pages::written(tx, {number});
    if (!here) return Done{};
    auto words = here->words;
    lead_to_media(words.body, [&](const std::string& address) { return media.at(address); });
    TRY(rooms.pages.keep(tx, {number}, words, here->standing, wire::Age::History));
    return Done{};
}

}  // namespace rotative::moving
