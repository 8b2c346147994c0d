// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door of the standing pages: writing them, and what readers' pages ask of them. Their markup is in the readers' counter.
#include "paper/pages/page.hpp"
#include "press/cache/ingredients.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::pages {

class Pages {
public:
    Pages(store::Store&, wire::Wire&);

    /// Publishes a new page, at once. Refuses one without a title, a slug that leads to another page, and a parent that is not there or
    /// is of another language.
    Result<PageId> publish(const PageDraft&);
    /// Makes a page what the draft says; a slug it had before still leads to it. The same again tells nothing. Refuses what publish
    /// refuses, and a parent that stands below it.
    Result<Done> rewrite(PageId, const PageDraft&);
    /// Takes a page back: it is a draft again.
    Result<Done> withdraw(PageId);

    /// Keeps a page as it was elsewhere, a new one when the number is 0. A slug that leads to another page steps aside: it takes that of
    /// its parent before it, then a number behind it.
    Result<PageId> keep(store::Transaction&, PageId, const PageDraft&, const Standing&, wire::Age);

private:
    store::Store& store_;
    wire::Wire& wire_;
};

/// Something with a name and a page.
struct Linked {
    PageId id;
    Language language = Language::French;
    std::string title, address;
};

/// The page that a slug leads to, today or once; nothing if none does (then the answer is made of that absence).
std::optional<PageId> find(store::Reading&, cache::Ingredients&, Language, std::string_view slug);
/// A page that readers can see; until its hour, what is made without a scheduled one holds no longer.
std::optional<Page> page(store::Reading&, cache::Ingredients&, PageId);
/// Its title and address, when readers can see it.
std::optional<Linked> linked(store::Reading&, cache::Ingredients&, PageId, Language main);
/// Those that readers can see right under this one (0: at the top), in their order.
std::vector<Linked> children(store::Reading&, cache::Ingredients&, PageId, Language main);
/// Those it stands under, the nearest first, as far as readers can see them.
std::vector<Linked> upwards(store::Reading&, cache::Ingredients&, PageId, Language main);
/// All that readers can see, by number, for the sitemap.
std::vector<Linked> all(store::Reading&, cache::Ingredients&, Language main);

/// The page whoever may see it; nothing if it is not there.
std::optional<Page> written(store::Reading&, PageId);
/// The inside of a page, as JSON, for `rotative look page 3`.
Result<std::string> look(store::Reading&, PageId);

}  // namespace rotative::pages
