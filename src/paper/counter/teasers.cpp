// SPDX-License-Identifier: Apache-2.0
// Plain values become what templates show.
#include "paper/counter/teasers.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::counter {

std::optional<i18n::Key> label_of(articles::Kind kind) {
    switch (kind) {
        case articles::Kind::News:
            return {};
        case articles::Kind::Analysis:
            return i18n::Key("articles.kind_analysis");
        case articles::Kind::Opinion:
            return i18n::Key("articles.kind_opinion");
        case articles::Kind::Interview:
            return i18n::Key("articles.kind_interview");
        case articles::Kind::Report:
            return i18n::Key("articles.kind_report");
        case articles::Kind::Sponsored:
            return i18n::Key("articles.kind_sponsored");
    }
    return {};
}

When date_and_time(const Visit& visit, Moment moment, Language language) {
    return {i18n::date_and_time(moment, visit.zone, language), i18n::machine_time(moment, visit.zone)};
}

When date_with_time(const Visit& visit, Moment moment, Language language) {
    return {i18n::short_date_and_time(moment, visit.zone, language), i18n::machine_time(moment, visit.zone)};
}

When date(const Visit& visit, Moment moment, Language language) {
    return {i18n::short_date(moment, visit.zone, language), i18n::machine_time(moment, visit.zone)};
}

When day(const Visit& visit, Moment moment, Language language) {
    return {i18n::day_and_month(moment, visit.zone, language), i18n::machine_time(moment, visit.zone)};
}

When hour(const Visit& visit, Moment moment, Language language) {
    return {i18n::time_of_day(moment, visit.zone, language), i18n::machine_time(moment, visit.zone)};
}

Teaser teaser_of(const Visit& visit, const articles::Teaser& article, const char* sizes) {
    Teaser teaser;
    teaser.kicker = article.kicker.words;
    teaser.headline = article.headline;
    teaser.standfirst = article.standfirst;
    teaser.address = html::Url::own(article.address);
    teaser.kind = label_of(article.kind);
    teaser.is_sponsored = article.kind == articles::Kind::Sponsored;
    for (const auto& author : article.authors) teaser.authors.push_back(author.name);
    teaser.published = date(visit, article.published, article.language);
    teaser.picture = picture_of(visit.reading, visit.made_of, article.picture, sizes);
    if (teaser.picture) teaser.picture->alternative.clear();  // the headline beside it says what it is about
    return teaser;
}

std::vector<Teaser> teasers_of(const Visit& visit, const std::vector<articles::Teaser>& articles) {
    std::vector<Teaser> teasers;
    teasers.reserve(articles.size());
    for (const auto& article : articles) teasers.push_back(teaser_of(visit, article));
    return teasers;
}

}  // namespace rotative::counter
