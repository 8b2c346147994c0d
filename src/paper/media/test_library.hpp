// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests: a library in a store of either engine and a scratch folder, with files to bring into it.
#include "paper/media/media.hpp"
#include "paper/media/medium_shelf.hpp"
#include "paper/media/uses.hpp"
#include "press/pictures/test_pictures.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::media {

class Library : public store::EachStore {
protected:
    std::filesystem::path file(const std::string& name, std::string_view bytes) {
        pictures::put(folder.path() / name, bytes);
        return folder.path() / name;
    }
    std::filesystem::path bridge() { return file("bridge.png", pictures::plain_png(400, 300)); }
    std::filesystem::path plan() { return file("plan.pdf", "%PDF-1.4 the plan of the bridge"); }

    Medium medium(MediumId id) {
        return *store->read([&](store::Reading& reading) { return shown(reading, made_of, id); });
    }
    /// An article shows these, and readers see it or not.
    void show(std::int64_t article, const std::vector<MediumId>& ids, Seen seen) {
        ASSERT_TRUE(store->write([&](store::Transaction& tx) -> Result<Done> {
            use(tx, wire, {User::Kind::Article, article}, {ids, seen});
            return Done{};
        }));
    }
    Examined examined() {
        return store->read([&](store::Reading& reading) { return examine(reading, media.files()); });
    }

    store::ScratchFolder folder;
    wire::Wire wire{*store};
    pictures::Pictures darkroom{{.patience = std::chrono::minutes(5)}};
    Media media{*store, wire, darkroom, folder.path() / "media"};
    cache::Ingredients made_of;
};

}  // namespace rotative::media
