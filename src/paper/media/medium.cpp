// SPDX-License-Identifier: Apache-2.0
// Words, addresses and news of media.
#include "paper/media/medium.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <iterator>

namespace rotative::media {

std::string_view word_for(Sort sort) {
    switch (sort) {
        case Sort::Picture:
            return "picture";
        case Sort::Sound:
            return "sound";
        case Sort::Video:
            return "video";
        case Sort::Document:
            break;
    }
    return "document";
}

html::Url address_of(const Medium& medium, int width, pictures::Form form) {
    return html::Url::own(fmt::format("/media/{}/{}.{}", medium.public_id, width, pictures::extension_of(form)));
}

html::Url address_of(const Medium& medium) { return html::Url::own(fmt::format("/media/{}/file.{}", medium.public_id, medium.extension)); }

Size fitting(const Medium& medium, int width) {
    if (medium.made.empty()) return {};
    const auto wide_enough = std::ranges::find_if(medium.made, [&](const Size& one) { return one.width >= width; });
    return wide_enough == medium.made.end() ? medium.made.back() : *wide_enough;
}

std::string tag(MediumId id) { return fmt::format("medium:{}", id.number); }

std::string seen_tag(MediumId id) { return fmt::format("medium:{}:seen", id.number); }

std::string MediumChanged::write() const { return std::to_string(medium.number); }

MediumChanged MediumChanged::read(std::string_view words) {
    MediumChanged news;
    std::from_chars(words.data(), words.data() + words.size(), news.medium.number);
    return news;
}

std::vector<std::string> touched_by(const MediumChanged& news) { return {tag(news.medium)}; }

std::string MediaSeen::write() const {
    std::string words;
    for (const auto id : media) fmt::format_to(std::back_inserter(words), "{}{}", words.empty() ? "" : " ", id.number);
    return words;
}

MediaSeen MediaSeen::read(std::string_view words) {
    MediaSeen news;
    const auto* at = words.data();
    const auto* const end = at + words.size();
    while (at < end) {
        at = std::from_chars(at, end, news.media.emplace_back().number).ptr;
        ++at;
    }
    return news;
}

std::vector<std::string> touched_by(const MediaSeen& news) {
    std::vector<std::string> touched;
    for (const auto id : news.media) touched.push_back(seen_tag(id));
    return touched;
}

}  // namespace rotative::media
