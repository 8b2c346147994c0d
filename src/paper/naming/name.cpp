// SPDX-License-Identifier: Apache-2.0
// Names as plain values: which one is shown, how the news of them is written, where a named thing is found. The SQL is in naming_shelf.cpp.
#include "paper/naming/name.hpp"
#include <fmt/compile.h>
#include <algorithm>
#include <boost/json.hpp>
#include "press/url/percent.hpp"

namespace rotative::naming {
namespace json = boost::json;

namespace {

std::string_view folder_of(Kind kind) {
    switch (kind) {
        case Kind::Section:
            return "/sections/";
        case Kind::Story:
            return "/stories/";
        case Kind::Topic:
            return "/topics/";
        case Kind::Author:
            return "/authors/";
    }
    return "/";
}

}  // namespace

std::string_view word_for(Kind kind) {
    switch (kind) {
        case Kind::Section:
            return "section";
        case Kind::Story:
            return "story";
        case Kind::Topic:
            return "topic";
        case Kind::Author:
            return "author";
    }
    return "thing";
}

const Name* Names::in(Language language) const {
    const auto found = std::ranges::find(all, language, &Name::language);
    return found == all.end() ? nullptr : &*found;
}

const Name* Names::shown_in(Language language, Language main) const {
    if (const auto* exact = in(language)) return exact;
    if (const auto* of_the_paper = in(main)) return of_the_paper;
    return all.empty() ? nullptr : &all.front();
}

std::string NamesChanged::write() const {
    json::array in, slugs;
    for (const auto language : languages) in.emplace_back(tag(language));
    for (const auto& one : taken) slugs.push_back(json::array{tag(one.language), one.slug});
    return json::serialize(json::object{
        {"kind", static_cast<int>(thing.kind)}, {"thing", thing.number}, {"languages", std::move(in)}, {"taken", std::move(slugs)}});
}

NamesChanged NamesChanged::read(std::string_view words) {
    const auto kept = json::parse({words.data(), words.size()});
    NamesChanged news{{static_cast<Kind>(kept.at("kind").as_int64()), kept.at("thing").as_int64()}, {}, {}};
    for (const auto& one : kept.at("languages").as_array())
        news.languages.push_back(language_of(std::string_view(one.as_string())).value_or(Language::Test));
    for (const auto& one : kept.at("taken").as_array())
        news.taken.push_back(
            {language_of(std::string_view(one.at(0).as_string())).value_or(Language::Test), std::string(one.at(1).as_string())});
    return news;
}

std::string name_tag(Thing thing, Language language) {
    return fmt::format(FMT_COMPILE("name:{}:{}:{}"), word_for(thing.kind), thing.number, tag(language));
}

std::string absent_tag(Kind kind, Language language, std::string_view slug) {
    return fmt::format("absent:{}:{}:{}", word_for(kind), tag(language), slug);
}

std::vector<std::string> touched_by(const NamesChanged& news) {
    std::vector<std::string> touched;
    for (const auto language : news.languages) touched.push_back(name_tag(news.thing, language));
    for (const auto& one : news.taken) touched.push_back(absent_tag(news.thing.kind, one.language, one.slug));
    return touched;
}

std::string address_of(Kind kind, const Name& name, Language main) {
    std::string address;
    if (name.language != main) address.append("/").append(tag(name.language));
    address.append(folder_of(kind));
    url::append_encoded(address, name.slug, url::Place::Component);
    return address;
}

std::string encoded(std::string_view segment) {
    std::string out;
    url::append_encoded(out, segment, url::Place::Component);
    return out;
}

}  // namespace rotative::naming
