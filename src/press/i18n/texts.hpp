// SPDX-License-Identifier: Apache-2.0
#pragma once
// The sentences of the paper, by key and language. They stand in texts/*.po and are compiled; a key that is not there does not
// compile. How a sentence is put into a page is in press/html; dates and slugs are in calendar.hpp and words.hpp.
#include <algorithm>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include "base/language.hpp"
#include "base/result.hpp"
#include "press/i18n/keys.hpp"

namespace rotative::i18n {

/// The key of a text. Made from a literal it is looked up while compiling: "articles.published_at", or a compiler's error.
class Key {
public:
    consteval Key(const char* name) : number_(number_of(name)) {
        if (number_ == std::size(made::keys)) this_key_is_not_in_the_texts();
    }
    /// The key of this name, for names that come from data.
    static std::optional<Key> find(std::string_view name) {
        const auto number = number_of(name);
        return number < std::size(made::keys) ? std::optional(Key(number)) : std::nullopt;
    }
    constexpr std::string_view name() const { return made::keys[number_]; }
    constexpr std::size_t number() const { return number_; }
    /// Whether the text names exactly these arguments.
    constexpr bool takes(std::initializer_list<std::string_view> names) const {
        auto wanted = made::arguments[number_];
        if (static_cast<std::size_t>(std::count(wanted.begin(), wanted.end(), ' ')) != names.size()) return false;
        return std::all_of(names.begin(), names.end(), [&](std::string_view name) { return names_argument(wanted, name); });
    }
    constexpr bool operator==(const Key&) const = default;

private:
    constexpr explicit Key(std::size_t number) : number_(number) {}
    static void this_key_is_not_in_the_texts() {}
    static constexpr std::size_t number_of(std::string_view name) {
        const auto* const found = std::lower_bound(std::begin(made::keys), std::end(made::keys), name);
        return found != std::end(made::keys) && *found == name ? static_cast<std::size_t>(found - std::begin(made::keys))
                                                               : std::size(made::keys);
    }
    static constexpr bool names_argument(std::string_view wanted, std::string_view name) {
        for (std::size_t end; (end = wanted.find(' ')) != wanted.npos; wanted.remove_prefix(end + 1))
            if (wanted.substr(0, end) == name) return true;
        return false;
    }

    std::size_t number_;
};

/// What stands for {name} in a text: words, or a whole number that is written as the language writes it. The one called "count"
/// chooses the plural form. The words are looked at, not kept.
struct Argument {
    std::string_view name;
    std::string_view words = {};
    std::int64_t number = 0;
    enum class Kind : std::uint8_t { Words, Number, Ready } kind = Kind::Words;

    Argument(std::string_view name_of, std::string_view words_for) : name(name_of), words(words_for) {}
    template <std::integral Whole>
    Argument(std::string_view name_of, Whole number_for)
        : name(name_of), number(static_cast<std::int64_t>(number_for)), kind(Kind::Number) {}
    /// Already written for the place where the sentence goes: press/html puts links into sentences this way.
    static Argument ready(std::string_view name_of, std::string_view markup) {
        Argument made(name_of, markup);
        made.kind = Kind::Ready;
        return made;
    }
};

/// How words are written where a sentence goes: press/html hands in its escaping.
using Writing = void (*)(std::string& out, std::string_view words);

/// The texts of one language: texts("articles.published_at", {{"when", when}}).
class Texts {
public:
    explicit Texts(Language language) : language_(language) {}
    Language language() const { return language_; }

    /// The sentence with its arguments; an argument that is missing leaves its {name} to be seen.
    std::string operator()(Key key, std::initializer_list<Argument> arguments = {}) const;
    /// Appends the sentence, each of its words written by `writing`.
    void append(std::string& out, Key key, std::span<const Argument> arguments, Writing writing) const;

private:
    Language language_;
};

/// The sentence of a refusal. A detail that is a whole number and is called count or limit is written as a number.
std::string sentence(const Problem& problem, Language language);

}  // namespace rotative::i18n
