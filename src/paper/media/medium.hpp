// SPDX-License-Identifier: Apache-2.0
#pragma once
// A picture, a sound, a video or a document of the paper, and what is known of it. Plain values, no disk; the door is media.hpp.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>
#include "base/id.hpp"
#include "press/html/html.hpp"
#include "press/pictures/file_type.hpp"
#include "press/pictures/forms.hpp"

namespace rotative::media {

using MediumId = Id<struct MediumTag>;
using pictures::Sort;

/// The word of a sort, as JSON says it: "picture", "sound", "video", "document".
std::string_view word_for(Sort);

/// The longest of each, in characters. What is longer is refused, never cut.
inline constexpr std::size_t longest_alternative = 2000, longest_caption = 3000, longest_credit = 500, longest_name = 300,
                             longest_title = 500, longest_description = 20'000'000;
/// The largest original, in bytes.
inline constexpr std::int64_t largest_picture = std::int64_t{64} << 20, largest_file = std::int64_t{512} << 20;

/// Where the eye must stay when a picture is cut, in hundredths of its width and height.
struct Focus {
    int x = 50, y = 50;
    bool operator==(const Focus&) const = default;
};

/// What people say of a medium.
struct Known {
    std::string alternative = {};  // for who cannot see it
    std::string caption = {}, credit = {};
    Focus focus = {};
    std::string name = {};                     // what its file was called
    std::string origin = {};                   // empty: brought by hand; else as the import calls the place it had
    std::string title = {}, description = {};  // as other libraries have them; shown nowhere by themselves
    bool operator==(const Known&) const = default;
};

struct Size {
    int width = 0, height = 0;
    bool operator==(const Size&) const = default;
};

struct Medium {
    MediumId id;
    std::string public_id;  // random: who knows one knows no other
    Sort sort = Sort::Picture;
    std::string type, extension;  // of the original
    std::int64_t bytes = 0;
    Known known;
    Size size;  // of the original, upright
    int frames = 1;
    bool is_damaged = false;
    int red = 0, green = 0, blue = 0;
    std::vector<Size> made;  // ascending; empty when it is no picture
    bool operator==(const Medium&) const = default;

    bool is_picture() const { return sort == Sort::Picture; }
    /// A picture that could not be developed is kept for us alone: nobody is shown anything of it.
    bool is_aside() const { return is_picture() && made.empty(); }
};

/// The address of one rendition of a picture: "/media/7f…/640.avif".
html::Url address_of(const Medium&, int width, pictures::Form);
/// The address of what is no picture: "/media/7f…/file.pdf".
html::Url address_of(const Medium&);
/// The rendition that does for a column of so many pixels: the smallest that is as wide, else the widest.
Size fitting(const Medium&, int width);

/// The ingredient of whatever shows the medium.
std::string tag(MediumId);

/// The ingredient of whatever depends on whether readers may see it.
std::string seen_tag(MediumId);

/// Other words, another focus: pages that show it are others now.
struct MediumChanged {
    static constexpr std::string_view name = "media.changed";
    MediumId medium;
    std::string write() const;
    static MediumChanged read(std::string_view words);
};
std::vector<std::string> touched_by(const MediumChanged&);

/// Readers may see these now, or may no longer.
struct MediaSeen {
    static constexpr std::string_view name = "media.seen";
    std::vector<MediumId> media;
    std::string write() const;
    static MediaSeen read(std::string_view words);
};
std::vector<std::string> touched_by(const MediaSeen&);

}  // namespace rotative::media
