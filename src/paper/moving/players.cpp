// SPDX-License-Identifier: Apache-2.0
// The sites whose addresses become players.
#include "paper/moving/players.hpp"
#include <algorithm>
#include <array>
#include "press/url/url.hpp"

namespace rotative::moving {

std::string_view lone_address(std::string_view text) {
    constexpr auto white = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
    text = text.substr(0, text.find_last_not_of(white) + 1);
    if (!text.starts_with("http://") && !text.starts_with("https://")) return {};
    return text.find_first_of(" \t\r\n<>\"[]") == text.npos ? text : std::string_view();
}

bool is_player(std::string_view address) {
    constexpr std::array<std::string_view, 24> sites{
        "youtube.com",  "youtu.be",       "vimeo.com",      "dailymotion.com", "dai.ly",     "twitter.com",    "x.com",     "instagram.com",
        "facebook.com", "tiktok.com",     "soundcloud.com", "spotify.com",     "deezer.com", "flickr.com",     "flic.kr",   "ted.com",
        "wordpress.tv", "videopress.com", "mixcloud.com",   "reddit.com",      "scribd.com", "slideshare.net", "issuu.com", "tumblr.com",
    };
    const auto url = url::parse(address);
    if (!url || !url->host) return false;
    const auto& host = url->host->text;
    return std::ranges::any_of(sites, [&](std::string_view site) {
        return host.ends_with(site) && (host.size() == site.size() || host[host.size() - site.size() - 1] == '.');
    });
}

std::string frame_of(std::string_view address) {
    const std::string written(address);  // it stood in markup and holds no quotation mark: it is an attribute as it is
    return "<iframe src=\"" + written + "\" title=\"" + written + "\"></iframe>";
}

}  // namespace rotative::moving
