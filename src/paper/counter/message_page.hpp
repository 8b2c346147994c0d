// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a reader is told when there is no page: 404, 410, a refusal, and what went wrong with us; and where to read on. What is told while
// nothing can be read from the database is in memory_page.hpp.
#include <string>
#include <vector>
#include "base/result.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

struct MessagePage {
    std::string heading, words;
    std::vector<Link> further;   // front page, archive
    std::vector<Link> sections;  // at the top
};

/// The answer to a refusal, with its status, in the language of the visit.
http::Response message(Visit&, const Problem&);
/// The answer when something broke, with the number of the incident.
http::Response broken(Visit&, int status, const std::string& incident);

}  // namespace rotative::counter
