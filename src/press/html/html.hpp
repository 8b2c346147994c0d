// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text becomes HTML in one place, by type: what is not already Html is escaped for where it stands. Templates (compiled from
// *.html beside their struct) and the document's renditions are the only makers of Html.
#include <string>
#include <string_view>
#include <utility>

namespace rotative::html {

/// An address fit for href, src and action: its scheme has been looked at. Made by press/url and by the rooms' own link functions.
class Url {
public:
    Url() = default;
    /// An address of this newspaper: begins with one "/" (not "//" nor "/\").
    static Url own(std::string path);
    /// A foreign address, http or https or mailto only; anything else becomes the empty address.
    static Url foreign(std::string_view address);
    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }

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

private:
    explicit Html(std::string markup) : markup_(std::move(markup)) {}
    std::string markup_;
};

/// Appends text where content stands: & < > are written as entities.
void append_text(std::string& out, std::string_view text);
/// Appends text inside a double-quoted attribute: & < > " are written as entities.
void append_attribute(std::string& out, std::string_view text);
/// Appends a JSON string's inside for a script data block: < becomes \u003c, so no end tag can appear.
void append_script_data(std::string& out, std::string_view json);

}  // namespace rotative::html
