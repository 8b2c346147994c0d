// SPDX-License-Identifier: Apache-2.0
// Settings are read where they are needed: once for a page, which needs most of them. Which values they take is in setting.cpp.
#include "paper/masthead/masthead.hpp"
#include <algorithm>
#include <charconv>
#include "paper/masthead/setting_shelf.hpp"
#include "press/i18n/zone.hpp"

namespace rotative::masthead {
namespace {

const Known& known(std::string_view key) { return *std::ranges::find(known_settings, key, &Known::key); }

struct Settled {
    std::optional<std::vector<std::pair<std::string, std::string>>> values;
};

std::string value_of(store::Reading& reading, const Known& setting) {
    auto* settled = reading.notes<Settled>();
    if (!settled) return shelf::kept(reading, setting.key).value_or(std::string(setting.at_first));
    if (!settled->values) settled->values = shelf::all_kept(reading);
    const auto found = std::ranges::find(*settled->values, setting.key, &std::pair<std::string, std::string>::first);
    return found == settled->values->end() ? std::string(setting.at_first) : found->second;
}

std::string noted(store::Reading& reading, cache::Ingredients& made_of, std::string_view key) {
    made_of.note(setting_tag(key));
    return value_of(reading, known(key));
}

std::vector<Language> languages_in(std::string_view list, Language main) {
    std::vector<Language> languages{main};
    for (const auto language : {Language::French, Language::Turkish, Language::English, Language::Arabic, Language::Test})
        if (language != main && (list.starts_with(tag(language)) || list.find("," + std::string(tag(language))) != list.npos))
            languages.push_back(language);
    return languages;
}

}  // namespace

std::string setting_tag(std::string_view key) { return "setting:" + std::string(known(key).ingredient); }

std::vector<std::string> touched_by(const SettingChanged& news) { return {setting_tag(news.key)}; }

Settings::Settings(store::Store& store, wire::Wire& wire) : store_(store), wire_(wire) {}

std::vector<SettingNow> Settings::list() {
    return store_.read([](store::Reading& reading) {
        std::vector<SettingNow> all;
        for (const auto& setting : known_settings) all.push_back({setting, value_of(reading, setting)});
        return all;
    });
}

Result<std::string> Settings::get(std::string_view key) {
    const auto setting = TRY(setting_named(key));
    return store_.read([&](store::Reading& reading) { return value_of(reading, setting); });
}

Result<std::string> Settings::set(std::string_view key, std::string_view value) {
    return store_.write([&](store::Transaction& tx) { return set(tx, key, value, wire::Age::Fresh); });
}

Result<std::string> Settings::set(store::Transaction& tx, std::string_view key, std::string_view value, wire::Age age) {
    const auto setting = TRY(setting_named(key));
    auto wanted = TRY(checked(setting, value));
    const auto before = value_of(tx, setting);
    shelf::keep(tx, setting.key, wanted);
    if (before != wanted) wire_.tell(tx, SettingChanged{std::string(setting.key)}, age);
    return wanted;
}

Masthead masthead_of(store::Reading& reading, cache::Ingredients& made_of) {
    const auto main = main_language(reading, made_of);
    return {noted(reading, made_of, "title"), main, languages_in(noted(reading, made_of, "languages"), main),
            noted(reading, made_of, "time_zone")};
}

std::string tagline(store::Reading& reading, cache::Ingredients& made_of) { return noted(reading, made_of, "tagline"); }

Colours colours_of(store::Reading& reading, cache::Ingredients& made_of) {
    return {noted(reading, made_of, "colours.accent"), noted(reading, made_of, "colours.paper"), noted(reading, made_of, "colours.ink")};
}

int length_of_lists(store::Reading& reading, cache::Ingredients& made_of) { return number_of(reading, made_of, "lists.length"); }

int number_of(store::Reading& reading, cache::Ingredients& made_of, std::string_view key) {
    const auto value = noted(reading, made_of, key);
    int number = 1;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

std::optional<SecurityContact> security_contact(store::Reading& reading, cache::Ingredients& made_of) {
    auto address = noted(reading, made_of, "security.contact");
    const auto expires = i18n::day_named(noted(reading, made_of, "security.expires"));
    if (address.empty() || !expires) return {};
    return SecurityContact{std::move(address), *expires};
}

Language main_language(store::Reading& reading) { return language_of(value_of(reading, known("language"))).value_or(Language::French); }

Language main_language(store::Reading& reading, cache::Ingredients& made_of) {
    made_of.note(setting_tag("language"));
    return main_language(reading);
}

std::string time_zone(store::Reading& reading) { return value_of(reading, known("time_zone")); }

}  // namespace rotative::masthead
