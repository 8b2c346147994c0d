// SPDX-License-Identifier: Apache-2.0
#pragma once
// The page a reader opens: the article and what hangs under it.
#include <optional>
#include <vector>
#include "paper/counter/teaser.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

struct CorrectionNotice {
    When when;
    std::string words;
};

struct SourceLine {
    std::string words;
    html::Url address;  // empty when it is no link
};

/// The picture that was chosen for the article and does not stand in its text.
struct LeadPicture {
    Picture picture;
    std::string caption, credit;
};

struct ArticlePage {
    std::string language, direction;
    std::vector<Link> kicker;  // section and story, each leading to its page; or one without an address
    std::string run_in;        // the kicker as words when it was written by hand
    std::optional<i18n::Key> kind;
    std::string headline, standfirst;
    std::vector<Link> authors;
    std::string place;
    When published;
    std::optional<When> updated;
    std::int64_t reading_minutes = 0;
    std::vector<Link> translations;
    std::optional<LeadPicture> picture;
    html::Html body;
    std::vector<SourceLine> sources;
    std::vector<CorrectionNotice> corrections;
    std::vector<Link> topics;
    std::vector<Teaser> related;
};

http::Response article_page(Visit&);

}  // namespace rotative::counter
