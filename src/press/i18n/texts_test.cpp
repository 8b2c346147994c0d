// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/texts.hpp"
#include <gtest/gtest.h>
#include "press/i18n/catalogue.hpp"
#include "press/i18n/lists.hpp"
#include "press/i18n/typography.hpp"

namespace rotative::i18n {
namespace {

static_assert(Key("articles.published_at").takes({"when"}));
static_assert(!Key("articles.published_at").takes({}));
static_assert(!Key("articles.published_at").takes({"when", "who"}));
static_assert(!Key("articles.published_at").takes({"whe"}));

TEST(Texts, a_sentence_is_said_in_its_language_with_its_arguments) {
    EXPECT_EQ(Texts(Language::French)("articles.published_at", {{"when", "hier"}}), "Publié le hier");
    EXPECT_EQ(Texts(Language::English)("articles.published_at", {{"when", "today"}}), "Published today");
    EXPECT_EQ(Texts(Language::Arabic)("masthead.this_language"), "العربية");
}

TEST(Texts, a_count_chooses_the_form_and_is_written_with_the_digits_of_the_language) {
    const auto articles = [](Language language, std::int64_t count) {
        return Texts(language)("counter.article_count", {{"count", count}});
    };
    EXPECT_EQ(articles(Language::French, 0), "0\u00A0article");
    EXPECT_EQ(articles(Language::French, 2), "2\u00A0articles");
    EXPECT_EQ(articles(Language::French, 2'000'000), "2\u202F000\u202F000 d’articles");
    EXPECT_EQ(articles(Language::Turkish, 12), "12 yazı");
    EXPECT_EQ(articles(Language::English, 1), "1 article");
    EXPECT_EQ(articles(Language::Arabic, 0), "لا مقالات");
    EXPECT_EQ(articles(Language::Arabic, 2), "مقالان");
    EXPECT_EQ(articles(Language::Arabic, 7), "٧ مقالات");
    EXPECT_EQ(articles(Language::Arabic, 11), "١١ مقالًا");
    EXPECT_EQ(articles(Language::Arabic, 100), "١٠٠ مقال");
}

TEST(Texts, every_text_of_the_made_up_language_is_bracketed) {
    for (const auto name : made::keys)
        for (const auto form : catalogue(Language::Test).forms_of(Key::find(name)->number())) {
            EXPECT_TRUE(form.starts_with('[') && form.ends_with(']')) << name;
        }
}

TEST(Texts, an_argument_that_is_missing_leaves_its_place_to_be_seen) {
    EXPECT_EQ(Texts(Language::English)("articles.published_at"), "Published {when}");
}

TEST(Texts, the_words_are_written_for_where_they_go_and_what_is_ready_is_not) {
    const auto loud = [](std::string& out, std::string_view words) { (out += '<') += words, out += '>'; };
    const Argument arguments[] = {Argument::ready("authors", "Inès")};
    std::string out;
    Texts(Language::English).append(out, "articles.by", arguments, loud);
    EXPECT_EQ(out, "<By >Inès<>");
}

TEST(Lists, names_stand_in_a_row_as_a_sentence_has_them) {
    const std::string names[] = {"Inès", "Tom", "Derya"};
    EXPECT_EQ(listed(names, Language::French), "Inès, Tom et Derya");
    EXPECT_EQ(listed(std::span(names).first(2), Language::Arabic), "Inès وTom");
    EXPECT_EQ(listed(std::span(names).first(1), Language::Turkish), "Inès");
    EXPECT_EQ(listed({}, Language::English), "");
}

TEST(Texts, a_key_from_data_is_found_or_not) {
    EXPECT_EQ(Key::find("articles.by"), Key("articles.by"));
    EXPECT_FALSE(Key::find("articles.bye"));
    EXPECT_FALSE(Key::find(""));
}

TEST(Texts, a_refusal_has_a_sentence_with_its_details) {
    const Problem problem{Refusal::TooLarge, "articles.headline_too_long", {{"limit", "5000"}}};
    EXPECT_EQ(sentence(problem, Language::French), "Le titre est trop long\u00A0: 5\u202F000 caractères au plus.");
    EXPECT_EQ(sentence(problem, Language::Turkish), "Başlık çok uzun: en fazla 5.000 karakter.");
}

TEST(Texts, a_refusal_without_a_text_of_its_own_says_what_kind_it_is) {
    EXPECT_EQ(sentence({Refusal::Gone, "nobody.wrote_this"}, Language::English), "This page has been withdrawn.");
}

TEST(Texts, every_french_text_is_set_as_it_is_printed) {
    for (const auto name : made::keys)
        for (const auto form : catalogue(Language::French).forms_of(Key::find(name)->number())) EXPECT_EQ(set_french(form), form) << name;
}

}  // namespace
}  // namespace rotative::i18n
