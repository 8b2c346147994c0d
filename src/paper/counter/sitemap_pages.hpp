// SPDX-License-Identifier: Apache-2.0
#pragma once
// The addresses of sitemaps: the index, its parts, and the news of the last two days. Their XML is in paper/feeds.
#include "paper/counter/visit.hpp"

namespace rotative::counter {

http::Response sitemap_index(Visit&);
http::Response sitemap_part(Visit&);  // /sitemaps/pages.xml, /sitemaps/0.xml…
http::Response news_sitemap(Visit&);

}  // namespace rotative::counter
