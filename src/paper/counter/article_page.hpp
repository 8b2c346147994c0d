// SPDX-License-Identifier: Apache-2.0
#pragma once
// The page a reader opens: the article and what hangs under it. What stands beneath it of its story and of others is in beneath.hpp.
#include <optional>
#include <vector>
#include "paper/counter/beneath.hpp"
#include "paper/counter/donations.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

struct CorrectionNotice {
    When when;
    std::string words;
};

/// The picture that was chosen for the article and does not stand in its text.
struct LeadPicture {
    Picture picture;
    std::string caption, credit;
};

/// When it was published, and what happened to it since: another version, or a mistake put right.
struct Dates {
    When published;
    std::optional<When> updated, corrected;
};

struct ArticlePage {
    std::string language, direction;
    std::vector<Link> kicker;  // section and story, each leading to its page; or one without an address
    std::string run_in;        // the kicker as words when it was written by hand
    std::optional<i18n::Key> kind;
    std::string headline, standfirst;
    std::vector<Picture> faces;  // of those authors who have one
    html::Html authors;
    std::string place;
    Dates dates;
    std::int64_t reading_minutes = 0;
    html::Html translations;
    std::optional<LeadPicture> picture;
    html::Html body;
    std::vector<Link> sources;  // without an address, words
    std::vector<CorrectionNotice> corrections;
    html::Url all_corrections;
    std::vector<Link> topics;
    std::optional<Donations> donations;
    Beneath beneath;
    std::string address;  // whole and short, for who reads it on paper
};

http::Response article_page(Visit&);

}  // namespace rotative::counter
