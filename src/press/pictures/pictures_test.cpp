// SPDX-License-Identifier: Apache-2.0
// From an original to what readers are served: sizes, forms, uprightness, and refusals in words.
#include "press/pictures/pictures.hpp"
#include <gmock/gmock.h>
#include <thread>
#include "press/pictures/looking.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::pictures {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

constexpr Colour red{220, 20, 20}, green{20, 200, 20}, blue{20, 20, 220}, white{250, 250, 250};

class PicturesOf : public testing::Test {
protected:
    Result<Developed> develop(std::string_view bytes) {
        put(folder.path() / "original", bytes);
        return develop_file(folder.path() / "original");
    }
    Result<Developed> develop_file(const fs::path& original) {
        fs::remove_all(made);
        fs::create_directory(made);
        return pictures.develop(original, made);
    }
    std::string refusal_of(std::string_view bytes) {
        const auto developed = develop(bytes);
        EXPECT_TRUE(fs::is_empty(made)) << "something was left behind";
        return developed ? "" : developed.problem().message;
    }
    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& entry : fs::directory_iterator(made)) all.push_back(entry.path().filename());
        std::ranges::sort(all);
        return all;
    }

    store::ScratchFolder folder;
    fs::path made = folder.path() / "made";
    Pictures pictures{{.patience = std::chrono::minutes(5)}};
};

/// Four quarters: red green / blue white.
std::string quarters(int width, int height) {
    return png(width, height,
               [=](int x, int y) { return y < height / 2 ? (x < width / 2 ? red : green) : (x < width / 2 ? blue : white); });
}

/// A JPEG with an EXIF segment that says how the camera was held, who took it, where, and with which camera.
std::string photograph(const std::string& jpeg, char orientation) {
    using namespace std::string_literals;
    const auto entry = [](std::uint16_t tag, char type, char count, const std::string& value) {
        return std::string{static_cast<char>(tag >> 8), static_cast<char>(tag)} + "\0"s + type + "\0\0\0"s + count + value;
    };
    const auto tiff = "MM\0\x2A\0\0\0\x08\0\x04"s + entry(0x0112, 3, 1, "\0"s + orientation + "\0\0"s) + entry(0x013B, 2, 4, "Ann\0"s) +
                      entry(0x8825, 4, 1, "\0\0\0\x3E"s) + entry(0xC62F, 2, 4, "SN7\0"s) + "\0\0\0\0"s + "\0\x01"s +
                      entry(0x0001, 2, 2, "N\0\0\0"s) + "\0\0\0\0"s;
    const auto segment = "Exif\0\0"s + tiff;
    const auto size = segment.size() + 2;
    return jpeg.substr(0, 2) + "\xFF\xE1"s + static_cast<char>(size >> 8) + static_cast<char>(size) + segment + jpeg.substr(2);
}

TEST_F(PicturesOf, a_large_one_is_made_in_each_width_and_form) {
    const auto developed = develop(plain_png(2000, 1000));
    ASSERT_TRUE(developed);
    EXPECT_EQ(developed->width, 2000);
    EXPECT_EQ(developed->height, 1000);
    EXPECT_EQ(developed->frames, 1);
    EXPECT_FALSE(developed->is_damaged);
    EXPECT_EQ(names().size(), 15u);
    for (const auto& one : developed->renditions) {
        Look look(made / one.name());
        EXPECT_EQ(look.width(), one.width);
        EXPECT_EQ(look.height(), one.width / 2) << one.name();
        EXPECT_TRUE(alike(look.at(50, 50), {200, 30, 40})) << one.name();
        EXPECT_EQ(static_cast<std::int64_t>(fs::file_size(made / one.name())), one.bytes);
    }
    EXPECT_TRUE(alike({static_cast<std::uint8_t>(developed->red), static_cast<std::uint8_t>(developed->green),
                       static_cast<std::uint8_t>(developed->blue)},
                      {200, 30, 40}));
}

TEST_F(PicturesOf, a_small_one_is_never_enlarged) {
    ASSERT_TRUE(develop(plain_png(500, 20)));
    EXPECT_THAT(names(), ElementsAre("320.avif", "320.jpg", "320.webp", "500.avif", "500.jpg", "500.webp"));
    ASSERT_TRUE(develop(plain_png(1, 1)));
    EXPECT_THAT(names(), ElementsAre("1.avif", "1.jpg", "1.webp"));
    ASSERT_TRUE(develop(plain_png(640, 20)));
    EXPECT_EQ(names().size(), 6u);
}

TEST_F(PicturesOf, it_stands_upright_however_the_camera_was_held) {
    ASSERT_TRUE(develop(quarters(300, 200)));
    const auto jpeg = bytes_of(made / "300.jpg");
    // What stands at the four corners of the file must be seen there once the sign is obeyed (Exif 2.32, tag 274).
    const std::array<std::array<Colour, 4>, 8> seen{{{red, green, blue, white},
                                                     {green, red, white, blue},
                                                     {white, blue, green, red},
                                                     {blue, white, red, green},
                                                     {red, blue, green, white},
                                                     {blue, red, white, green},
                                                     {white, green, blue, red},
                                                     {green, white, red, blue}}};
    for (char sign = 1; sign <= 8; ++sign) {
        const auto developed = develop(photograph(jpeg, sign));
        ASSERT_TRUE(developed);
        const bool lies = sign > 4;
        EXPECT_EQ(developed->width, lies ? 200 : 300);
        EXPECT_EQ(developed->height, lies ? 300 : 200);
        for (const auto form : forms) {
            Look look(made / (std::to_string(developed->width) + "." + std::string(extension_of(form))));
            EXPECT_EQ(look.width(), developed->width);
            const auto& corners = seen[static_cast<std::size_t>(sign - 1)];
            EXPECT_TRUE(alike(look.at(25, 25), corners[0]) && alike(look.at(75, 25), corners[1]) && alike(look.at(25, 75), corners[2]) &&
                        alike(look.at(75, 75), corners[3]))
                << "sign " << int(sign) << " " << extension_of(form) << " " << +look.at(25, 25).red << " " << +look.at(75, 25).red << " "
                << +look.at(25, 75).red << " " << +look.at(75, 75).red;
        }
    }
}

TEST_F(PicturesOf, who_took_it_and_where_is_not_said) {
    ASSERT_TRUE(develop(quarters(300, 200)));
    const auto original = photograph(bytes_of(made / "300.jpg"), 6);
    put(folder.path() / "with.jpg", original);
    ASSERT_TRUE(groups_in(folder.path() / "with.jpg").contains("EXIF")) << "the judge sees nothing";
    ASSERT_TRUE(develop(original));
    EXPECT_THAT(groups_in(made), testing::IsSubsetOf({"ExifTool", "File", "Composite", "QuickTime", "RIFF", "JFIF"}));
}

TEST_F(PicturesOf, what_is_transparent_stays_so_where_the_form_can) {
    const std::string clear_and_red = std::string("\0\0\0\0\0\xFF\0\0\xFF", 9);
    const auto developed = develop(png_saying(2, 1, 6, clear_and_red));
    ASSERT_TRUE(developed);
    EXPECT_TRUE(developed->is_transparent);
    EXPECT_TRUE(Look(made / "2.webp").has_alpha());
    EXPECT_TRUE(Look(made / "2.avif").has_alpha());
    EXPECT_FALSE(Look(made / "2.jpg").has_alpha());
}

TEST_F(PicturesOf, of_one_that_moves_the_first_is_shown) {
    using namespace std::string_literals;
    const auto frame = "\x21\xF9\x04\0\x0A\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0"s;
    const auto gif = "GIF89a\x01\0\x01\0\x80\0\0\xFF\xFF\xFF\0\0\0"s + frame + frame + frame + ";";
    const auto developed = develop(gif);
    ASSERT_TRUE(developed);
    EXPECT_EQ(developed->frames, 3);
    EXPECT_EQ(names().size(), 3u);
}

TEST_F(PicturesOf, one_that_was_cut_is_shown_as_far_as_it_goes) {
    const auto whole = png(300, 200, [](int x, int y) {
        const auto noise = static_cast<std::uint8_t>((static_cast<unsigned>(x * 300 + y) * 2'654'435'761u) >> 24);
        return Colour{noise, noise, noise};
    });
    ASSERT_FALSE(develop(whole)->is_damaged);
    const auto jpeg = bytes_of(made / "300.jpg");
    for (const auto& bytes : {whole, jpeg}) {
        const auto developed = develop(bytes.substr(0, bytes.size() * 2 / 3));
        ASSERT_TRUE(developed);
        EXPECT_TRUE(developed->is_damaged);
    }
    EXPECT_EQ(refusal_of(jpeg.substr(0, 30)), "pictures.damaged");
    EXPECT_EQ(refusal_of(""), "pictures.damaged");
}

TEST_F(PicturesOf, two_hundred_megapixels_are_refused_by_their_head) {
    const auto began = std::chrono::steady_clock::now();
    EXPECT_EQ(refusal_of(png_saying(20'000, 10'000, 2, "")), "pictures.too_many_pixels");
    EXPECT_EQ(refusal_of(png_saying(0x7FFFFFFF, 0x7FFFFFFF, 2, "")), "pictures.damaged");
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(30));
}

TEST_F(PicturesOf, a_bomb_is_known_by_its_weight) {
    EXPECT_EQ(refusal_of(png_saying(10'900, 10'900, 2, std::string((10'900 * 3 + 1) * 600, '\0'))), "pictures.too_heavy");
    ASSERT_TRUE(develop(png_saying(5'000, 5'000, 0, std::string(5'001 * 5'000, '\0')))) << "a large white page is no bomb";
}

TEST_F(PicturesOf, a_heavy_one_bursts_behind_the_walls) {
    const auto bomb = png_saying(5'400, 5'400, 6, std::string((5'400 * 4 + 1) * 5'400, '\0'));
    put(folder.path() / "bomb", bomb);
    for (const auto& walls : {Settings{.memory = std::uint64_t{60} << 20}, Settings{.most_bytes_written = 100}}) {
        auto strict = walls;
        strict.patience = std::chrono::minutes(5);
        fs::remove_all(made), fs::create_directory(made);
        const auto developed = Pictures(strict).develop(folder.path() / "bomb", made);
        ASSERT_FALSE(developed);
        EXPECT_THAT(developed.problem().message, testing::AnyOf("pictures.too_heavy", "pictures.damaged"));
        EXPECT_TRUE(fs::is_empty(made));
    }
    ASSERT_TRUE(develop(plain_png(10, 10))) << "the next one is served";
}

TEST_F(PicturesOf, who_takes_too_long_is_ended) {
    Pictures hasty({.patience = std::chrono::milliseconds(1)});
    put(folder.path() / "original", plain_png(2000, 1000));
    fs::create_directory(made);
    const auto developed = hasty.develop(folder.path() / "original", made);
    ASSERT_FALSE(developed);
    EXPECT_EQ(developed.problem().message, "pictures.too_heavy");
    EXPECT_TRUE(fs::is_empty(made));
}

TEST_F(PicturesOf, only_so_many_wait) {
    Pictures full({.patience = std::chrono::minutes(5), .at_once = 1, .waiting = 0});
    put(folder.path() / "original", plain_png(1900, 1900));
    const auto one = folder.path() / "one", other = folder.path() / "other";
    fs::create_directory(one), fs::create_directory(other);
    std::thread working([&] { EXPECT_TRUE(full.develop(folder.path() / "original", one)); });
    while (fs::is_empty(one)) std::this_thread::yield();
    const auto refused = full.develop(folder.path() / "original", other);
    working.join();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().message, "pictures.busy");
    EXPECT_EQ(refused.problem().refusal, Refusal::Overloaded);
}

TEST_F(PicturesOf, a_polyglot_leaves_nothing_of_its_other_self) {
    const auto page = std::string("<script>alert(1)</script>");
    ASSERT_TRUE(develop(plain_png(40, 40) + page));
    for (const auto& name : names()) EXPECT_EQ(bytes_of(made / name).find("script"), std::string::npos) << name;
}

TEST_F(PicturesOf, no_word_that_was_hidden_in_one_is_served) {
    using namespace std::string_literals;
    const auto word = "MARKED"s;
    const auto plain = plain_png(40, 40);
    const auto after_head = std::size_t{8 + 25};
    auto marked_png = plain.substr(0, after_head);
    for (const auto& [name, begins] : {std::pair("tEXt"s, "Comment\0"s), std::pair("iTXt"s, "XML:com.adobe.xmp\0\0\0\0\0"s),
                                       std::pair("eXIf"s, "MM\0\x2A\0\0\0\x08\0\0"s), std::pair("prVt"s, ""s)})
        marked_png += making::chunk(name, begins + word);
    marked_png += plain.substr(after_head) + word;
    ASSERT_TRUE(develop(plain));
    const auto jpeg = bytes_of(made / "40.jpg");
    auto marked_jpeg = jpeg.substr(0, 2);
    for (const auto& [sign, begins] :
         {std::pair('\xFE', ""s), std::pair('\xE1', "http://ns.adobe.com/xap/1.0/\0"s), std::pair('\xED', "Photoshop 3.0\0"s),
          std::pair('\xE2', "ICC_PROFILE\0\1\1"s), std::pair('\xEF', ""s)}) {
        const auto segment = begins + word;
        marked_jpeg += "\xFF"s + sign + '\0' + static_cast<char>(segment.size() + 2) + segment;
    }
    marked_jpeg += jpeg.substr(2) + word;
    for (const auto& bytes : {marked_png, marked_jpeg}) {
        const auto developed = develop(bytes);
        ASSERT_TRUE(developed);
        EXPECT_EQ(developed->renditions.size(), 3u);
        for (const auto& name : names()) EXPECT_EQ(bytes_of(made / name).find(word), std::string::npos) << name;
    }
}

TEST_F(PicturesOf, a_program_that_is_not_there_is_a_breakage) {
    Pictures without({.program = folder.path() / "nobody"});
    put(folder.path() / "original", plain_png(4, 4));
    fs::create_directory(made);
    EXPECT_THROW((void)without.develop(folder.path() / "original", made), std::exception);
    EXPECT_TRUE(fs::is_empty(made));
}

}  // namespace
}  // namespace rotative::pictures
