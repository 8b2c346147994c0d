// SPDX-License-Identifier: Apache-2.0
#pragma once
// The archive by year, month and day, and the list of corrections.
#include "paper/counter/teaser.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

/// A part of the archive and how many articles it holds.
struct Span {
    std::string words;
    html::Url address;
    std::int64_t articles = 0;
};

struct ArchivePage {
    std::string heading;
    std::vector<Link> above;
    std::vector<Span> spans;
};

struct CorrectionLine {
    When when;
    std::string words;
    Link article;
};

struct CorrectionsPage {
    std::vector<CorrectionLine> corrections;
};

http::Response archive_page(Visit&);  // all years
http::Response archive_year_page(Visit&);
http::Response archive_month_page(Visit&);
http::Response archive_day_page(Visit&);
http::Response corrections_page(Visit&);

}  // namespace rotative::counter
