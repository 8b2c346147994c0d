// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the newspaper got wrong and put right, newest first. Older ones are reached by the moment and number of the last one shown, so a
// page stays what it was while others are added.
#include <string>
#include <vector>
#include "paper/counter/teaser.hpp"
#include "paper/counter/turning.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

struct CorrectionLine {
    When when;
    std::string words;
    Link article;
};

struct CorrectionsPage {
    std::vector<CorrectionLine> corrections;
    Turning turning;
};

http::Response corrections_page(Visit&);

}  // namespace rotative::counter
