// SPDX-License-Identifier: Apache-2.0
#pragma once
// A standing page: legal notice, about the paper. Plain values and the news of it, no disk; the front door is pages.hpp. Articles, which
// stand in lists and age, are another room's.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/moment.hpp"
#include "base/result.hpp"
#include "paper/authors/authors.hpp"
#include "press/document/document.hpp"

namespace rotative::pages {

using PageId = Id<struct PageTag>;
using authors::AuthorId;

/// On its way to readers. A scheduled page is public by itself from its hour on. The numbers are kept in the database.
enum class State : std::uint8_t { Draft = 1, Review = 2, Scheduled = 3, Published = 4 };
/// Nobody: it was private or behind a password elsewhere; it is never public.
enum class Audience : std::uint8_t { Everybody = 1, Nobody = 2 };

std::string_view word_for(State);

/// The longest title, in characters. What is longer is refused, never cut.
inline constexpr std::size_t longest_title = 300;

/// What somebody writes.
struct PageDraft {
    Language language = Language::French;
    PageId parent = {};      // 0: at the top
    std::int64_t place = 0;  // among those beside it, the smallest first
    AuthorId author = {};    // 0: nobody is named; readers are not shown it
    std::string title = {};
    std::string slug = {};  // empty: made of the title
    document::Document body = {};
    bool operator==(const PageDraft&) const = default;
};

/// Who may see it, and since when.
struct Standing {
    State state = State::Draft;
    Audience audience = Audience::Everybody;
    std::optional<Moment> published = {}, updated = {};
    bool operator==(const Standing&) const = default;
};

struct Page {
    PageId id;
    PageDraft words;
    Standing standing;

    bool is_public(Moment now) const;
};

/// A page is another than before, or somewhere else.
struct PageChanged {
    static constexpr std::string_view name = "pages.changed";
    PageId page;
    std::vector<PageId> parents;     // it stood or stands under
    std::vector<std::string> taken;  // slugs that led nowhere, each with its language: "fr:contact"

    std::string write() const;
    static PageChanged read(std::string_view words);
};

/// The ingredients of what shows a page, those right under one (0: at the top), the absence of a slug, and all pages.
std::string page_tag(PageId);
std::string under_tag(PageId);
std::string slug_tag(Language, std::string_view slug);
std::string all_tag();
std::vector<std::string> touched_by(const PageChanged&);

/// Why this cannot be a page, if it cannot: a title that is missing or too long, a slug that is none.
Result<Done> refuse_impossible(const PageDraft&);

/// "/pages/mentions-legales", "/tr/pages/künye" (percent-encoded).
std::string address_of(std::string_view slug, Language of_the_page, Language main);

}  // namespace rotative::pages
