// SPDX-License-Identifier: Apache-2.0
// Authors sign without an account; on each store.
#include "paper/authors/authors.hpp"
#include <gmock/gmock.h>
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

TEST_P(AuthorsOn, nobody_is_neither_renamed_nor_presented) {
    EXPECT_EQ(authors.rename({99}, {{Language::French, "Personne"}}).problem().message, "authors.not_found");
    EXPECT_EQ(authors.present({99}, Language::French, {}).problem().refusal, Refusal::NotFound);
    EXPECT_EQ(authors.add({}).problem().message, "naming.empty");
}

ON_EACH_STORE(AuthorsOn);

}  // namespace
}  // namespace rotative::authors
