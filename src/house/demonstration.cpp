// SPDX-License-Identifier: Apache-2.0
// newspaper.toml first (settings, sections, stories, topics, authors), then each article, in the order of the files' names, then the
// timelines, whose lines lead to articles. What is said of the pictures is put into the texts by demonstration_pictures.
#include "house/demonstration.hpp"
#include <map>
#include <stdexcept>
#include "house/commands/article_words.hpp"
#include "house/commands/found.hpp"
#include "house/demonstration_files.hpp"
#include "house/demonstration_pictures.hpp"
#include "house/demonstration_words.hpp"
#include "press/document/readers.hpp"

namespace rotative::house {
namespace {

using namespace demonstration;
using wire::Age;

/// A sentence as a document of one paragraph.
document::Document paragraph(const std::string& words) { return document::normalise({{{document::Paragraph{{{document::Text{words}}}}}}}); }

class Writer {
public:
    Writer(House& house, const Terminal& terminal) : house_(house), terminal_(terminal) {}

    Result<Done> write() {
        const auto files = demonstration_files();
        toml::table paper;
        for (const auto& file : files)
            if (file.name == "newspaper.toml") paper = toml::parse(file.bytes);
        std::uint64_t done = 0;
        const auto progress = [&] { terminal_.progress("demonstration", ++done, files.size()); };
        (void)TRY(newspaper(paper, progress));
        for (const auto& file : files) {
            if (!file.name.ends_with(".md")) continue;
            (void)TRY(file.name.starts_with("page-") ? page(file.bytes) : article(file.bytes));
            progress();
        }
        terminal_.end_progress();
        (void)TRY(each(paper, "story", [&](const toml::table& one) { return timeline(one); }));
        (void)TRY(each(paper, "placed", [&](const toml::table& one) { return placed(one); }));
        (void)TRY(each(paper, "laid_out", [&](const toml::table& one) { return laid_out(one); }));
        for (const auto* tag : tags) (void)TRY(menus(paper, tag));
        return Done{};
    }

private:
    static Result<std::vector<naming::Wanted>> names_in(const toml::table& table) {
        std::vector<naming::Wanted> names;
        const auto& said = *table["names"].as_table();
        for (const auto* tag : tags)
            if (const auto name = said[tag].value<std::string>()) names.push_back({named(tag), *name, {}});
        return names;
    }

    Result<Done> newspaper(const toml::table& paper, const std::function<void()>& progress) {
        for (const auto* key : {"title", "tagline", "language", "languages", "time_zone", "security.contact", "security.expires"})
            (void)TRY(house_.settings.set(key, words(paper, key)));
        main_ = named(words(paper, "language"));
        pictures_ = TRY(bring_pictures(house_, paper, progress));
        (void)TRY(each(paper, "section", [&](const toml::table& one) { return section(one); }));
        (void)TRY(each(paper, "story", [&](const toml::table& one) { return story(one); }));
        (void)TRY(each(paper, "topic", [&](const toml::table& one) { return topic(one); }));
        return each(paper, "author", [&](const toml::table& one) { return author(one); });
    }

    Result<Done> section(const toml::table& one) {
        sections::SectionDraft draft{TRY(names_in(one)), {}};
        if (const auto parent = words(one, "parent"); !parent.empty()) draft.parent = {things_.at("section:" + parent)};
        things_["section:" + draft.names.front().name] = TRY(house_.sections.add(draft)).number;
        return Done{};
    }

    Result<Done> story(const toml::table& one) {
        const auto names = TRY(names_in(one));
        const auto id = TRY(house_.stories.add({names, stories::State::Open}));
        things_["story:" + names.front().name] = id.number;
        if (const auto* introductions = one["introduction"].as_table())
            for (const auto& [language, text] : *introductions)
                (void)TRY(house_.stories.introduce(id, named(language.str()), paragraph(text.value_or(std::string()))));
        return Done{};
    }

    /// A line of the timeline leads to the article that tells it in its language, if there is one.
    Result<Done> timeline(const toml::table& one) {
        const stories::StoryId id{things_.at("story:" + TRY(names_in(one)).front().name)};
        return each(one, "timeline", [&](const toml::table& entry) -> Result<Done> {
            const auto moment = TRY(moment_of(house_, words(entry, "at")));
            for (const auto* tag : tags) {
                stories::Entry line{{}, named(tag), moment, words(entry, tag), {}};
                if (const auto article = entry["told_in"][tag].value<std::string>()) line.article = articles_.at(*article).number;
                (void)TRY(house_.stories.note(id, line));
            }
            return Done{};
        });
    }

    Result<Done> topic(const toml::table& one) {
        topics::TopicDraft draft;
        draft.names = TRY(names_in(one));
        draft.sort = topics::sort_of(words(one, "kind")).value_or(topics::Sort::Subject);
        std::vector<topics::Fact> facts;
        std::vector<topics::Alias> aliases;
        for (const auto* tag : tags) {
            const auto language = named(tag);
            if (const auto* lines = one["facts"][tag].as_array())
                for (const auto& line : *lines)
                    facts.push_back(
                        {language, (*line.as_array())[0].value_or(std::string()), (*line.as_array())[1].value_or(std::string())});
            if (const auto* others = one["aliases"][tag].as_array())
                for (const auto& other : *others) aliases.push_back({language, other.value_or(std::string())});
        }
        draft.facts = std::move(facts);
        draft.aliases = std::move(aliases);
        things_["topic:" + draft.names.front().name] = TRY(house_.topics.add(draft)).number;
        return Done{};
    }

    Result<Done> author(const toml::table& one) {
        const auto names = TRY(names_in(one));
        const auto id = TRY(house_.authors.add(names));
        things_["author:" + names.front().name] = id.number;
        if (const auto face = words(one, "face"); !face.empty()) (void)TRY(house_.authors.show_face(id, pictures_.named.at(face)));
        if (const auto* about = one["about"].as_table())
            for (const auto& [language, text] : *about)
                (void)TRY(house_.authors.present(id, named(language.str()), paragraph(text.value_or(std::string()))));
        return Done{};
    }

    template <class ThisId>
    std::vector<ThisId> all(const toml::table& head, std::string_view key, const std::string& kind) const {
        std::vector<ThisId> ids;
        if (const auto* names = head[key].as_array())
            for (const auto& name : *names) ids.push_back({things_.at(kind + name.value_or(std::string()))});
        return ids;
    }

    /// The foot of every page in a language: the standing pages, where else the newspaper is found, its call for donations.
    Result<Done> menus(const toml::table& paper, std::string_view tag) {
        const auto language = named(tag);
        masthead::Menu accounts;
        (void)TRY(each(paper, "account", [&](const toml::table& one) -> Result<Done> {
            accounts.push_back({words(one, "name"), {}, words(one, "address"), {}});
            return Done{};
        }));
        const auto& call = *paper["donations"].as_table();
        const auto& said = *call[tag].as_table();
        const masthead::Menu donations{{words(said, "call"), {}, {}, {{words(said, "give"), {}, words(call, "address"), {}}}}};
        (void)TRY(house_.menus.set(masthead::footer_menu, language, footers_[language]));
        (void)TRY(house_.menus.set("accounts", language, accounts));
        return house_.menus.set("donations", language, donations);
    }

    /// What an editor put on the front page, for as long as the demonstration may be looked at.
    Result<Done> placed(const toml::table& one) {
        return house_.front.place(TRY(front::slot_named(words(one, "slot"))), articles_.at(words(one, "article")),
                                  TRY(moment_of(house_, words(one, "until"))));
    }

    /// Its last article grows old: without an editor the pages would keep quiet for ever.
    Result<Done> laid_out(const toml::table& one) {
        return house_.front.lay_out(named(words(one, "language")), TRY(front::layout_named(words(one, "layout"))),
                                    TRY(moment_of(house_, words(one, "until"))));
    }

    /// Between two lines of +++ stands the head, after it the body in Markdown.
    static std::pair<toml::table, std::string_view> parts_of(std::string_view file) {
        const auto end = file.find("\n+++\n", 4);
        if (!file.starts_with("+++\n") || end == std::string_view::npos)
            throw std::runtime_error("an article or page of the demonstration has no head");
        return {toml::parse(file.substr(4, end - 4)), file.substr(end + 5)};
    }

    /// A standing page, which the foot of every page of its language leads to.
    Result<Done> page(std::string_view file) {
        const auto [head, markdown] = parts_of(file);
        pages::PageDraft draft{
            .language = named(words(head, "language")), .place = head["place"].value_or(0), .title = words(head, "title")};
        draft.body = TRY(document::from_markdown(markdown, PaperNames(house_, draft.language)));
        const auto id = TRY(house_.standing_pages.publish(draft));
        footers_[draft.language].push_back({{}, document::Reference{document::Kind::Page, id.number}, {}, {}});
        return Done{};
    }

    Result<Done> article(std::string_view file) {
        const auto [head, markdown] = parts_of(file);
        const auto draft = TRY(draft_of(head, markdown));
        const auto published = TRY(moment_of(house_, words(head, "at")));
        const auto notice = words(head, "correction");
        const auto corrected = notice.empty() ? published : TRY(moment_of(house_, words(head, "corrected_at")));
        const auto kept_as = house_.store->write([&](store::Transaction& tx) -> Result<articles::ArticleId> {
            const auto state = notice.empty() ? articles::State::Published : articles::State::Corrected;
            const articles::Kept kept{state, published, corrected, {}};
            const auto number = TRY(house_.articles.keep(tx, {}, draft, kept, Age::History));
            if (!notice.empty()) (void)TRY(house_.articles.note_correction(tx, number, corrected, notice, Age::History));
            return number;
        });
        articles_[words(head, "id")] = TRY(kept_as);
        return Done{};
    }

    Result<articles::ArticleDraft> draft_of(const toml::table& head, std::string_view markdown) {
        articles::ArticleDraft draft;
        draft.language = named(words(head, "language"));
        draft.headline = words(head, "headline");
        draft.short_headline = words(head, "short_headline");
        draft.standfirst = words(head, "standfirst");
        draft.place_line = words(head, "place");
        if (const auto kind = articles::kind_of(words(head, "kind"))) draft.kind = *kind;
        draft.section = {things_.at("section:" + words(head, "section"))};
        if (const auto name = words(head, "story"); !name.empty()) draft.story = {things_.at("story:" + name)};
        draft.topics = all<topics::TopicId>(head, "topics", "topic:");
        draft.authors = all<authors::AuthorId>(head, "authors", "author:");
        if (const auto* sources = head["sources"].as_array())
            for (const auto& source : *sources) draft.sources.push_back({source.value_or(std::string()), {}});
        if (const auto original = words(head, "translates"); !original.empty()) draft.translates = articles_.at(original);
        if (const auto name = words(head, "picture"); !name.empty()) draft.picture = pictures_.named.at(name);
        const auto& known = pictures_.words.at(draft.language);
        draft.body = with_words_of_pictures(TRY(document::from_markdown(markdown, PaperNames(house_, draft.language))), known);
        if (draft.language != main_) draft.body = opened_by(std::move(draft.body), draft.picture, known);
        return draft;
    }

    House& house_;
    const Terminal& terminal_;
    Pictures pictures_;
    std::map<std::string, std::int64_t> things_;  // "section:Ville"
    std::map<Language, masthead::Menu> footers_;
    Language main_ = Language::French;
    std::map<std::string, articles::ArticleId> articles_;
};

}  // namespace

Result<Done> write_the_demonstration(House& house, const Terminal& terminal) { return Writer(house, terminal).write(); }

}  // namespace rotative::house
