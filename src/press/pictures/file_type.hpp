// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a file is, by its first bytes. Its name and what a browser said of it are not believed.
#include <cstdint>
#include <string_view>
#include "base/result.hpp"

namespace rotative::pictures {

enum class Sort : std::uint8_t { Picture = 1, Sound, Video, Document };

struct FileType {
    Sort sort = Sort::Document;
    std::string_view type, extension;  // "image/jpeg", "jpg"
    bool operator==(const FileType&) const = default;
};

/// How many bytes of a file's beginning are enough to tell.
inline constexpr std::size_t enough_to_tell = 512;

/// The type of a file that begins so. Refuses drawings with script in them (SVG) and what is neither picture, sound, video nor document.
Result<FileType> type_of(std::string_view beginning);

}  // namespace rotative::pictures
