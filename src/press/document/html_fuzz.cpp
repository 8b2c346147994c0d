// SPDX-License-Identifier: Apache-2.0
// Any bytes as foreign HTML: what is read is in normal form, its page holds nothing that was markup before, and reading that page again
// gives the same words and as many links.
#include <cstdio>
#include <cstdlib>
#include "press/document/html_reader.hpp"
#include "press/document/renditions.hpp"

namespace {

using namespace rotative::document;

class NoThings : public Links {
public:
    using Links::address_of;
    rotative::html::Url address_of(const Reference& thing) const override {
        return rotative::html::Url::own("/topics/" + std::to_string(thing.id));
    }
};

void holds(bool promise, const char* what, const std::string& markup) {
    if (promise) return;
    std::fprintf(stderr, "%s\n%s\n", what, markup.c_str());
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    if (size > 1 << 16) return 0;
    const std::string_view html(reinterpret_cast<const char*>(bytes), size);
    const auto document = read_html(html, {.base = "https://journal.example/a/b"}).document;
    holds(normalise(document) == document, "not in normal form", {});
    const auto markup = page_html(document, NoThings{}).markup();
    for (const auto* forbidden : {"<script", "<style", "<iframe", "<form", "<svg", "<img"})
        holds(markup.find(forbidden) == std::string::npos, forbidden, markup);
    const auto again = read_html(markup).document;
    holds(words(again) == words(document), "other words", markup + "\n" + words(document) + "\n" + words(again));
    holds(count_links(again) <= count_links(document), "more links", markup);
    return 0;
}
