// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests: how a picture looks, by libvips inside the test itself, and what is still said in it, by exiftool: two judges who were
// not there when it was made.
#include <cstdio>
#include <filesystem>
#include <set>
#include <string>
#include <vips/vips8>
#include "press/pictures/test_pictures.hpp"

namespace rotative::pictures {

class Look {
public:
    explicit Look(const std::filesystem::path& file) {
        [[maybe_unused]] static const int started = VIPS_INIT("test");
        vips_cache_set_max(0);  // a file of this name was another one in the test before
        image_ = vips::VImage::new_from_file(file.c_str());
    }
    int width() const { return image_.width(); }
    int height() const { return image_.height(); }
    bool has_alpha() const { return image_.has_alpha(); }
    /// The colour at a place, in hundredths of width and height.
    Colour at(int x, int y) {
        const auto point = image_.getpoint((image_.width() - 1) * x / 100, (image_.height() - 1) * y / 100);
        const auto byte = [&](std::size_t band) { return static_cast<std::uint8_t>(point[std::min(band, point.size() - 1)]); };
        return {byte(0), byte(1), byte(2)};
    }
    /// How far two pictures of one size are apart on average, of 255.
    double apart_from(const Look& other) const { return (image_ - other.image_).abs().avg(); }

private:
    vips::VImage image_;
};

/// Whether two colours are the same but for what lossy forms do.
inline bool alike(Colour a, Colour b) {
    const auto near = [](int one, int two) { return std::abs(one - two) < 24; };
    return near(a.red, b.red) && near(a.green, b.green) && near(a.blue, b.blue);
}

/// The groups in which exiftool finds something in any file of a folder: "File", "EXIF", "XMP"…
inline std::set<std::string> groups_in(const std::filesystem::path& folder) {
    std::set<std::string> groups;
    const auto order = "exiftool -q -s -G -a -u -r '" + folder.string() + "'";
    std::FILE* const tells = ::popen(order.c_str(), "r");
    for (char line[4096]; std::fgets(line, sizeof line, tells);) {
        const std::string_view words(line);
        if (words.starts_with('[')) groups.emplace(words.substr(1, words.find(']') - 1));
    }
    ::pclose(tells);
    return groups;
}

}  // namespace rotative::pictures
