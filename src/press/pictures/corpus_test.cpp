// SPDX-License-Identifier: Apache-2.0
// The shared corpus of uploads: photographs that say too much, and files that were made to do harm. exiftool judges.
#include <gmock/gmock.h>
#include <iostream>
#include "press/pictures/file_type.hpp"
#include "press/pictures/looking.hpp"
#include "press/pictures/pictures.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::pictures {
namespace {

namespace fs = std::filesystem;

class PictureCorpus : public testing::Test {
protected:
    void SetUp() override {
        if (files.empty()) GTEST_SKIP() << "the shared corpora are not here";
    }
    /// As an upload is treated: told by its first bytes, then developed into a folder of its own.
    Result<Developed> taken(const fs::path& file) {
        (void)TRY(type_of(bytes_of(file).substr(0, enough_to_tell)));
        fs::create_directories(made_of(file));
        return pictures.develop(file, made_of(file));
    }
    fs::path made_of(const fs::path& file) const { return folder.path() / file.stem(); }

    fs::path files = corpus("images");
    store::ScratchFolder folder;
    Pictures pictures{{.patience = std::chrono::minutes(5)}};
};

TEST_F(PictureCorpus, no_place_no_owner_and_no_serial_number_survives) {
    int shown = 0, all = 0;
    for (const auto& entry : fs::directory_iterator(files / "exif")) {
        ++all;
        const auto developed = taken(entry.path());
        if (!developed)
            std::cout << entry.path().filename() << " refused: " << developed.problem().message << "\n";
        else
            ++shown;
    }
    std::cout << shown << " of " << all << " photographs shown\n";
    EXPECT_GE(shown, all - 3);
    const auto groups = groups_in(folder.path());
    EXPECT_TRUE(groups.contains("File")) << "the judge was not there";
    EXPECT_THAT(groups, testing::IsSubsetOf({"ExifTool", "File", "Composite", "QuickTime", "RIFF", "JFIF"}));
}

TEST_F(PictureCorpus, the_same_scene_looks_the_same_however_the_camera_was_held) {
    for (const auto& [one, other] :
         {std::pair("landscape_2", "landscape_7"), std::pair("portrait_3", "portrait_5"), std::pair("portrait_5", "portrait_6")}) {
        const auto first = files / "exif" / ("orientation--" + std::string(one) + ".jpg"),
                   second = files / "exif" / ("orientation--" + std::string(other) + ".jpg");
        const auto a = taken(first), b = taken(second);
        ASSERT_TRUE(a && b);
        ASSERT_EQ(std::pair(a->width, a->height), std::pair(b->width, b->height));
        const auto largest = a->renditions.back().name();
        EXPECT_LT(Look(made_of(first) / largest).apart_from(Look(made_of(second) / largest)), 6) << one << " " << other;
    }
}

TEST_F(PictureCorpus, what_was_made_to_do_harm_is_refused_in_words_or_written_anew) {
    int refused = 0, anew = 0;
    for (const auto& entry : fs::directory_iterator(files / "hostile")) {
        const auto developed = taken(entry.path());
        if (!developed) {
            EXPECT_THAT(developed.problem().message, testing::AnyOf("pictures.drawing", "pictures.unknown_type", "pictures.damaged"));
            ++refused;
            continue;
        }
        ++anew;
        for (const auto& one : developed->renditions) {
            const auto bytes = bytes_of(made_of(entry.path()) / one.name());
            for (const auto* trace : {"<script", "onload", "alert(", "<?php", "<?=$_", "javascript:"})
                EXPECT_EQ(bytes.find(trace), bytes.npos) << entry.path().filename() << " " << trace;
        }
    }
    std::cout << refused << " refused, " << anew << " written anew\n";
    EXPECT_GT(refused, 0);
    EXPECT_GT(anew, 0);
    EXPECT_THAT(groups_in(folder.path()), testing::IsSubsetOf({"ExifTool", "File", "Composite", "QuickTime", "RIFF", "JFIF"}));
}

}  // namespace
}  // namespace rotative::pictures
