// SPDX-License-Identifier: Apache-2.0
#pragma once
// A body that comes in chunks (RFC 9112, section 7.1), taken apart as it arrives. Extensions are passed over, trailers too, except
// those that would change where the message ends: they are refused.
#include <cstdint>
#include <string>
#include <string_view>

namespace rotative::http {

class ChunkedBody {
public:
    enum class State : std::uint8_t { Going, Whole, Malformed, TooLarge };

    /// Takes what it can from the front of `bytes`, appends the body to `out`, of which it makes at most `limit` bytes.
    State take(std::string_view& bytes, std::string& out, std::size_t limit);

private:
    enum class At : std::uint8_t { Size, Extension, Quoted, QuotedPair, SizeLf, Data, DataCr, DataLf, TrailerLine, TrailerLf, LastLf };

    bool take_size(char);
    bool take_extension(char);
    bool take_trailer(char);
    bool is_fit_for_a_trailer() const;

    std::uint64_t left_ = 0;     // bytes of this chunk
    std::uint32_t framing_ = 0;  // bytes of sizes, extensions and trailers so far, which are bounded too
    std::uint8_t size_digits_ = 0;
    At at_ = At::Size;
    std::string trailer_;
};

}  // namespace rotative::http
