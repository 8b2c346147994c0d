// SPDX-License-Identifier: Apache-2.0
// Which heading and which words a refusal gets. The sentence of a room's refusal is its own.
#include "paper/counter/message_page.hpp"
#include "paper/counter/message_page.html.hpp"
#include "paper/counter/navigation.hpp"
#include "press/http/status.hpp"

namespace rotative::counter {
namespace {

MessagePage words_for(const Visit& visit, const Problem& problem) {
    const auto& texts = visit.texts;
    switch (problem.refusal) {
        case Refusal::NotFound:
            return {texts("counter.not_found"), texts("counter.not_found_words")};
        case Refusal::Gone:
            return {i18n::sentence(problem, visit.language), texts("counter.gone_words")};
        case Refusal::Overloaded:
            return {texts("counter.busy"), i18n::sentence(problem, visit.language)};
        default:
            return {texts("counter.refused"), i18n::sentence(problem, visit.language)};
    }
}

http::Response page_of(Visit& visit, MessagePage page, int status) {
    page.further = {{visit.texts("counter.to_front_page"), visit.under(visit.language, "/")},
                    {visit.texts("archive.title"), visit.under(visit.language, "/archive")}};
    for (auto& entry : top_sections(visit, 0)) page.sections.push_back(std::move(entry.link));
    About about;
    about.title = page.heading;
    about.is_indexed = false;
    return framed(visit, std::move(about), render(page, visit.texts), status);
}

}  // namespace

http::Response message(Visit& visit, const Problem& problem) {
    return page_of(visit, words_for(visit, problem), http::status_of(problem.refusal));
}

http::Response broken(Visit& visit, int status, const std::string& incident) {
    return page_of(visit, {visit.texts("counter.failed"), visit.texts("counter.failed_words", {{"incident", incident}})}, status);
}

}  // namespace rotative::counter
