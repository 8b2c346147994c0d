// SPDX-License-Identifier: Apache-2.0
#pragma once
// What machines read: feeds, sitemaps, robots.txt. Their forms are in paper/feeds.
#include "paper/counter/visit.hpp"

namespace rotative::counter {

http::Response site_feed(Visit&);
http::Response thing_feed(Visit&);  // /feeds/sections/{slug}/atom.xml, and stories, topics, authors
http::Response sitemap_index(Visit&);
http::Response sitemap_part(Visit&);
http::Response robots(Visit&);

}  // namespace rotative::counter
