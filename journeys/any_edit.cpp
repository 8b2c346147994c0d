// SPDX-License-Identifier: Apache-2.0
// The kinds of edits, as one list with how often each is made.
#include "any_edit.hpp"
#include <fmt/format.h>
#include <cstdlib>
#include "paper/articles/test_newsroom.hpp"
#include "paper/articles/written.hpp"

namespace rotative::journeys {

using articles::ArticleDraft;
using articles::Change;
using articles::saying;
using front::Slot;
using namespace std::chrono_literals;

AnyEdit::AnyEdit(house::House& house, store::HandClock& clock) : house_(house), clock_(clock) {
    const auto* fixed = std::getenv("ROTATIVE_SEED");
    const auto seed = fixed ? std::strtoull(fixed, nullptr, 10) : std::random_device{}();
    fmt::print("seed {}\n", seed);
    dice_.seed(seed);
    (void)house.settings.set("languages", "fr,tr");
    (void)house.settings.set("lists.length", "4");
    for (const auto* name : {"Ville", "Monde", "Culture"}) sections_.push_back(*house.sections.add({{{Language::French, name}}, {}}));
    sections_.push_back(*house.sections.add({{{Language::French, "Quartiers"}}, sections_.front()}));
    for (const auto* name : {"Le pont fermé", "La grève"}) stories_.push_back(*house.stories.add({{{Language::French, name}}}));
    for (const auto* name : {"Le fleuve", "La maire", "Le port", "Le musée", "Le train"})
        topics_.push_back(*house.topics.add({{{Language::French, name}}}));
    for (const auto* name : {"Inès Morvan", "Derya Kaya"}) authors_.push_back(*house.authors.add({{Language::French, name}}));
}

std::vector<std::string> AnyEdit::addresses() const {
    std::vector<std::string> all{"/",
                                 "/tr",
                                 "/sections/ville",
                                 "/sections/monde",
                                 "/sections/culture",
                                 "/sections/quartiers",
                                 "/stories/le-pont-ferm%C3%A9",
                                 "/stories/la-gr%C3%A8ve",
                                 "/topics/le-fleuve",
                                 "/topics/la-maire",
                                 "/topics/le-port",
                                 "/topics/le-train",
                                 "/authors/in%C3%A8s-morvan",
                                 "/authors/derya-kaya",
                                 "/archive",
                                 "/archive/2024",
                                 "/archive/2024/03",
                                 "/archive/2024/03/01",
                                 "/corrections",
                                 "/feeds/atom.xml",
                                 "/feeds/rss.xml",
                                 "/feeds/sections/ville/atom.xml",
                                 "/feeds/topics/le-port/feed.json",
                                 "/news-sitemap.xml",
                                 "/robots.txt",
                                 "/sitemap.xml",
                                 "/sitemaps/0.xml",
                                 "/topics/il-n-y-a-rien",
                                 "/2019/une-vieille-adresse"};
    const auto newest = article_addresses_.size();
    for (auto i = newest > 16 ? newest - 16 : 0; i < newest; ++i) all.push_back(article_addresses_[i]);
    all.push_back(fmt::format("/articles/{}-demain", newest + 1));
    return all;
}

std::string AnyEdit::words(const char* about) { return fmt::format("{} {}", about, ++count_); }

ArticleDraft AnyEdit::draft() {
    ArticleDraft draft;
    draft.language = below(8) == 0 ? Language::Turkish : Language::French;
    draft.section = one_of(sections_);
    if (below(3) == 0) draft.story = one_of(stories_);
    draft.topics = {one_of(topics_)};
    draft.authors = {one_of(authors_)};
    if (below(6) == 0) draft.kind = articles::Kind::Opinion;
    draft.headline = words("Titre");
    draft.slug = "titre";
    draft.body = saying(words("Le corps") + " parle d’", one_of(topics_), "un sujet");
    return draft;
}

void AnyEdit::publish() {
    const auto words = draft();
    articles_.push_back(*house_.articles.write(words));
    (void)house_.articles.publish(articles_.back());
    article_addresses_.push_back(articles::address_of(articles_.back(), words.slug, words.language, Language::French));
}

void AnyEdit::rewrite(void (*change)(AnyEdit&, ArticleDraft&), const Change& how) {
    const auto id = one_of(articles_);
    auto article = house_.store->read([&](store::Reading& reading) { return articles::written(reading, id); });
    change(*this, article->words);
    (void)house_.articles.rewrite(id, article->words, how);
}

void AnyEdit::place_in_front() {
    const Slot slots[] = {{Slot::Part::Lead},         {Slot::Part::Lead, {}, 2},    {Slot::Part::Secondary, {}, 2},
                          {Slot::Part::Brief, {}, 1}, {Slot::Part::Opinion, {}, 1}, {Slot::Part::Rail, one_of(sections_), 1}};
    const auto until = below(2) == 0 ? std::optional(clock_.now() + 20min) : std::nullopt;
    (void)house_.front.place(slots[below(std::size(slots))], one_of(articles_), until);
}

void AnyEdit::keep_old_address() {
    const addresses::Target to{naming::Brought::Article, one_of(articles_).number, Language::French};
    (void)house_.store->write([&](store::Transaction& tx) -> Result<Done> {
        (void)house_.addresses.keep(tx, {{{"/2019/une-vieille-adresse"}, to}}, wire::Age::Fresh);
        return Done{};
    });
}

std::string AnyEdit::edit() {
    clock_.wind(2min);
    (void)house_.articles.publish_due();  // so that the house, which looks at the clock each second, finds nothing left to do
    int all = 0;
    for (const auto& kind : kinds()) all += kind.weight;
    auto chosen = static_cast<int>(below(static_cast<std::size_t>(all)));
    for (const auto& kind : kinds()) {
        if (chosen < kind.weight) {
            kind.make(*this);
            clock_.wind(3s);  // the dates of feeds are final
            return kind.name;
        }
        chosen -= kind.weight;
    }
    return {};
}

const std::vector<AnyEdit::Kind>& AnyEdit::kinds() {
    static const std::vector<Kind> kinds{
        {"publishing", 6, [](AnyEdit& by) { by.publish(); }},
        {"writing a draft", 2, [](AnyEdit& by) { (void)by.house_.articles.write(by.draft()); }},
        {"another headline", 4,
         [](AnyEdit& by) { by.rewrite([](AnyEdit& self, ArticleDraft& draft) { draft.headline = self.words("Autre titre"); }); }},
        {"another body", 4,
         [](AnyEdit& by) {
             by.rewrite(
                 [](AnyEdit& self, ArticleDraft& draft) { draft.body = saying(self.words("Un corps"), self.one_of(self.topics_), "ici"); },
                 {Change::How::Update});
         }},
        {"other topics", 2,
         [](AnyEdit& by) { by.rewrite([](AnyEdit& self, ArticleDraft& draft) { draft.topics = {self.one_of(self.topics_)}; }); }},
        {"another section", 2,
         [](AnyEdit& by) { by.rewrite([](AnyEdit& self, ArticleDraft& draft) { draft.section = self.one_of(self.sections_); }); }},
        {"another slug", 1,
         [](AnyEdit& by) { by.rewrite([](AnyEdit& self, ArticleDraft& draft) { draft.slug = fmt::format("titre-{}", ++self.count_); }); }},
        {"a correction", 2,
         [](AnyEdit& by) { by.rewrite([](AnyEdit&, ArticleDraft&) {}, {Change::How::Correction, by.words("C’était faux")}); }},
        {"a withdrawal", 2, [](AnyEdit& by) { (void)by.house_.articles.withdraw(by.one_of(by.articles_)); }},
        {"publishing again", 2, [](AnyEdit& by) { (void)by.house_.articles.publish(by.one_of(by.articles_)); }},
        {"a schedule", 2,
         [](AnyEdit& by) {
             const auto draft = by.draft();
             by.articles_.push_back(*by.house_.articles.write(draft));
             by.article_addresses_.push_back(articles::address_of(by.articles_.back(), draft.slug, draft.language, Language::French));
             (void)by.house_.articles.schedule(by.articles_.back(), by.clock_.now() + 15min);
         }},
        {"a place in front", 3, [](AnyEdit& by) { by.place_in_front(); }},
        {"an empty place in front", 1, [](AnyEdit& by) { (void)by.house_.front.clear(Language::French, {Slot::Part::Lead}); }},
        {"a layout of the front", 1,
         [](AnyEdit& by) {
             const std::optional<front::Layout> layouts[] = {std::nullopt, front::Layout::Two, front::Layout::Quiet};
             (void)by.house_.front.lay_out(Language::French, layouts[by.below(3)], by.clock_.now() + 20min);
         }},
        {"a renamed section", 1,
         [](AnyEdit& by) {
             (void)by.house_.sections.change(by.sections_.back(), {{{Language::French, by.words("Rubrique")}}, by.sections_.front()});
         }},
        {"a moved section", 1, [](AnyEdit& by) { (void)by.house_.sections.change(by.sections_.back(), {{}, by.sections_[by.below(3)]}); }},
        {"a renamed topic", 2,
         [](AnyEdit& by) { (void)by.house_.topics.change(by.one_of(by.topics_), {{{Language::French, by.words("Sujet")}}}); }},
        {"merged topics", 1, [](AnyEdit& by) { (void)by.house_.topics.merge(by.one_of(by.topics_), by.one_of(by.topics_)); }},
        {"a renamed author", 1,
         [](AnyEdit& by) { (void)by.house_.authors.rename(by.one_of(by.authors_), {{Language::French, by.words("Plume")}}); }},
        {"a biography", 1,
         [](AnyEdit& by) { (void)by.house_.authors.present(by.authors_.front(), Language::French, saying(by.words("Elle écrit"))); }},
        {"an introduction", 1,
         [](AnyEdit& by) { (void)by.house_.stories.introduce(by.one_of(by.stories_), Language::French, saying(by.words("L’affaire"))); }},
        {"a line of a timeline", 1,
         [](AnyEdit& by) {
             (void)by.house_.stories.note(by.one_of(by.stories_), {{}, Language::French, by.clock_.now(), by.words("Ce jour"), {}});
         }},
        {"an old address", 1, [](AnyEdit& by) { by.keep_old_address(); }},
        {"a setting", 1, [](AnyEdit& by) { (void)by.house_.settings.set("front.rail_length", std::to_string(1 + by.below(4))); }},
        {"an account", 1,
         [](AnyEdit& by) {
             (void)by.house_.menus.set(masthead::accounts_menu, Language::French,
                                       {{by.words("Compte"), {}, "https://social.example/@courrier", {}}});
         }},
        {"a call for donations", 1,
         [](AnyEdit& by) {
             (void)by.house_.menus.set(masthead::donations_menu, Language::Turkish,
                                       {{by.words("Bağış"), {}, "https://bagis.example/", {}}});
         }},
        {"another tagline", 1, [](AnyEdit& by) { (void)by.house_.settings.set("tagline", by.words("Le journal")); }},
    };
    return kinds;
}

}  // namespace rotative::journeys
