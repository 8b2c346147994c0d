// SPDX-License-Identifier: Apache-2.0
#pragma once
// What compiled templates call: one function for each place where a hole may stand, each open to the types that may stand there and
// to no other. People write templates; only tools/templates writes calls to this.
#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include "press/html/html.hpp"
#include "press/i18n/texts.hpp"

namespace rotative::html::hole {

template <class T>
concept Words = std::convertible_to<const T&, std::string_view>;
template <class T>
concept WholeNumber = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;
template <class T>
concept Shown = Words<T> || WholeNumber<T>;

inline void digits(std::string& out, std::integral auto number) {
    char written[24];
    const auto end = std::to_chars(written, written + sizeof written, number).ptr;
    out.append(written, static_cast<std::size_t>(end - written));
}

/// {{ x }} where content stands. Markup is put by {{html x}}; what is optional is asked for first: {{#if x as y}}.
template <Shown T>
void text(std::string& out, const T& value) {
    if constexpr (Words<T>)
        append_text(out, value);
    else
        digits(out, value);
}

/// {{ x }} inside a quoted attribute that is no address, but may show one (<meta content>).
template <class T>
    requires Shown<T> || std::same_as<T, Url>
void attribute(std::string& out, const T& value) {
    if constexpr (std::same_as<T, Url>)
        append_attribute(out, value.text());
    else if constexpr (Words<T>)
        append_attribute(out, value);
    else
        digits(out, value);
}

/// {{ x }} where an address begins: href, src, action and their like take a Url and nothing else.
template <std::same_as<Url> T>
void url(std::string& out, const T& value) {
    append_attribute(out, value.text());
}

/// {{ x }} further on in an address: one part of it, percent-encoded.
template <Shown T>
void url_part(std::string& out, const T& value) {
    if constexpr (Words<T>)
        append_url_part(out, value);
    else
        digits(out, value);
}

/// {{ x }} in srcset: addresses and widths.
template <class T>
    requires std::same_as<T, Url> || WholeNumber<T>
void source_set(std::string& out, const T& value) {
    if constexpr (WholeNumber<T>) {
        digits(out, value);
    } else {
        for (const char c : value.text())
            if (c == ',')
                out += "%2C";
            else
                append_attribute(out, {&c, 1});
    }
}

/// {{ x }} in a script data block.
template <std::same_as<ScriptData> T>
void script(std::string& out, const T& value) {
    append_script_data(out, value.text());
}

/// {{html x}}
template <std::same_as<Html> T>
void markup(std::string& out, const T& value) {
    out += value.markup();
}

/// What {{#if x}} asks: true, not zero, not empty, there.
template <class T>
bool holds(const T& value) {
    if constexpr (requires { value.has_value(); })
        return value.has_value();
    else if constexpr (requires { value.empty(); })
        return !value.empty();
    else
        return static_cast<bool>(value);
}

/// What {{#if x as y}} calls y: the inside of an optional or of a pointer, else x itself.
template <class T>
const auto& value_of(const T& value) {
    if constexpr (requires { *value; } && !requires { value.empty(); })
        return *value;
    else
        return value;
}

/// {{t key name=x}} where content stands; markup among the arguments (a link) stays markup.
template <class T>
    requires Shown<T> || std::same_as<T, Html>
i18n::Argument argument_in_text(std::string_view name, const T& value) {
    if constexpr (std::same_as<T, Html>)
        return i18n::Argument::ready(name, value.markup());
    else
        return {name, value};
}

/// {{t key name=x}} inside a quoted attribute.
template <Shown T>
i18n::Argument argument_in_attribute(std::string_view name, const T& value) {
    return {name, value};
}

}  // namespace rotative::html::hole
