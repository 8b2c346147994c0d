// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text becomes HTML in one place, by type: what is not already Html is escaped for where it stands. Templates (compiled from
// *.html beside their struct, see README.md) and the document's renditions are the only makers of Html.
#include <string>
#include <string_view>
#include <utility>

namespace rotative::html {

/// An address fit for href, src and action: its scheme has been looked at. Made by press/url and by the rooms' own link functions.
class Url {
public:
    Url() = default;
    /// An address of this newspaper: begins with one "/" (not "//" nor "/\"), has no space and no control character. Anything else
    /// is a mistake of ours: throws std::invalid_argument.
    static Url own(std::string path);
    /// A foreign address, http or https or mailto only; anything else becomes the empty address.
    static Url foreign(std::string_view address);
    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    bool operator==(const Url&) const = default;

private:
    explicit Url(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// Markup that is safe where content stands.
class Html {
public:
    Html() = default;
    /// For templates and renditions only: they are what makes markup.
    static Html trusted(std::string markup) { return Html(std::move(markup)); }
    const std::string& markup() const& { return markup_; }
    std::string&& markup() && { return std::move(markup_); }
    bool empty() const { return markup_.empty(); }
    bool operator==(const Html&) const = default;

private:
    explicit Html(std::string markup) : markup_(std::move(markup)) {}
    std::string markup_;
};

/// JSON for a script data block (<script type="application/ld+json">); it is escaped when it is put there.
class ScriptData {
public:
    ScriptData() = default;
    /// Takes a serialised JSON value.
    static ScriptData json(std::string serialised) { return ScriptData(std::move(serialised)); }
    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }

private:
    explicit ScriptData(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// Appends text where content stands: & < > are written as entities.
void append_text(std::string& out, std::string_view text);
/// Appends text inside a double-quoted attribute: & < > " are written as entities.
void append_attribute(std::string& out, std::string_view text);
/// Appends JSON for a script data block: < > & become \u003c, \u003e, \u0026, so no end tag and no comment can appear.
void append_script_data(std::string& out, std::string_view json);
/// Appends one part of an address: every byte that is no letter, digit, "-", ".", "_" or "~" becomes %XX.
void append_url_part(std::string& out, std::string_view part);

}  // namespace rotative::html
