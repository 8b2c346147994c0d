// SPDX-License-Identifier: Apache-2.0
// The notices of all articles in one language. An article that was withdrawn takes its notices along.
#include "paper/counter/corrections_page.hpp"
#include <fmt/format.h>
#include "paper/articles/reading.hpp"
#include "paper/counter/corrections_page.html.hpp"
#include "paper/counter/list_page.hpp"
#include "paper/counter/message_page.hpp"
#include "paper/counter/switch.hpp"
#include "paper/counter/teasers.hpp"

namespace rotative::counter {
namespace {

Link older_than(const Visit& visit, const html::Url& page, const articles::Correction& last) {
    const auto address = fmt::format("{}?before={}-{}", page.text(), last.moment.ms, last.id.number);
    return {visit.texts("counter.older_corrections"), html::Url::own(address)};
}

}  // namespace

http::Response corrections_page(Visit& visit) {
    const auto below = place_asked(visit);
    if (!below) return message(visit, below.problem());
    std::optional<articles::Correction> after;
    if (*below) after = articles::Correction{{(*below)->article.number}, {}, (*below)->moment, {}};
    const auto length = masthead::length_of_lists(visit.reading, visit.made_of);
    const auto found = articles::corrections(visit.reading, visit.made_of, visit.language, after, length);
    About about;
    about.title = visit.texts("articles.corrections");
    about.address = visit.under(visit.language, "/corrections");
    about.is_indexed = !*below;
    say_languages(visit, about, "/corrections", visit.masthead.languages);
    CorrectionsPage page;
    for (const auto& correction : found.corrections) {
        const auto article = articles::title(visit.reading, visit.made_of, correction.article);
        if (!article) continue;
        page.corrections.push_back(
            {date_and_time(visit, correction.moment, visit.language), correction.words, {article->name, html::Url::own(article->address)}});
    }
    if (found.older) page.turning.before = older_than(visit, about.address, *found.older);
    if (*below) page.turning.after = Link{visit.texts("counter.latest_corrections"), about.address};
    return framed(visit, std::move(about), render(page, visit.texts));
}

}  // namespace rotative::counter
