// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the page of an article says of itself to machines: its head, and the ways to its translations. What people read is article_page.
#include "paper/articles/reading.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

About about_article(Visit&, const articles::Article&, const html::Url& address, const std::vector<articles::Translation>&);

}  // namespace rotative::counter
