// SPDX-License-Identifier: Apache-2.0
// Addresses as readers and agencies write them. The standard's own vectors are read in url_corpus_test.cpp.
#include "press/url/url.hpp"
#include <gtest/gtest.h>
#include "press/url/percent.hpp"
#include "press/url/public_address.hpp"

namespace rotative::url {
namespace {

std::string href(std::string_view text) {
    const auto url = parse(text);
    return url ? url->href() : "none";
}

std::string href(std::string_view text, std::string_view base) {
    const auto url = parse(text, *parse(base));
    return url ? url->href() : "none";
}

bool goes_out(std::string_view text) { return is_public_http(*parse(text)); }

}  // namespace

TEST(Url, an_address_is_written_as_browsers_write_it) {
    EXPECT_EQ(href("  HTTP://Journal.Example:80/pont rouvert?a=b c#d e\n"), "http://journal.example/pont%20rouvert?a=b%20c#d%20e");
    EXPECT_EQ(href("https://faß.de/é"), "https://xn--fa-hia.de/%C3%A9");
    EXPECT_EQ(href("http:\\\\journal.example\\a\\..\\b"), "http://journal.example/b");
    EXPECT_EQ(href("mailto:ines@journal.example"), "mailto:ines@journal.example");
    EXPECT_EQ(href("https://ines:mot@journal.example:444/"), "https://ines:mot@journal.example:444/");
}

TEST(Url, a_relative_address_is_resolved) {
    const auto base = "https://journal.example/articles/12-pont?lang=fr#haut";
    EXPECT_EQ(href("13", base), "https://journal.example/articles/13");
    EXPECT_EQ(href("../topics/idlib", base), "https://journal.example/topics/idlib");
    EXPECT_EQ(href("/", base), "https://journal.example/");
    EXPECT_EQ(href("//autre.example/x", base), "https://autre.example/x");
    EXPECT_EQ(href("?page=2", base), "https://journal.example/articles/12-pont?page=2");
    EXPECT_EQ(href("#bas", base), "https://journal.example/articles/12-pont?lang=fr#bas");
    EXPECT_EQ(href("", base), "https://journal.example/articles/12-pont?lang=fr");
}

TEST(Url, a_script_keeps_its_scheme_however_it_is_hidden) {
    EXPECT_EQ(parse(" java\nscript:alert(1)")->scheme, "javascript");
    EXPECT_EQ(parse("\x01JaVaScRiPt:alert(1)")->scheme, "javascript");
    EXPECT_FALSE(is_web(*parse("data:text/html,x", *parse("https://journal.example/"))));
}

TEST(Url, what_is_no_address_is_none) {
    for (const auto* text : {"", "12", "http://", "http://a b/", "http://[::1", "http://a:99999/", "http://1.2.3.4.5/", "http://x@/"})
        EXPECT_FALSE(parse(text)) << text;
}

TEST(Url, numbers_are_hosts_however_they_are_written) {
    EXPECT_EQ(href("http://0x7f.1/"), "http://127.0.0.1/");
    EXPECT_EQ(href("http://2130706433/"), "http://127.0.0.1/");
    EXPECT_EQ(href("http://[0:0:0:0:0:FFFF:10.0.0.1]/"), "http://[::ffff:a00:1]/");
    EXPECT_EQ(href("http://[1:0:0:2::]/"), "http://[1:0:0:2::]/");
    EXPECT_EQ(href("http://[1::8]/"), "http://[1::8]/");
}

TEST(Url, writing_and_parsing_again_changes_nothing) {
    for (const auto* text : {"web+demo:/.//not-a-host/", "file:///C|/a/../..", "https://a/%zz?%zz#%zz", "x:y z", "ftp://a:21/;type=a"}) {
        const auto once = href(text);
        EXPECT_EQ(href(once), once) << text;
    }
}

TEST(Url, only_public_web_addresses_are_public) {
    EXPECT_TRUE(goes_out("https://journal.example/"));
    EXPECT_TRUE(goes_out("http://93.184.215.14/"));
    EXPECT_TRUE(goes_out("http://[2606:2800::1]/"));
    for (const auto* inside : {"http://localhost/", "http://printer/", "http://nas.local/", "http://127.1/", "http://0/",
                               "http://10.1.2.3/", "http://172.31.0.1/", "http://192.168.1.1/", "http://169.254.169.254/", "http://[::1]/",
                               "http://[::ffff:127.0.0.1]/", "http://[fd00::1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
                               "http://ines:mot@journal.example/", "ftp://journal.example/", "http://x.localhost./"})
        EXPECT_FALSE(goes_out(inside)) << inside;
}

TEST(Url, percent_signs_go_both_ways) {
    std::string out;
    append_encoded(out, "Île d’Oléron & Ré", Place::Component);
    EXPECT_EQ(out, "%C3%8Ele%20d%E2%80%99Ol%C3%A9ron%20%26%20R%C3%A9");
    EXPECT_EQ(decoded(out), "Île d’Oléron & Ré");
    EXPECT_EQ(decoded("100%"), "100%");
    EXPECT_EQ(decoded("%4g%41"), "%4gA");
}

TEST(Url, a_long_address_takes_linear_time) {
    std::string dots = "http://a/";
    for (int i = 0; i < 30000; ++i) dots += i % 2 ? "../" : "x/";
    EXPECT_EQ(href(dots), "http://a/");
    EXPECT_FALSE(parse("http://" + std::string(100000, 'a') + "\xC3\xA9/"));
    EXPECT_EQ(href("http://" + std::string(100000, '@') + "a/").size(), 300000 - 3 + std::string("http://@a/").size());
}

}  // namespace rotative::url
