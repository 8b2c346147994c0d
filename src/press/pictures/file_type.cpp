// SPDX-License-Identifier: Apache-2.0
// The marks of file types, each where it stands. Nothing is decoded.
#include "press/pictures/file_type.hpp"
#include <algorithm>
#include <array>

namespace rotative::pictures {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::size_t at;
    std::string_view bytes;
    FileType type;
    std::string_view also = {};  // a second mark at 8
};

constexpr FileType jpeg{Sort::Picture, "image/jpeg", "jpg"}, png{Sort::Picture, "image/png", "png"}, gif{Sort::Picture, "image/gif", "gif"},
    webp{Sort::Picture, "image/webp", "webp"}, avif{Sort::Picture, "image/avif", "avif"}, heic{Sort::Picture, "image/heic", "heic"},
    mp3{Sort::Sound, "audio/mpeg", "mp3"}, ogg{Sort::Sound, "audio/ogg", "ogg"}, wav{Sort::Sound, "audio/wav", "wav"},
    flac{Sort::Sound, "audio/flac", "flac"}, m4a{Sort::Sound, "audio/mp4", "m4a"}, mp4{Sort::Video, "video/mp4", "mp4"},
    webm{Sort::Video, "video/webm", "webm"}, ogv{Sort::Video, "video/ogg", "ogv"}, pdf{Sort::Document, "application/pdf", "pdf"},
    zip{Sort::Document, "application/zip", "zip"}, epub{Sort::Document, "application/epub+zip", "epub"},
    odt{Sort::Document, "application/vnd.oasis.opendocument.text", "odt"}, office{Sort::Document, "application/x-ole-storage", "doc"};

constexpr std::array marks{
    Mark{0, "\xFF\xD8\xFF"sv, jpeg},
    Mark{0, "\x89PNG\r\n\x1A\n"sv, png},
    Mark{0, "GIF87a"sv, gif},
    Mark{0, "GIF89a"sv, gif},
    Mark{0, "RIFF"sv, webp, "WEBP"sv},
    Mark{0, "RIFF"sv, wav, "WAVE"sv},
    Mark{4, "ftypavif"sv, avif},
    Mark{4, "ftypavis"sv, avif},
    Mark{4, "ftypheic"sv, heic},
    Mark{4, "ftypheix"sv, heic},
    Mark{4, "ftypmif1"sv, heic},
    Mark{4, "ftypM4A "sv, m4a},
    Mark{4, "ftyp"sv, mp4},
    Mark{0, "ID3"sv, mp3},
    Mark{0, "\xFF\xFB"sv, mp3},
    Mark{0, "\xFF\xF3"sv, mp3},
    Mark{0, "\xFF\xF2"sv, mp3},
    Mark{0, "fLaC"sv, flac},
    Mark{0, "\x1A\x45\xDF\xA3"sv, webm},
    Mark{0, "%PDF-"sv, pdf},
    Mark{30, "mimetypeapplication/epub+zip"sv, epub},
    Mark{30, "mimetypeapplication/vnd.oasis.opendocument.text"sv, odt},
    Mark{0, "PK\x03\x04"sv, zip},
    Mark{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, office},
};

bool stands(std::string_view bytes, std::size_t at, std::string_view mark) {
    return mark.empty() || (bytes.size() >= at && bytes.substr(at).starts_with(mark));
}

bool is_drawing(std::string_view beginning) {
    const auto first = beginning.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return first != beginning.npos && beginning[first] == '<' && beginning.find("<svg") != beginning.npos;
}

}  // namespace

Result<FileType> type_of(std::string_view beginning) {
    if (stands(beginning, 0, "OggS")) return beginning.find("theora") != beginning.npos ? ogv : ogg;
    for (const auto& mark : marks)
        if (stands(beginning, mark.at, mark.bytes) && stands(beginning, 8, mark.also)) return mark.type;
    if (is_drawing(beginning)) return Problem{Refusal::Invalid, "pictures.drawing"};
    return Problem{Refusal::Invalid, "pictures.unknown_type"};
}

}  // namespace rotative::pictures
