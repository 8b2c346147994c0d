// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words that somebody sees or hears of a page or a feed, and which of them no text of the paper brought there. Which pages are judged
// is in no_sentence_escapes_test.cpp.
#include <array>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace rotative::journeys {

inline std::string without_references(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> known{
        {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&nbsp;", " "}, {"&amp;", "&"}}};
    for (const auto& [reference, sign] : known)
        for (auto at = text.find(reference); at != text.npos; at = text.find(reference, at + sign.size()))
            text.replace(at, reference.size(), sign);
    return text;
}

/// The runs of words of a page of HTML, each as it stands between two edges of blocks, and those of attributes that are read out or shown.
inline std::vector<std::string> words_seen(const std::string& html) {
    static const std::regex unseen("<(script|style)[^>]*>[^]*?</(script|style)>"),
        inlines("</?(a|span|time|em|strong|sup|sub|b|i|code)( [^>]*)?>"),
        said(R"re( (?:aria-label|title|alt|placeholder)="([^"]*)"|<meta name="description" content="([^"]*)")re"), tag("<[^>]*>");
    std::vector<std::string> runs;
    const auto body = std::regex_replace(html, unseen, "");
    for (std::sregex_iterator one(body.begin(), body.end(), said), end; one != end; ++one)
        runs.push_back(without_references((*one)[1].str() + (*one)[2].str()));
    const auto text = std::regex_replace(body, inlines, "");
    for (std::sregex_token_iterator one(text.begin(), text.end(), tag, -1), end; one != end; ++one)
        if (one->length() > 0) runs.push_back(without_references(one->str()));
    return runs;
}

/// The same of an Atom feed: its names, titles and summaries, and the pages inside it.
inline std::vector<std::string> words_seen_in_feed(const std::string& feed) {
    static const std::regex element("<(title|subtitle|name|summary|rights|content)[^>]*>([^<]*)</"),
        label(R"re( (?:label|title)="([^"]*)")re");
    std::vector<std::string> runs;
    for (std::sregex_iterator one(feed.begin(), feed.end(), element), end; one != end; ++one)
        for (auto& run : words_seen(without_references((*one)[2]))) runs.push_back(std::move(run));
    for (std::sregex_iterator one(feed.begin(), feed.end(), label), end; one != end; ++one) runs.push_back(without_references((*one)[1]));
    return runs;
}

/// What of a run is neither in brackets, where the made-up language has every text, nor in Greek, in which the newspaper of this test is
/// written: empty when nothing escaped. A bracket without its other half escaped too.
inline std::string escaped_in(std::string_view run) {
    int depth = 0;
    bool is_suspect = false;
    for (std::size_t at = 0; at < run.size(); ++at) {
        const auto byte = static_cast<unsigned char>(run[at]), small = static_cast<unsigned char>(byte | 0x20);
        depth += (byte == '[') - (byte == ']');
        const bool is_latin = small >= 'a' && small <= 'z';
        const bool is_other = byte >= 0xC3 && byte != 0xCE && byte != 0xCF && byte != 0xE2;  // neither Greek nor a sign such as “ or ↩
        is_suspect |= depth < 0 || (depth == 0 && (is_latin || is_other));
        if (byte >= 0xC0) at += byte >= 0xE0 ? 2 : 1;
    }
    return is_suspect || depth != 0 ? std::string(run) : std::string();
}

}  // namespace rotative::journeys
