// SPDX-License-Identifier: Apache-2.0
// Who listens to whom. If something happens by itself in this house, the reason is on this page.
#include <tuple>
#include <type_traits>
#include "house/house.hpp"
#include "paper/articles/article_news.hpp"
#include "paper/naming/about.hpp"

namespace rotative::house {

void House::wiring() {
    // What a page shows has changed: the page is forgotten, here and on every other node, before anybody is acknowledged.
    const auto forget_what_it_touched = [this]<class News>(std::type_identity<News>) {
        wire.at_once<News>([this](const News& news, wire::Heard heard) {
            for (const auto& ingredient : touched_by(news)) pages.forget(ingredient, heard.number);
        });
    };
    const auto forget_each = [&]<class... News>(std::type_identity<std::tuple<News...>>) {
        (forget_what_it_touched(std::type_identity<News>{}), ...);
    };
    forget_each(std::type_identity<
                std::tuple<masthead::SettingChanged, masthead::MenuChanged, pages::PageChanged, media::MediumChanged, media::MediaSeen,
                           authors::FaceChanged, naming::NamesChanged, naming::AboutChanged, sections::SectionsMoved, stories::StoryChanged,
                           topics::TopicChanged, topics::TopicsMerged, articles::ArticlePublished, articles::ArticleChanged,
                           articles::ArticleWithdrawn, articles::ListsRemade, addresses::AddressesKept, front::FrontChanged>>{});

    // A node that cannot follow the others knows no more what is fresh. How long it may answer all the same is in lookout.hpp.
    wire.on_lost([this] {
        is_lost = true;
        log.write(Level::Warning, "database lost");
    });
    wire.on_returned([this] {
        pages.forget_everything();
        is_lost = false;
        log.write(Level::Info, "database back");
    });
}

}  // namespace rotative::house
