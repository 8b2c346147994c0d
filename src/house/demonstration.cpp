// SPDX-License-Identifier: Apache-2.0
// newspaper.toml first (settings, sections, stories, topics, authors), then each article, in the order of the files' names.
#include "house/demonstration.hpp"
#include <toml++/toml.h>
#include <map>
#include <stdexcept>
#include "house/commands/article_words.hpp"
#include "house/commands/found.hpp"
#include "house/demonstration_files.hpp"
#include "paper/media/uses.hpp"
#include "press/document/readers.hpp"

namespace rotative::house {
namespace {

using wire::Age;

/// A sentence as a document of one paragraph.
document::Document paragraph(const std::string& words) { return document::normalise({{{document::Paragraph{{{document::Text{words}}}}}}}); }

/// The files of the demonstration speak our languages.
Language named(std::string_view tag) { return language_of(tag).value(); }

class Writer {
public:
    Writer(House& house, const Terminal& terminal) : house_(house), terminal_(terminal) {}

    Result<Done> write() {
        const auto files = demonstration_files();
        for (const auto& file : files)
            if (file.name.ends_with(".png")) pictures_[std::string(file.name)] = file.bytes;
        for (const auto& file : files)
            if (file.name == "newspaper.toml") (void)TRY(newspaper(toml::parse(file.bytes)));
        std::uint64_t done = 0;
        for (const auto& file : files) {
            if (file.name.ends_with(".md")) (void)TRY(article(file.bytes));
            terminal_.progress("demonstration", ++done, files.size());
        }
        terminal_.end_progress();
        return Done{};
    }

private:
    static std::string words(const toml::table& table, std::string_view key) { return table[key].value_or(std::string()); }

    static Result<std::vector<naming::Wanted>> names_in(const toml::table& table) {
        std::vector<naming::Wanted> names;
        const auto& said = *table["names"].as_table();
        for (const auto* tag : {"fr", "tr", "en", "ar"})
            if (const auto name = said[tag].value<std::string>()) names.push_back({named(tag), *name, {}});
        return names;
    }

    template <class Each>
    static Result<Done> each(const toml::table& paper, std::string_view key, Each&& keep) {
        if (const auto* all = paper[key].as_array())
            for (const auto& one : *all) (void)TRY(keep(*one.as_table()));
        return Done{};
    }

    Result<Done> newspaper(const toml::table& paper) {
        for (const auto* key : {"title", "tagline", "language", "languages", "time_zone"})
            (void)TRY(house_.settings.set(key, words(paper, key)));
        (void)TRY(each(paper, "picture", [&](const toml::table& one) { return picture(one); }));
        (void)TRY(each(paper, "section", [&](const toml::table& one) { return section(one); }));
        (void)TRY(each(paper, "story", [&](const toml::table& one) { return story(one); }));
        (void)TRY(each(paper, "topic", [&](const toml::table& one) { return topic(one); }));
        return each(paper, "author", [&](const toml::table& one) { return author(one); });
    }

    /// The library takes files: the carried bytes become one for a moment.
    Result<Done> picture(const toml::table& one) {
        const auto name = words(one, "file");
        const auto file = house_.configuration.data / name;
        write_whole(file, pictures_.at(name));
        const auto focus = [&](std::size_t which) { return one["focus"][which].value_or(50); };
        const auto added = house_.media.add(
            file, {words(one, "alternative"), words(one, "caption"), words(one, "credit"), {focus(0), focus(1)}, name, {}});
        std::filesystem::remove(file);
        things_["picture:" + name] = TRY(added).number;
        return Done{};
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
        return each(one, "timeline", [&](const toml::table& entry) -> Result<Done> {
            const auto moment = TRY(moment_of(house_, words(entry, "at")));
            for (const auto* tag : {"fr", "tr", "en", "ar"})
                if (const auto said = words(entry, tag); !said.empty())
                    (void)TRY(house_.stories.note(id, {{}, named(tag), moment, said, {}}));
            return Done{};
        });
    }

    Result<Done> topic(const toml::table& one) {
        topics::TopicDraft draft;
        draft.names = TRY(names_in(one));
        draft.sort = topics::sort_of(words(one, "kind")).value_or(topics::Sort::Subject);
        std::vector<topics::Fact> facts;
        std::vector<topics::Alias> aliases;
        for (const auto* tag : {"fr", "tr", "en", "ar"}) {
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
        if (const auto face = words(one, "face"); !face.empty()) (void)TRY(house_.authors.show_face(id, {things_.at("picture:" + face)}));
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

    /// Between two lines of +++ stands the head, after it the body in Markdown.
    Result<Done> article(std::string_view file) {
        const auto end = file.find("\n+++\n", 4);
        if (!file.starts_with("+++\n") || end == std::string_view::npos)
            throw std::runtime_error("an article of the demonstration has no head");
        const auto head = toml::parse(file.substr(4, end - 4));
        const auto draft = TRY(draft_of(head, file.substr(end + 5)));
        const auto published = TRY(moment_of(house_, words(head, "at")));
        const auto notice = words(head, "correction");
        const auto corrected = notice.empty() ? published : TRY(moment_of(house_, words(head, "corrected_at")));
        const auto kept_as = house_.store->write([&](store::Transaction& tx) -> Result<articles::ArticleId> {
            const articles::Kept kept{articles::State::Published, published, published, {}};
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
        if (const auto name = words(head, "picture"); !name.empty()) draft.picture = {things_.at("picture:" + name)};
        auto body = TRY(document::from_markdown(markdown, PaperNames(house_, draft.language)));
        draft.body = house_.store->read([&](store::Reading& reading) { return media::with_known_words(reading, std::move(body)); });
        return draft;
    }

    House& house_;
    const Terminal& terminal_;
    std::map<std::string, std::string_view, std::less<>> pictures_;  // carried, by the names of their files
    std::map<std::string, std::int64_t> things_;                     // "section:Ville"
    std::map<std::string, articles::ArticleId> articles_;
};

}  // namespace

Result<Done> write_the_demonstration(House& house, const Terminal& terminal) { return Writer(house, terminal).write(); }

}  // namespace rotative::house
