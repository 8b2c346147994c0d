// SPDX-License-Identifier: Apache-2.0
#pragma once
// A picture, a player or a file as HTML, without the figure and the caption around it (html_rendition).
#include <string>
#include <string_view>
#include "press/document/html_rendition.hpp"

namespace rotative::document {

/// How much room a picture has, which decides the width that is fetched.
enum class Room : std::uint8_t { Column, Half };

class HtmlMedium {
public:
    HtmlMedium(std::string& out, const Pictures& pictures, const Dress& dress) : out_(out), pictures_(pictures), dress_(dress) {}

    std::optional<Shown> look(const Medium& medium) const { return pictures_.look(medium); }
    void write(const Shown&, std::string_view alternative, Room);

private:
    void picture(const Shown&, std::string_view alternative, Room);
    void player(std::string_view element, const Shown&, std::string_view alternative);
    void file(const Shown&);
    void attribute(std::string_view name, std::string_view value);
    void measures(const Shown&);

    std::string& out_;
    const Pictures& pictures_;
    const Dress& dress_;
    bool has_shown_one_ = false;
};

}  // namespace rotative::document
