// SPDX-License-Identifier: Apache-2.0
// Forbidden bytes are mended however they are cut, and everything else passes as it is.
#include "paper/moving/mender.hpp"
#include <gmock/gmock.h>
#include <algorithm>

namespace rotative::moving {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string mended(std::string_view bytes, std::vector<Mended>* found = nullptr, std::size_t piece = 1 << 20) {
    Mender mender;
    std::string all;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) all += mender.mend(bytes.substr(0, piece));
    all += mender.end();
    if (found) *found = mender.mended();
    return all;
}

TEST(Mender, what_is_whole_passes_as_it_is) {
    for (const auto* text :
         {"", "<", "<?xml", "<?xml version=\"1.0\"?><a>L’été\n\t\r €  😀 الجسر</a>", "\xef\xbb\xbf<rss/>", "<rss>\x7f</rss>"}) {
        std::vector<Mended> found;
        for (const std::size_t piece : {1, 2, 3, 5, 4096}) EXPECT_EQ(mended(text, &found, piece), text);
        EXPECT_THAT(found, IsEmpty());
    }
}

TEST(Mender, control_characters_become_spaces_and_letters_of_windows_become_themselves) {
    for (const std::size_t piece : {1, 2, 7, 4096}) {
        std::vector<Mended> found;
        EXPECT_EQ(mended("<a>\nL\x92\xe9t\xe9 \x0b\x01\n\x80\xef\xbf\xbf \xc3</a>", &found, piece), "<a>\nL’été   \n€  Ã</a>");
        EXPECT_THAT(found, ElementsAre(Mended{"byte that is not UTF-8", 5, 2}, Mended{"control character", 3, 2}));
    }
}

TEST(Mender, a_character_cut_by_the_end_of_the_file_is_mended) {
    EXPECT_EQ(mended("<a>\xe2\x82"), "<a>â‚");
    EXPECT_EQ(mended("<a>\xf0\x9f\x98", nullptr, 1), "<a>ðŸ˜");
}

TEST(Mender, another_encoding_that_is_declared_is_left_to_the_reader) {
    const std::string latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xe9t\xe9\x01</a>";
    for (const std::size_t piece : {1, 9, 4096}) EXPECT_EQ(mended(latin, nullptr, piece), latin);
    EXPECT_EQ(mended("\xff\xfe<\0a\0>\0", nullptr), "\xff\xfe<");
    EXPECT_EQ(mended("<?xml version='1.0' encoding='Utf-8'?>\xe9"), "<?xml version='1.0' encoding='Utf-8'?>é");
}

}  // namespace
}  // namespace rotative::moving
