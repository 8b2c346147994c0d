// SPDX-License-Identifier: Apache-2.0
// The first picture of a text is fetched at once, the others when the reader comes near. Width and height are said, so nothing moves.
#include "press/document/html_medium.hpp"
#include <utility>
#include "press/document/html_line.hpp"

namespace rotative::document {
namespace {

/// The widths of paper.css: a column of 36 rem, half of it in a gallery, the whole screen below that.
std::string_view sizes_in(Room room) { return room == Room::Column ? "(min-width: 40rem) 36rem, 100vw" : "(min-width: 40rem) 18rem, 50vw"; }

}  // namespace

void HtmlMedium::write(const Shown& shown, std::string_view alternative, Room room) {
    switch (shown.sort) {
        case Shown::Sort::Picture:
            return picture(shown, alternative, room);
        case Shown::Sort::Sound:
            return dress_.players == Players::Shown ? player("audio", shown, alternative) : file(shown);
        case Shown::Sort::Video:
            return dress_.players == Players::Shown ? player("video", shown, alternative) : file(shown);
        case Shown::Sort::File:
            return file(shown);
    }
}

void HtmlMedium::picture(const Shown& shown, std::string_view alternative, Room room) {
    const bool is_page = dress_.players == Players::Shown;
    if (!shown.others.empty()) out_ += "<picture>\n";
    for (const auto& other : shown.others) {
        out_ += "<source";
        attribute("type", other.type);
        attribute("srcset", other.srcset);
        attribute("sizes", sizes_in(room));
        out_ += ">\n";
    }
    out_ += "<img";
    out_ += dress_.attributes(Part::Shown);
    if (is_page && !shown.classes.empty()) attribute("class", shown.classes);
    attribute("src", shown.address.text());
    if (!shown.srcset.empty()) attribute("srcset", shown.srcset), attribute("sizes", sizes_in(room));
    measures(shown);
    attribute("alt", alternative);
    if (is_page) {
        const bool is_first = !std::exchange(has_shown_one_, true);
        out_ += is_first ? " fetchpriority=\"high\"" : " loading=\"lazy\"";
        out_ += " decoding=\"async\"";
    }
    out_ += ">\n";
    if (!shown.others.empty()) out_ += "</picture>\n";
}

/// Nothing of a sound or a video is fetched before the reader asks for it, but what a video's first frame needs.
void HtmlMedium::player(std::string_view element, const Shown& shown, std::string_view alternative) {
    (out_ += '<').append(element) += " controls";
    attribute("preload", element == "video" ? "metadata" : "none");
    attribute("src", shown.address.text());
    measures(shown);
    if (!alternative.empty()) attribute("aria-label", alternative);
    (out_ += "></").append(element) += ">\n";
}

/// Its label is not among the words: they are the caption's.
void HtmlMedium::file(const Shown& shown) {
    out_ += "<a";
    out_ += dress_.attributes(Part::Download);
    attribute("href", shown.address.text());
    attribute("type", shown.type);
    out_ += " download>";
    html::append_text(out_, shown.label);
    out_ += "</a>\n";
}

void HtmlMedium::measures(const Shown& shown) {
    if (shown.width <= 0 || shown.height <= 0) return;
    attribute("width", std::to_string(shown.width));
    attribute("height", std::to_string(shown.height));
}

void HtmlMedium::attribute(std::string_view name, std::string_view value) { append_attribute_named(out_, name, value); }

}  // namespace rotative::document
