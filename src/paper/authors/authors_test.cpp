// SPDX-License-Identifier: Apache-2.0
// Authors sign without an account; on each store.
#include "paper/authors/authors.hpp"
#include <gmock/gmock.h>
#include "paper/media/media.hpp"
#include "press/pictures/test_pictures.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::authors {
namespace {

class AuthorsOn : public store::EachStore {
protected:
    wire::Wire wire{*store};
    naming::Naming naming{wire};
    Authors authors{*store, wire, naming};
    AuthorId ines = *authors.add({{Language::French, "Inès Aubert"}});
};

TEST_P(AuthorsOn, an_author_has_a_name_and_a_page) {
    store->read([&](store::Reading& reading) {
        cache::Ingredients made_of;
        EXPECT_EQ(naming::find(reading, made_of, naming::Kind::Author, Language::French, "inès-aubert")->number, ines.number);
        EXPECT_TRUE(is_there(reading, ines));
        EXPECT_FALSE(is_there(reading, {99}));
    });
}

TEST_P(AuthorsOn, a_biography_is_kept_by_language_and_can_be_taken_away) {
    const document::Document words{{{document::Paragraph{{{document::Text{"Inès écrit sur les ponts."}}}}}}};
    const auto written = [&] {
        return store->read([&](store::Reading& reading) {
            cache::Ingredients ignored;
            return biography(reading, ignored, ines, Language::French);
        });
    };
    ASSERT_TRUE(authors.present(ines, Language::French, words));
    EXPECT_EQ(written(), words);
    ASSERT_TRUE(authors.present(ines, Language::French, {}));
    EXPECT_FALSE(written());
}

TEST_P(AuthorsOn, a_face_is_shown_and_taken_away) {
    pictures::Pictures darkroom{{.patience = std::chrono::minutes(5)}};
    media::Media media(*store, wire, darkroom, scratch.folder() / "media");
    pictures::put(scratch.folder() / "face.png", pictures::plain_png(4, 4));
    pictures::put(scratch.folder() / "plan.pdf", "%PDF-1.4");
    const auto picture = *media.add(scratch.folder() / "face.png", {}), plan = *media.add(scratch.folder() / "plan.pdf", {});
    int told = 0;
    wire.at_once<FaceChanged>([&](const FaceChanged& news, wire::Heard) { told += news.author == ines ? 1 : 0; });
    cache::Ingredients made_of;
    const auto shown = [&] { return store->read([&](store::Reading& reading) { return face(reading, made_of, ines); }); };
    EXPECT_FALSE(shown());
    ASSERT_TRUE(authors.show_face(ines, picture));
    ASSERT_TRUE(authors.show_face(ines, picture)) << "the same again tells nothing";
    EXPECT_EQ(shown(), picture);
    EXPECT_EQ(made_of.made_of().front(), face_tag(ines));
    EXPECT_EQ(authors.show_face(ines, plan).problem().message, "media.no_picture");
    EXPECT_EQ(authors.show_face(ines, {99}).problem().message, "media.not_found");
    ASSERT_TRUE(authors.show_face(ines, {}));
    EXPECT_FALSE(shown());
    EXPECT_EQ(told, 2);
}

TEST_P(AuthorsOn, nobody_is_neither_renamed_nor_presented) {
    EXPECT_EQ(authors.rename({99}, {{Language::French, "Personne"}}).problem().message, "authors.not_found");
    EXPECT_EQ(authors.present({99}, Language::French, {}).problem().refusal, Refusal::NotFound);
    EXPECT_EQ(authors.add({}).problem().message, "naming.empty");
}

ON_EACH_STORE(AuthorsOn);

}  // namespace
}  // namespace rotative::authors
