// SPDX-License-Identifier: Apache-2.0
// Hostile HTML through the reader and the page rendition. The judge reads the page again and knows only what a page of ours may hold;
// thousands more payloads, judged by Chromium, are in journeys/hostile_html_test.cpp.
#include <gtest/gtest.h>
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <set>
#include "press/document/html_reader.hpp"
#include "press/document/renditions.hpp"
#include "press/markup/markup.hpp"

namespace rotative::document {
namespace {

class NoThings : public Links {
public:
    using Links::address_of;
    html::Url address_of(const Reference&) const override { return {}; }
};

/// The first thing on a page that may not be there; empty when there is none.
std::string intruder(std::string_view page) {
    static const std::set<std::string, std::less<>> elements{
        "a",      "abbr", "aside",  "blockquote", "br",  "caption", "code",  "dd", "div", "dl",    "dt",  "em", "figcaption",
        "figure", "h2",   "h3",     "h4",         "h5",  "h6",      "hr",    "li", "ol",  "p",     "pre", "s",  "section",
        "small",  "span", "strong", "sub",        "sup", "table",   "tbody", "td", "th",  "thead", "tr",  "ul"};
    static const std::set<std::string, std::less<>> attributes{"href",    "title",   "class", "lang", "dir",        "start",      "scope",
                                                               "colspan", "rowspan", "id",    "role", "aria-label", "aria-hidden"};
    const auto tree = markup::tree_of(page);
    for (auto place = tree.following(markup::Tree::root); place != markup::nowhere; place = tree.following(place)) {
        if (tree[place].kind == markup::Node::Kind::Comment) return "a comment";
        if (tree[place].kind != markup::Node::Kind::Element) continue;
        if (tree[place].space != markup::Space::Html || !elements.contains(tree.name(place)))
            return "<" + std::string(tree.name(place)) + ">";
        for (const auto& [name, value] : tree.attributes(place)) {
            if (!attributes.contains(name)) return name + "=";
            const bool harmless = value.starts_with("https:") || value.starts_with("http:") || value.starts_with("mailto:") ||
                                  value.starts_with("#") || (value.starts_with("/") && !value.starts_with("//"));
            if (name == "href" && !harmless) return "href=" + value;
        }
    }
    return {};
}

struct Payload {
    const char *html, *words;
};

const Payload payloads[] = {
    {"un<script>alert(1)</script> deux", "un deux"},
    {"<scr<script>ipt>alert(1)</scr</script>ipt>", "ipt>alert(1)ipt>"},
    {"<img src=x onerror=alert(1)>un", "un"},
    {"<a href='java&#10;script:alert(1)' onclick=alert(1)>un</a>", "un"},
    {"<a href=\"&#x6A;avascript&#0000058;alert(1)\">un</a>", "un"},
    {"<a href=' \x01javascript:alert(1)'>un</a>", "un"},
    {"<a href='data:text/html;base64,PHNjcmlwdD4='>un</a>", "un"},
    {"<a href='//evil.example\\@journal.example'>un</a>", "un"},
    {"<svg><script>alert(1)</script><text>un</text></svg>", "un"},
    {"<svg><style><img src=x onerror=alert(1)></style>un", "un"},
    {"<svg><desc><![CDATA[</desc><script>alert(1)</script>]]></svg>un", "un"},
    {"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", ""},
    {"<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", ""},
    {"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">un", "\">un"},
    {"<title><img title=\"</title><img src=x onerror=alert(1)>\">un", "\">un"},
    {"<textarea></textarea><img src=x onerror=alert(1)>un", "un"},
    {"<template><script>alert(1)</script></template>un", "un"},
    {"<iframe srcdoc='<script>alert(1)</script>'></iframe>un", "un"},
    {"<object data='javascript:alert(1)'>un</object>", "un"},
    {"<embed src='javascript:alert(1)'>un", "un"},
    {"<base href='javascript:/'><a href='x'>un</a>", "un"},
    {"<meta http-equiv=refresh content='0;url=javascript:alert(1)'>un", "un"},
    {"<link rel=stylesheet href='javascript:alert(1)'>un", "un"},
    {"<p style='background:url(javascript:alert(1))'>un", "un"},
    {"<style>@import 'javascript:alert(1)';</style>un", "un"},
    {"<table background='javascript:alert(1)'><tr><td>un", "un"},
    {"<input autofocus onfocus=alert(1)>un", "un"},
    {"<details open ontoggle=alert(1)>un</details>", "un"},
    {"<video src=x onerror=alert(1)></video>un", "un"},
    {"<a href='https://a.example/\"onmouseover=\"alert(1)'>un</a>", "un"},
    {"<abbr title='\"><script>alert(1)</script>'>un</abbr>", "un"},
    {"<span lang='\"><script>'>un</span>", "un"},
    {"<pre><code class='language-\"><script>alert(1)</script>'>un</code></pre>", "un"},
    {"&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"},
    {"<!--[if IE]><script>alert(1)</script><![endif]-->un", "un"},
    {"<!--><script>alert(1)</script>-->un", "-->un"},
    {"<![CDATA[<script>alert(1)</script>]]>un", "alert(1)]]>un"},
    {"<?xml-stylesheet href='javascript:alert(1)'?>un", "un"},
    {"<xmp><script>alert(1)</script></xmp>", "<script>alert(1)</script>"},
    {"<select><option><style></select><img src=x onerror=alert(1)></style>un", "un"},
    {"<a href=https://a.example/><svg><a xlink:href='javascript:alert(1)'><text>un</text></a></svg></a>", "un"},
};

std::string page_of(const Document& document) { return page_html(document, NoThings{}).markup(); }

}  // namespace

TEST(HostileHtml, nothing_of_it_passes_and_its_words_stay) {
    for (const auto& [html, wanted] : payloads) {
        const auto document = read_html(html, {.base = "https://journal.example/"}).document;
        EXPECT_EQ(intruder(page_of(document)), "") << html << "\n" << page_of(document);
        EXPECT_EQ(words(document), wanted) << html;
    }
}

TEST(HostileHtml, the_judge_sees_what_may_not_be_there) {
    EXPECT_EQ(intruder("<p>un<img src=x>"), "<img>");
    EXPECT_EQ(intruder("<p onclick=x>un"), "onclick=");
    EXPECT_EQ(intruder("<a href=javascript:x>un"), "href=javascript:x");
    EXPECT_EQ(intruder("<a href=//x>un"), "href=//x");
}

TEST(HostileHtml, worst_texts_take_linear_time_and_make_linear_pages) {
    const char* const worst[] = {"<b>",
                                 "<a href=https://a.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa><p>x",
                                 "<div>x",
                                 "<ul><li>x",
                                 "<blockquote>x",
                                 "<table><tr><td>x",
                                 "<table><th>x",
                                 "<figure><figcaption>x",
                                 "<sup><sub><p>x",
                                 "<pre>x",
                                 "<pre><a>x",
                                 "<span lang=ar>x<p>",
                                 "<br>",
                                 "<img src=/x>",
                                 "<dl><dt>x<dd>",
                                 "<q>",
                                 "<object>",
                                 "<abbr title=x><p>x",
                                 "&",
                                 "<!--",
                                 "<aside><h1>x",
                                 "<svg><text>x",
                                 "<details>x",
                                 "</p>",
                                 "<ol class=footnotes><li id=x>",
                                 "<a href=#x>x",
                                 "<i style='a:b;'>",
                                 "x<br><br>"};
    const auto spent = [] {  // by this thread
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const auto milliseconds = [&](const std::string& html, std::size_t& size) {
        const auto begin = spent();
        size = page_of(read_html(html).document).size();
        return spent() - begin;
    };
    const std::size_t length = std::getenv("ROTATIVE_LONG") ? 64 << 10 : 16 << 10;
    for (const std::string piece : worst) {
        const auto text = [&](std::size_t wanted) {
            std::string html;
            while (html.size() < wanted) html += piece;
            return html;
        };
        bool linear = false;
        for (int attempt = 0; attempt < 5 && !linear; ++attempt) {
            std::size_t small = 0, large = 0;
            const auto less = milliseconds(text(length), small), more = milliseconds(text(4 * length), large);
            linear = more <= 10 * less + 5;
            EXPECT_LE(large, 32 * 4 * length) << piece;
            if (std::getenv("ROTATIVE_LIST")) std::printf("%-60s %8.2f %8.2f ms %9zu bytes\n", piece.c_str(), less, more, large);
        }
        EXPECT_TRUE(linear) << piece;
    }
}

}  // namespace rotative::document
