// SPDX-License-Identifier: Apache-2.0
// Read back by the libraries' own readers.
#include "press/cache/compression.hpp"
#include <brotli/decode.h>
#include <gtest/gtest.h>
#include <zlib.h>

namespace rotative::cache {
namespace {

std::string gunzipped(std::string_view file) {
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);  // gzip only: header, checksum and length are judged
    std::string out(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(file.data()));
    stream.avail_in = static_cast<uInt>(file.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END) << (stream.msg ? stream.msg : "cut short");
    EXPECT_EQ(stream.avail_in, 0u);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

std::string unbrotlied(std::string_view bytes) {
    std::string out(1 << 20, '\0');
    auto size = out.size();
    EXPECT_EQ(BrotliDecoderDecompress(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                                      reinterpret_cast<std::uint8_t*>(out.data())),
              BROTLI_DECODER_RESULT_SUCCESS);
    out.resize(size);
    return out;
}

std::string long_text() {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "<p>Le pont a rouvert, dit Inès pour la " + std::to_string(i * i) + "e fois.</p>\n";
    return text;
}

TEST(Compression, a_gzip_file_with_a_seam_reads_as_the_whole_page) {
    const auto after = long_text();
    for (const std::string& before : {std::string(), std::string("<html><body>"), after}) {
        const auto file = gzip_with_seam(before, after);
        EXPECT_EQ(gunzipped(file.bytes), before + after);
        EXPECT_LT(file.bytes.size(), (before + after).size() / 3);
    }
    EXPECT_EQ(gunzipped(gzip_with_seam("", "").bytes), "");
}

TEST(Compression, a_fragment_fits_at_the_seam_without_compressing_the_page_again) {
    const std::string before = "<html><body>", after = long_text();
    const auto file = gzip_with_seam(before, after);
    for (const std::string fragment : {"", "<p>Flash</p>", "<p>Le pont a rouvert, dit Inès</p>"}) {
        const auto trailer = gzip_trailer(file.before.followed_by(Sum::of(fragment)).followed_by(file.after));
        const auto page = file.bytes.substr(0, file.seam) + deflated_alone(fragment) +
                          file.bytes.substr(file.seam, file.bytes.size() - 8 - file.seam) + trailer;
        EXPECT_EQ(gunzipped(page), before + fragment + after);
    }
}

TEST(Compression, brotli_reads_as_the_page_and_eleven_is_smaller_than_five) {
    const auto page = long_text();
    const auto quick = brotli(page, 5), hard = brotli(page, 11);
    EXPECT_EQ(unbrotlied(quick), page);
    EXPECT_EQ(unbrotlied(hard), page);
    EXPECT_LT(hard.size(), quick.size());
    EXPECT_EQ(unbrotlied(brotli("", 5)), "");
}

}  // namespace
}  // namespace rotative::cache
