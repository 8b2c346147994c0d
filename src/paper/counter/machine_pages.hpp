// SPDX-License-Identifier: Apache-2.0
#pragma once
// What machines read beside pages, feeds (feed_pages.hpp) and sitemaps (sitemap_pages.hpp).
#include "paper/counter/visit.hpp"

namespace rotative::counter {

http::Response robots(Visit&);
/// Whom to tell of a hole (RFC 9116); nothing there while the settings name nobody, or once the day they name has come.
http::Response security(Visit&);
/// The drawing of the paper, for browsers that ask for it where no page could name it.
http::Response favicon(Visit&);

}  // namespace rotative::counter
