// SPDX-License-Identifier: Apache-2.0
// The media of a page: readers see them exactly while they see the page, also when it comes by itself at its hour.
#include <gtest/gtest.h>
#include "paper/media/test_library.hpp"
#include "paper/pages/pages.hpp"

namespace rotative::pages {
namespace {

class PageMedia : public media::Library {
protected:
    PageDraft showing(media::MediumId id) {
        PageDraft draft;
        draft.title = "Le journal";
        draft.body.blocks.push_back({document::Image{{id.number, ""}, "Le pont", {}, {}}});
        return draft;
    }
    bool is_seen(media::MediumId id) {
        return store->read([&](store::Reading& reading) { return media::is_seen(reading, made_of, id); });
    }
    Pages pages{*store, wire};
};

TEST_P(PageMedia, are_seen_exactly_while_the_page_is) {
    const auto picture = *media.add(bridge(), {});
    const auto id = *pages.publish(showing(picture));
    EXPECT_TRUE(is_seen(picture));
    ASSERT_TRUE(pages.withdraw(id));
    EXPECT_FALSE(is_seen(picture));
}

TEST_P(PageMedia, come_with_it_at_its_hour) {
    const auto picture = *media.add(bridge(), {});
    const Standing standing{State::Scheduled, Audience::Everybody, Moment{clock.now().ms + 5000}, {}};
    ASSERT_TRUE(store->write([&](store::Transaction& tx) { return pages.keep(tx, {}, showing(picture), standing, wire::Age::History); }));
    EXPECT_FALSE(is_seen(picture));
    clock.wind(std::chrono::seconds(5));
    EXPECT_TRUE(is_seen(picture));
}

TEST_P(PageMedia, of_one_for_nobody_are_seen_by_nobody) {
    const auto picture = *media.add(bridge(), {});
    const Standing standing{State::Published, Audience::Nobody, clock.now(), {}};
    ASSERT_TRUE(store->write([&](store::Transaction& tx) { return pages.keep(tx, {}, showing(picture), standing, wire::Age::History); }));
    EXPECT_FALSE(is_seen(picture));
}

TEST_P(PageMedia, that_it_only_links_to_are_seen_too) {
    const auto file = *media.add(plan(), {});
    auto draft = showing({});
    draft.body.blocks = {
        {document::Paragraph{{{document::TopicLink{{document::Kind::Medium, file.number}, {{document::Text{"le plan"}}}}}}}}};
    ASSERT_TRUE(pages.publish(draft));
    EXPECT_TRUE(is_seen(file));
}

ON_EACH_STORE(PageMedia);

}  // namespace
}  // namespace rotative::pages
