// SPDX-License-Identifier: Apache-2.0
// An item of the kind "attachment": its title, its excerpt (the caption) and where its bytes were.
#include "paper/moving/enclosures.hpp"
#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace rotative::moving {
namespace {

std::string ending_of(std::string_view address) {
    address = address.substr(0, address.find_first_of("?#"));
    std::string ending(address.substr(std::min(address.rfind('.') + 1, address.size())));
    for (auto& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return ending;
}

long number_in(std::string_view digits) {
    long number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

Enclosure::Sort Enclosure::sort() const {
    const auto ending = ending_of(address);
    const auto is_one_of = [&](std::initializer_list<std::string_view> endings) {
        return std::ranges::find(endings, ending) != endings.end();
    };
    if (is_one_of({"jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "heic", "ico", "tif", "tiff"})) return Sort::Picture;
    if (is_one_of({"mp3", "m4a", "ogg", "oga", "wav", "flac", "wma", "aac", "opus"})) return Sort::Sound;
    if (is_one_of({"mp4", "m4v", "webm", "ogv", "wmv", "flv", "mov", "avi"})) return Sort::Film;
    return Sort::Other;
}

void Enclosures::take(const WxrItem& item) {
    if (item.id.empty()) return;
    const auto alternative = item.fields.find("_wp_attachment_image_alt");
    const auto [known, is_new] =
        by_number_.insert_or_assign(item.id, Kept{{item.attachment_url.empty() ? item.guid : item.attachment_url, item.title,
                                                   alternative == item.fields.end() ? std::string() : alternative->second, item.excerpt},
                                                  item.link,
                                                  item.parent,
                                                  number_in(item.order)});
    if (is_new && !item.parent.empty() && item.parent != "0") by_item_[item.parent].push_back(item.id);
}

std::vector<Enclosure> Enclosures::named(std::string_view numbers) const {
    constexpr auto between = ", \t\r\n";
    std::vector<Enclosure> found;
    for (;;) {
        numbers.remove_prefix(std::min(numbers.find_first_not_of(between), numbers.size()));
        if (numbers.empty()) return found;
        const auto number = numbers.substr(0, numbers.find_first_of(between));
        numbers.remove_prefix(number.size());
        const auto known = by_number_.find(std::string(number));
        found.push_back(known == by_number_.end() ? Enclosure{} : known->second.shown);
    }
}

std::vector<Enclosure> Enclosures::hanging_on(const std::string& item) const {
    const auto known = by_item_.find(item);
    if (known == by_item_.end()) return {};
    std::vector<std::pair<std::pair<long, long>, const Kept*>> ordered;
    for (const auto& number : known->second) {
        const auto& kept = by_number_.at(number);
        ordered.push_back({{kept.order, number_in(number)}, &kept});
    }
    std::ranges::sort(ordered);
    std::vector<Enclosure> found;
    for (const auto& [place, kept] : ordered) found.push_back(kept->shown);
    return found;
}

std::vector<std::string> Enclosures::pages_hanging_on(const std::string& item) const {
    std::vector<std::string> found;
    const auto known = by_item_.find(item);
    if (known == by_item_.end()) return found;
    for (const auto& number : known->second) {
        const auto& link = by_number_.at(number).link;
        if (!link.empty()) found.push_back(link);
        found.push_back("?attachment_id=" + number);
    }
    return found;
}

std::vector<std::string> Enclosures::items() const {
    std::vector<std::string> found;
    for (const auto& [item, numbers] : by_item_) found.push_back(item);
    std::ranges::sort(found);
    return found;
}

}  // namespace rotative::moving
