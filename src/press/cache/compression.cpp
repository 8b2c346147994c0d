// SPDX-License-Identifier: Apache-2.0
// zlib in raw mode with our own gzip frame (RFC 1952), and brotli's one-shot encoder (RFC 7932).
#include "press/cache/compression.hpp"
#include <brotli/encode.h>
#include <zlib.h>
#include <new>
#include <stdexcept>

namespace rotative::cache {
namespace {

/// A raw deflate stream that appends to one string.
class Deflate {
public:
    explicit Deflate(std::string& out) : out_(out) {
        constexpr int raw = -15, level = 6, memory = 8;
        if (deflateInit2(&stream_, level, Z_DEFLATED, raw, memory, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
    }
    ~Deflate() { deflateEnd(&stream_); }
    Deflate(const Deflate&) = delete;
    Deflate& operator=(const Deflate&) = delete;

    void add(std::string_view bytes, int flush) {
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = static_cast<uInt>(bytes.size());
        do {
            char room[16384];
            stream_.next_out = reinterpret_cast<Bytef*>(room);
            stream_.avail_out = sizeof room;
            if (deflate(&stream_, flush) == Z_STREAM_ERROR) throw std::logic_error("zlib: inconsistent stream");
            out_.append(room, sizeof room - stream_.avail_out);
        } while (stream_.avail_out == 0);
    }

private:
    std::string& out_;
    z_stream stream_{};
};

void append_little_endian(std::string& out, std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(number >> shift & 0xff));
}

constexpr std::string_view gzip_header{"\x1f\x8b\x08\0\0\0\0\0\0\xff", 10};  // deflate, no name, no time, unknown system

}  // namespace

Sum Sum::of(std::string_view bytes) {
    return {static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size())), bytes.size()};
}

Sum Sum::followed_by(Sum next) const {
    return {static_cast<std::uint32_t>(crc32_combine(crc, next.crc, static_cast<z_off_t>(next.length))), length + next.length};
}

Gzipped gzip_with_seam(std::string_view before, std::string_view after) {
    Gzipped file{.bytes = std::string(gzip_header), .before = Sum::of(before), .after = Sum::of(after)};
    file.bytes.reserve((before.size() + after.size()) / 3 + 64);
    Deflate deflate(file.bytes);
    if (!before.empty()) deflate.add(before, Z_FULL_FLUSH);
    file.seam = file.bytes.size();
    deflate.add(after, Z_FINISH);
    file.bytes += gzip_trailer(file.before.followed_by(file.after));
    file.bytes.shrink_to_fit();
    return file;
}

std::string deflated_alone(std::string_view fragment) {
    std::string out;
    if (!fragment.empty()) Deflate(out).add(fragment, Z_FULL_FLUSH);
    return out;
}

std::string gzip_trailer(Sum sum) {
    std::string out;
    append_little_endian(out, sum.crc);
    append_little_endian(out, static_cast<std::uint32_t>(sum.length));
    return out;
}

std::string brotli(std::string_view bytes, int quality) {
    std::string out(BrotliEncoderMaxCompressedSize(bytes.size()), '\0');
    auto size = out.size();
    if (!BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                               reinterpret_cast<const std::uint8_t*>(bytes.data()), &size, reinterpret_cast<std::uint8_t*>(out.data())))
        throw std::bad_alloc();
    out.resize(size);
    out.shrink_to_fit();
    return out;
}

}  // namespace rotative::cache
