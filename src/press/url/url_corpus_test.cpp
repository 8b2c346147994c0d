// SPDX-License-Identifier: Apache-2.0
// The standard's own vectors, when they lie beside the checkout (../shared/corpora/urls). What differs is printed, and why is in README.md.
#include <gtest/gtest.h>
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include "base/test_files.hpp"
#include "press/url/percent.hpp"
#include "press/url/url.hpp"

namespace rotative::url {
namespace {

namespace json = boost::json;

std::filesystem::path corpus() { return corpora() / "urls"; }

std::vector<json::object> cases_of(const char* name) {
    std::ifstream file(corpus() / name);
    std::vector<json::object> cases;
    for (std::string line; std::getline(file, line);) cases.push_back(json::parse(line).as_object());
    return cases;
}

std::string text_of(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

/// Nothing if the address is as the vector wants it, else what it is instead.
std::optional<std::string> difference(const json::object& wanted) {
    const auto input = text_of(wanted, "input");
    std::optional<Url> base;
    if (wanted.at("base").is_string()) base = parse(text_of(wanted, "base"));
    const auto url = base ? parse(input, *base) : parse(input);
    if (wanted.contains("failure")) return url ? std::optional(url->href()) : std::nullopt;
    if (!url) return "none";
    const bool same = url->href() == text_of(wanted, "href") && url->scheme + ':' == text_of(wanted, "protocol") &&
                      url->username == text_of(wanted, "username") && url->password == text_of(wanted, "password") &&
                      (url->host ? url->host->text : "") == text_of(wanted, "hostname") && url->pathname() == text_of(wanted, "pathname") &&
                      (url->port ? std::to_string(*url->port) : "") == text_of(wanted, "port");
    return same ? std::nullopt : std::optional(url->href());
}

}  // namespace

#define NEEDS_THE_CORPUS \
    if (!std::filesystem::exists(corpus())) GTEST_SKIP() << "the vectors are not beside this checkout: " << corpus()

TEST(UrlCorpus, addresses_are_read_as_the_standard_reads_them) {
    NEEDS_THE_CORPUS;
    const auto cases = cases_of("urltestdata.jsonl");
    std::size_t agreed = 0;
    for (const auto& wanted : cases) {
        const auto got = difference(wanted);
        agreed += !got;
        if (got) std::printf("  %s: %s is %s\n", text_of(wanted, "id").c_str(), json::serialize(wanted.at("input")).c_str(), got->c_str());
    }
    std::printf("addresses: %zu of %zu\n", agreed, cases.size());
    EXPECT_GE(agreed * 100, cases.size() * 99);
}

TEST(UrlCorpus, names_become_the_letters_of_dns) {
    NEEDS_THE_CORPUS;
    const auto cases = cases_of("toascii.jsonl");
    std::size_t agreed = 0;
    for (const auto& wanted : cases) {
        const auto host = parse_host(text_of(wanted, "input"), HostRules::Special);
        const bool same = wanted.at("output").is_null() ? !host : host && host->text == text_of(wanted, "output");
        agreed += same;
        if (!same)
            std::printf("  %s: %s is %s\n", text_of(wanted, "id").c_str(), text_of(wanted, "input").c_str(),
                        host ? host->text.c_str() : "none");
    }
    std::printf("names: %zu of %zu\n", agreed, cases.size());
    EXPECT_GE(agreed * 100, cases.size() * 95);
}

TEST(UrlCorpus, characters_are_percent_encoded_in_utf8) {
    NEEDS_THE_CORPUS;
    for (const auto& wanted : cases_of("percent-encoding.jsonl")) {
        const auto url = parse("https://example.com/?" + text_of(wanted, "input"));
        EXPECT_EQ(url->query.value_or(""), text_of(wanted.at("output").as_object(), "utf-8"));
    }
}

}  // namespace rotative::url
