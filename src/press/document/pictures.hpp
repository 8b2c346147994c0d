// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the media of a document look to who reads it: given by the room that keeps them, as Links are. One for pages, one for what is read
// elsewhere. Without it media are shown by their words alone.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>
#include "press/document/blocks.hpp"
#include "press/html/html.hpp"

namespace rotative::document {

/// One form of a picture in all its widths.
struct Candidates {
    std::string type;    // "image/avif"
    std::string srcset;  // "/media/…/320.avif 320w, …": own addresses, which have neither space nor comma
};

/// A medium as it is shown.
struct Shown {
    enum class Sort : std::uint8_t { Picture, Sound, Video, File } sort = Sort::Picture;
    html::Url address;                    // what every program can show, play or fetch
    std::string type;                     // of that
    std::vector<Candidates> others = {};  // what a browser may take instead, the best first
    std::string srcset = {};              // the widths of address's own form; empty when there is but one
    int width = 0, height = 0;            // its shape, so that nothing moves when it comes; 0 when it has none
    std::string classes = {};             // for the style sheet: where the eye stays, the colour of its place
    std::string label = {};               // of a file to fetch: "PDF, 1,2 Mo"
};

class Pictures {
public:
    virtual ~Pictures() = default;
    /// Nothing when it is not there, or not known: then its words stand without it.
    virtual std::optional<Shown> look(const Medium& medium) const { return static_cast<void>(medium), std::nullopt; }
};

}  // namespace rotative::document
