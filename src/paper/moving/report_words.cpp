// SPDX-License-Identifier: Apache-2.0
// The report in sentences, for whoever sits at the terminal. Places are in the JSON alone: there may be thousands.
#include <fmt/format.h>
#include "paper/moving/report.hpp"
#include "press/i18n/texts.hpp"

namespace rotative::moving {
namespace {

std::string list_of(const std::map<std::string, std::size_t>& counts) {
    std::string words;
    for (const auto& [name, times] : counts) words += fmt::format("{}{} × {}", words.empty() ? "" : ", ", times, name);
    return words;
}

std::map<std::string, std::size_t> sums_of(const std::vector<Loss>& losses) {
    std::map<std::string, std::size_t> sums;
    for (const auto& loss : losses) sums[loss.what] += loss.times;
    return sums;
}

std::map<std::string, std::size_t> numbers_by_taxonomy(const std::vector<OtherTerm>& terms) {
    std::map<std::string, std::size_t> numbers;
    for (const auto& term : terms) ++numbers[term.taxonomy];
    return numbers;
}

std::string sentence_of(const i18n::Texts& texts, i18n::Key key, const Tally& tally) {
    return texts(
        key,
        {{"found", tally.found}, {"added", tally.added}, {"changed", tally.changed}, {"same", tally.same}, {"refused", tally.refused}});
}

/// "export.xml:120 The bridge × 3: why it was refused".
std::string line_of(const Loss& loss, Language language) {
    auto line = loss.place.line > 0 ? fmt::format("{}:{} {}", loss.place.file, loss.place.line, loss.place.item) : loss.place.item;
    if (loss.times > 1) line += fmt::format(" × {}", loss.times);
    if (loss.reason) line += ": " + i18n::sentence(*loss.reason, language);
    return line;
}

}  // namespace

std::vector<std::string> in_words(const Report& report, Language language) {
    const i18n::Texts texts(language);
    std::vector<std::string> lines{sentence_of(texts, "moving.report_articles", report.articles),
                                   sentence_of(texts, "moving.report_pages", report.pages),
                                   sentence_of(texts, "moving.report_comments", report.comments),
                                   texts("moving.report_threads", {{"found", report.answers}, {"waiting", report.answers_waiting}}),
                                   sentence_of(texts, "moving.report_attachments", report.attachments),
                                   texts("moving.report_uploads", {{"other", report.other_uploads.added + report.other_uploads.same},
                                                                   {"missing", report.uploads_missing},
                                                                   {"waiting", report.uploads_waiting},
                                                                   {"aside", report.uploads_aside}}),
                                   texts("moving.report_pictures", {{"shown", report.pictures_shown}, {"kept", report.pictures}}),
                                   sentence_of(texts, "moving.report_menus", report.menus),
                                   sentence_of(texts, "moving.report_authors", report.authors),
                                   sentence_of(texts, "moving.report_sections", report.sections),
                                   sentence_of(texts, "moving.report_topics", report.topics),
                                   texts("moving.report_links", {{"found", report.links}, {"things", report.references}}),
                                   texts("moving.report_addresses", {{"number", report.addresses}})};
    const auto list = [&](i18n::Key key, const std::string& words) {
        if (!words.empty()) lines.push_back(texts(key, {{"list", words}}));
    };
    list("moving.report_ours", fmt::format("{}", fmt::join(report.addresses_of_ours, ", ")));
    list("moving.report_collisions", fmt::format("{}", fmt::join(report.addresses_disputed, ", ")));
    list("moving.report_terms", list_of(numbers_by_taxonomy(report.terms)));
    list("moving.report_later", list_of(report.later));
    list("moving.report_not_kept", list_of(report.not_kept));
    list("moving.report_losses", list_of(sums_of(report.losses)));
    for (const auto& file : report.files)
        if (file.damage)
            lines.push_back(texts("moving.report_damage", {{"file", file.name}, {"line", file.damage->line}, {"what", file.damage->what}}));
    if (report.dry_run) lines.push_back(texts("moving.report_dry_run"));
    return lines;
}

std::string as_page(const Report& report, Language language) {
    std::string page;
    for (const auto& line : in_words(report, language)) page += line + "\n";
    std::map<std::string, std::vector<const Loss*>> by_name;
    for (const auto& loss : report.losses) by_name[loss.what].push_back(&loss);
    for (const auto& [what, losses] : by_name) {
        page += "\n" + what + "\n";
        for (const auto* loss : losses) page += "    " + line_of(*loss, language) + "\n";
    }
    return page;
}

}  // namespace rotative::moving
