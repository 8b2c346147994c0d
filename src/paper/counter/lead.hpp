// SPDX-License-Identifier: Apache-2.0
#pragma once
// The lead of the front page: one article, large.
#include "paper/counter/teaser.hpp"

namespace rotative::counter {

struct Lead {
    Teaser article;
};

}  // namespace rotative::counter
