// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door of the front page: what an editor places and how it is laid out, for how long, and what stands where nobody placed anything.
// There is one front page a language. Its markup is in the readers' counter.
#include "paper/articles/reading.hpp"
#include "paper/front/layout.hpp"
#include "paper/front/slot.hpp"
#include "press/wire/wire.hpp"

namespace rotative::front {

/// Somebody placed or took away something on the front page of a language, or laid it out.
struct FrontChanged {
    static constexpr std::string_view name = "front.changed";
    Language language = Language::French;
    std::string write() const { return std::string(rotative::tag(language)); }
    static FrontChanged read(std::string_view words) { return {language_of(words).value_or(Language::Test)}; }
};

/// The ingredient of what shows the slots of a front page.
std::string front_tag(Language);
std::vector<std::string> touched_by(const FrontChanged&);

struct Rail {
    sections::SectionId section;
    articles::Linked title;
    std::vector<articles::Teaser> articles;
};

struct FrontPage {
    Layout layout = Layout::One;
    std::vector<articles::Teaser> leads;  // as many as the layout has, or none in an empty paper
    std::vector<articles::Teaser> secondary, briefs, opinions;
    std::vector<Rail> rails;  // one a section at the top, in their order, those with articles
};

struct Placed {
    Slot slot;
    articles::ArticleId article;
    std::optional<Moment> until;
};

class Front {
public:
    Front(store::Store&, wire::Wire&);

    /// Places an article in a slot of its language's front page, until then or until it is taken away; it leaves the slot it had. One
    /// that is not public yet stands there as soon as it is. Refuses an article that is not there and a moment that has passed.
    Result<Done> place(const Slot&, articles::ArticleId, std::optional<Moment> until);
    Result<Done> place(store::Transaction&, const Slot&, articles::ArticleId, std::optional<Moment> until, wire::Age);
    /// Leaves the slot to fill itself; refuses when nothing was placed there.
    Result<Done> clear(Language, const Slot&);
    /// Lays the page of a language out so, until then or until it is done again; without a layout the page lays itself out. Refuses a
    /// moment that has passed.
    Result<Done> lay_out(Language, std::optional<Layout>, std::optional<Moment> until);

private:
    wire::Wire& wire_;
    store::Store& store_;
};

/// The front page as it is at `now`: what was placed and has not expired, and for the rest the latest, nothing twice; laid out as an editor
/// wants, else for two leads where a second was placed, for a quiet day when nothing was published for one, else for one. The page holds
/// until the next expiry, and until the day becomes a quiet one.
FrontPage front_page(store::Reading&, cache::Ingredients&, Language, Moment now);
FrontPage front_page(store::Reading&, cache::Ingredients&, Language);
/// What an editor wants the layout to be, expired or not; nothing when it is left to itself.
std::optional<LaidOut> laid_out(store::Reading&, Language);
/// What somebody placed, expired or not.
std::vector<Placed> placed(store::Reading&, Language);

}  // namespace rotative::front
