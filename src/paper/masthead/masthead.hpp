// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door of the masthead: what the newspaper says about itself, and what the frame of every page needs. The list of settings is in
// setting.hpp; the frame's markup is in the readers' counter.
#include <optional>
#include <vector>
#include "base/language.hpp"
#include "paper/masthead/setting.hpp"
#include "press/cache/pages.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::masthead {

/// Told when a setting has another value than before.
struct SettingChanged {
    static constexpr std::string_view name = "masthead.setting_changed";
    std::string key;

    std::string write() const { return key; }
    static SettingChanged read(std::string_view words) { return {std::string(words)}; }
};

/// The ingredient of a page that depends on this setting: "setting:frame", "setting:colours"…
std::string setting_tag(std::string_view key);
std::vector<std::string> touched_by(const SettingChanged&);

/// What every answer is made with.
struct Masthead {
    std::string title;
    Language language = Language::French;  // the main one: its addresses have no prefix
    std::vector<Language> languages;       // all of them, the main one first
    std::string time_zone;                 // "Europe/Paris"
};

struct Colours {
    std::string accent, paper, ink;  // "#rrggbb"
};

struct SettingNow {
    Known known;
    std::string value;
};

class Settings {
public:
    Settings(store::Store&, wire::Wire&);

    /// All settings, in the order of the list, with their present values.
    std::vector<SettingNow> list();
    /// The present value; refuses an unknown key and says the nearest known one.
    Result<std::string> get(std::string_view key);
    /// Sets it, for every page at once; returns the value as it is kept. The same value again tells nothing.
    Result<std::string> set(std::string_view key, std::string_view value);
    Result<std::string> set(store::Transaction&, std::string_view key, std::string_view value, wire::Age);

private:
    store::Store& store_;
    wire::Wire& wire_;
};

Masthead masthead_of(store::Reading&, cache::Ingredients&);
/// What stands under the title, on pages that have a frame.
std::string tagline(store::Reading&, cache::Ingredients&);
Colours colours_of(store::Reading&, cache::Ingredients&);
/// How many articles a page of a list shows.
int length_of_lists(store::Reading&, cache::Ingredients&);
/// A setting that counts something ("front.rail_length"), noted as an ingredient.
int number_of(store::Reading&, cache::Ingredients&, std::string_view key);
/// Whom to tell of a hole in what runs this newspaper, and until when that holds; nothing while nobody said so.
struct SecurityContact {
    std::string address;  // "mailto:…" or "https://…"
    Moment expires;       // the beginning of the day that was set, in UTC
};
std::optional<SecurityContact> security_contact(store::Reading&, cache::Ingredients&);
/// The main language, for whoever is not a page.
Language main_language(store::Reading&);
Language main_language(store::Reading&, cache::Ingredients&);
/// The newspaper's time zone, for whoever is not a page.
std::string time_zone(store::Reading&);

}  // namespace rotative::masthead
