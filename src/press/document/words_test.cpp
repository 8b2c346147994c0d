// SPDX-License-Identifier: Apache-2.0
// No rendition loses a word, adds one, or moves a space beside a link: on random documents, by a judge that shares no code with the
// renditions. And the test of the test: renditions broken on purpose are found out.
#include <gtest/gtest.h>
#include <algorithm>
#include <functional>
#include <optional>
#include "press/document/judge.hpp"
#include "press/document/random_documents.hpp"
#include "press/document/readers.hpp"
#include "press/document/trials.hpp"
#include "press/document/walk.hpp"

namespace rotative::document {
namespace {

using judge::Marks;
using judge::Targets;

struct SomeLinks : Links {
    using Links::address_of;
    html::Url address_of(const Reference& thing) const override {
        return judge::has_target(thing) ? html::Url::own("/things/" + std::to_string(thing.id)) : html::Url();
    }
};

/// A rendition, as the judge sees it, and what it must see.
struct Trial {
    const char* name;
    std::function<std::string(const Document&)> seen;
    std::function<std::string(const Document&)> expected;
};

const SomeLinks links;

const Trial trials[] = {
    {"page", [](const Document& d) { return judge::seen_in_html(page_html(d, links).markup()); },
     [](const Document& d) { return judge::expected(d, Marks::None, Targets::Some); }},
    {"mail", [](const Document& d) { return judge::seen_in_html(mail_html(d, links).markup()); },
     [](const Document& d) { return judge::expected(d, Marks::Numbers, Targets::Some); }},
    {"feed", [](const Document& d) { return judge::seen_in_html(feed_html(d, links).markup()); },
     [](const Document& d) { return judge::expected(d, Marks::Numbers, Targets::Some); }},
    {"text", [](const Document& d) { return judge::seen_in_text(plain_text(d, links)); }, judge::expected_text},
    {"search", [](const Document& d) { return judge::seen_in_text(search_text(d)); },
     [](const Document& d) { return judge::expected(d, Marks::None, Targets::None); }},
    {"words", words, [](const Document& d) { return judge::expected(d, Marks::None, Targets::None); }},
    {"json", [](const Document& d) { return judge::seen_in_json(to_json(d)); },
     [](const Document& d) { return judge::expected(d, Marks::None, Targets::All); }},
};

std::string seen_in_markdown(const Document& document) { return judge::seen_in_markdown(to_markdown(document), document); }

}  // namespace

std::string lost_in_a_rendition(const Document& document) {
    const auto compared = [](std::string name, const std::string& seen, const std::string& expected) {
        return seen == expected ? "" : name + "\n shows: " + seen + "\n not:   " + expected + "\n";
    };
    std::string lost;
    for (const auto& trial : trials) lost += compared(trial.name, trial.seen(document), trial.expected(document));
    return lost + compared("markdown", seen_in_markdown(document), judge::expected(document, Marks::None, Targets::All));
}

namespace {

TEST(Words, are_the_same_in_every_rendition) {
    RandomDocuments documents(seed_of_run());
    for (auto left = number_of_documents(1000, 100'000); left > 0; --left) {
        const auto document = normalise(documents.next());
        ASSERT_EQ(lost_in_a_rendition(document), "") << to_json(document);
        const auto all = judge::expected(document, Marks::None, Targets::All);
        ASSERT_EQ(count_links(document), static_cast<std::size_t>(std::count(all.begin(), all.end(), judge::Seen::link_begins)));
    }
}

TEST(Words, of_a_document_outlive_its_normal_form) {
    RandomDocuments documents(seed_of_run());
    for (int left = 1000; left > 0; --left) {
        const auto document = normalise(documents.next());
        ASSERT_EQ(words(normalise(document)), words(document));
    }
}

TEST(Words, on_a_card_are_a_beginning_cut_between_two_words) {
    RandomDocuments documents(seed_of_run());
    for (int left = 1000; left > 0; --left) {
        const auto document = normalise(documents.next());
        const auto all = words(document);
        auto card = card_text(document, 80);
        if (card == all) continue;
        ASSERT_TRUE(card.ends_with("…"));
        card.resize(card.size() - std::string_view("…").size());
        ASSERT_TRUE(all.starts_with(card));
        ASSERT_TRUE(all[card.size()] == ' ' || card.find(' ') == card.npos) << card;
    }
}

/// The document that a careless rendition would have shown: something is done to the first place it fits.
using Sabotage = bool (*)(Document&);

template <class Kind>
bool first_piece(Document& document, const std::function<bool(Inlines&, std::size_t)>& spoil) {
    bool done = false;
    const std::function<void(Inlines&)> on_line = [&](Inlines& line) {
        for (std::size_t i = 0; i < line.size() && !done; ++i) {
            if (std::holds_alternative<Kind>(line[i].kind)) done = spoil(line, i);
            if (auto* deeper = done ? nullptr : inside(line[i])) on_line(*deeper);
        }
    };
    each_block(document.blocks, [&](Block& block) {
        if (!std::holds_alternative<PullQuote>(block.kind)) inside(block, on_line, [](auto&) {});
    });
    return done;
}

bool drop_a_link(Document& document) {
    return first_piece<TopicLink>(document, [](Inlines& line, std::size_t at) {
        line.erase(line.begin() + static_cast<std::ptrdiff_t>(at));
        return true;
    });
}

/// A link that begins with words, behind words.
Text* words_before(Inlines& line, std::size_t at) {
    const auto& link = std::get<TopicLink>(line[at].kind);
    if (at == 0 || !std::holds_alternative<Text>(link.inside.front().kind)) return nullptr;
    return std::get_if<Text>(&line[at - 1].kind);
}

bool part_an_elision(Document& document) {
    return first_piece<TopicLink>(document, [](Inlines& line, std::size_t at) {
        auto* before = words_before(line, at);
        if (!before || before->words.ends_with(' ')) return false;
        before->words += ' ';
        return true;
    });
}

bool glue_a_word(Document& document) {
    return first_piece<TopicLink>(document, [](Inlines& line, std::size_t at) {
        auto* before = words_before(line, at);
        if (!before || !before->words.ends_with(' ') || before->words.size() < 2) return false;
        before->words.pop_back();
        return true;
    });
}

bool lose_a_note(Document& document) {
    if (document.blocks.empty()) return false;
    auto* note = std::get_if<Footnote>(&document.blocks.back().kind);
    if (!note || words({note->inside}).empty()) return false;
    note->inside.clear();
    return true;
}

bool double_a_caption(Document& document) {
    bool done = false;
    each_block(document.blocks, [&](Block& block) {
        auto* image = std::get_if<Image>(&block.kind);
        if (done || !image || image->caption.empty() || words({{{Paragraph{image->caption}}}}).empty()) return;
        const auto once = image->caption;
        image->caption.insert(image->caption.end(), once.begin(), once.end());
        done = true;
    });
    return done;
}

/// Nothing when there is no place for it. What is left is in normal form again: renditions expect no other.
std::optional<Document> spoilt_by(Sabotage sabotage, Document document) {
    if (!sabotage(document)) return {};
    return normalise(std::move(document));
}

TEST(TestOfTheTest, what_a_dropped_link_leaves_can_be_read) {
    const Inlines line{
        {TopicLink{{Kind::Topic, 1}, {{Text{"Idlib"}}}}}, {Text{" | "}}, {LanguageSpan{"ar", {{Text{"a"}}, {LineBreak{}}, {Text{"b"}}}}}};
    const auto spoilt = spoilt_by(drop_a_link, {{{Paragraph{line}}}});
    ASSERT_TRUE(spoilt);
    EXPECT_EQ(to_markdown(*spoilt), "\\| [a\\\nb]{lang=ar}\n");
    EXPECT_EQ(seen_in_markdown(*spoilt), "| a b");
}

TEST(TestOfTheTest, broken_renditions_are_found_out) {
    const std::pair<const char*, Sabotage> sabotages[] = {{"a link dropped", drop_a_link},
                                                          {"d’ parted", part_an_elision},
                                                          {"a word glued", glue_a_word},
                                                          {"a note lost", lose_a_note},
                                                          {"a caption doubled", double_a_caption}};
    for (const auto& [name, sabotage] : sabotages) {
        RandomDocuments documents(seed_of_run());
        int spoilt_documents = 0;
        for (int left = 400; left > 0; --left) {
            const auto document = normalise(documents.next());
            const auto spoilt = spoilt_by(sabotage, document);
            if (!spoilt) continue;
            ++spoilt_documents;
            for (const auto& trial : trials)
                ASSERT_NE(trial.seen(*spoilt), trial.expected(document)) << name << " in " << trial.name << "\n" << to_json(document);
            const auto seen = seen_in_markdown(*spoilt);
            ASSERT_NE(seen, judge::expected(document, Marks::None, Targets::All)) << name << "\n" << to_json(document);
            ASSERT_FALSE(judge::is_unreadable(seen)) << name << "\n" << to_json(*spoilt) << seen;
        }
        EXPECT_GT(spoilt_documents, 3) << name;
    }
}

}  // namespace
}  // namespace rotative::document
