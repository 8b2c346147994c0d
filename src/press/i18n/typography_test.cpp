// SPDX-License-Identifier: Apache-2.0
// In what is printed here, ~ stands for U+00A0 and _ for U+202F.
#include "press/i18n/typography.hpp"
#include <gtest/gtest.h>
#include "press/i18n/corpus.hpp"

namespace rotative::i18n {
namespace {

std::string shown(std::string_view text) {
    std::string out(text);
    const auto replace = [&](std::string_view what, std::string_view by) {
        for (std::size_t at; (at = out.find(what)) != out.npos;) out.replace(at, what.size(), by);
    };
    replace("\u00A0", "~");
    replace("\u202F", "_");
    return out;
}

std::string set(std::string_view typed) {
    const auto once = set_french(typed);
    EXPECT_EQ(set_french(once), once) << "setting twice is setting once";
    return shown(once);
}

TEST(Typography, signs_have_their_space_before_them) {
    EXPECT_EQ(set("Que pensez-vous ? Oui ! Non ; peut-être : voilà"), "Que pensez-vous_? Oui_! Non_; peut-être~: voilà");
    EXPECT_EQ(set("Attention! Vraiment?! Il dit: oui"), "Attention_! Vraiment_?! Il dit~: oui");
    EXPECT_EQ(set("à 14:05, score 3:1, (?)"), "à 14:05, score 3:1, (?)");
}

TEST(Typography, quotation_marks_are_french_and_hold_their_words) {
    EXPECT_EQ(set("Il a dit \"non\" et \"oui\"."), "Il a dit «~non~» et «~oui~».");
    EXPECT_EQ(set("« Bonjour »"), "«~Bonjour~»");
    EXPECT_EQ(set("«Bonjour!»"), "«~Bonjour_!~»");
    EXPECT_EQ(set("un \"seul"), "un \"seul");
    EXPECT_EQ(set("un écran de 27\""), "un écran de 27\"");
}

TEST(Typography, apostrophes_and_dots) {
    EXPECT_EQ(set("l'armée d'aujourd'hui, l'\"affaire\""), "l’armée d’aujourd’hui, l’«~affaire~»");
    EXPECT_EQ(set("Alors... etc... 5'30"), "Alors… etc. 5'30");
}

TEST(Typography, numbers_hold_together_with_what_they_count) {
    EXPECT_EQ(set("10 000 habitants, 1 234 567 €, 50%, 12 km"), "10_000 habitants, 1_234_567~€, 50~%, 12~km");
    EXPECT_EQ(set("en 2018 300 personnes"), "en 2018 300 personnes");
    EXPECT_EQ(set("le 12 mars 2018 et le 1er mai"), "le 12~mars 2018 et le 1er~mai");
    EXPECT_EQ(set("M. Macron, Mme Le Pen, n° 5, p. 12, XXe siècle"), "M.~Macron, Mme~Le Pen, n°~5, p.~12, XXe~siècle");
    EXPECT_EQ(set("12 mois, Et M. alors, HTTPe 5"), "12 mois, Et M. alors, HTTPe 5");
}

TEST(Typography, addresses_are_left_alone) {
    EXPECT_EQ(set("Voir https://example.org/a?b=c:d;e!f : ici"), "Voir https://example.org/a?b=c:d;e!f~: ici");
    EXPECT_EQ(set("ines@example.org ?"), "ines@example.org_?");
}

TEST(Typography, no_word_is_lost) {
    EXPECT_EQ(set(""), "");
    EXPECT_EQ(set("?"), "?");
    EXPECT_EQ(set("سوريا 😀 :-)"), "سوريا 😀 :-)");
}

TEST(Typography, the_shared_sentences_are_printed_as_they_should) {
    const auto cases = corpus("language/typography-fr.jsonl");
    if (cases.empty()) GTEST_SKIP() << "the shared corpora are not here";
    const auto either = [](std::string text) {  // either no-break space will do
        for (auto& c : text = shown(text))
            if (c == '_') c = '~';
        return text;
    };
    for (const auto& one : cases) EXPECT_EQ(either(set_french(text_of(one, "typed"))), either(text_of(one, "printed")));
}

}  // namespace
}  // namespace rotative::i18n
