// SPDX-License-Identifier: Apache-2.0
#pragma once
// A page made smaller. gzip keeps its seam: both sides of it stand alone, so that a fragment deflated by itself can be put between
// them when the page is served. Brotli cannot be cut. When this is done, and on which thread, is in compressor.hpp.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rotative::cache {

/// Bytes of one side of a seam, before compression: what the trailer of the whole is combined from.
struct Sum {
    std::uint32_t crc = 0;
    std::size_t length = 0;
    /// The sum of this followed by that.
    Sum followed_by(Sum) const;
    static Sum of(std::string_view bytes);
};

struct Gzipped {
    std::string bytes;     // header, first part, second part, trailer
    std::size_t seam = 0;  // where the second part begins
    Sum before, after;
};

/// A gzip file of `before` and `after`; the first ends with a full flush, the second looks at nothing before it.
Gzipped gzip_with_seam(std::string_view before, std::string_view after);

/// A raw deflate stretch that may stand at a seam: ends with a full flush, is not the last.
std::string deflated_alone(std::string_view fragment);

/// The eight bytes that end a gzip file with this content.
std::string gzip_trailer(Sum);

/// `quality` 0 to 11: 5 takes a millisecond for 40 KB, 11 takes a hundred.
std::string brotli(std::string_view bytes, int quality);

}  // namespace rotative::cache
