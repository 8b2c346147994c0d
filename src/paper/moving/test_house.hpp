// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests: an empty paper with all the rooms an import writes into, and a judge of everything that is kept.
#include <string>
#include <vector>
#include "paper/articles/written.hpp"
#include "paper/moving/moving.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::moving {

struct TestHouse {
    /// The files of its library are in this folder, or in one that goes with it.
    explicit TestHouse(store::Store& kept, const std::filesystem::path& data = {})
        : store(kept), media(store, wire, darkroom, (data.empty() ? folder.path() : data) / "media") {}

    store::Store& store;
    wire::Wire wire{store};
    naming::Naming naming{wire};
    sections::Sections sections{store, wire, naming};
    topics::Topics topics{store, wire, naming};
    authors::Authors authors{store, wire, naming};
    articles::Articles articles{store, wire, topics, sections};
    store::ScratchFolder folder;
    pictures::Pictures darkroom{{.patience = std::chrono::minutes(5), .at_once = 2}};
    media::Media media;
    addresses::Addresses addresses{wire, [](const addresses::OldAddress& address) { return address.path == "/archive"; }};
    pages::Pages pages{store, wire};
    masthead::Menus menus{store, wire};
    front::Front front{store, wire};
    Moving moving{{store, wire, media, sections, topics, authors, articles, pages, menus, front, addresses}};
};

/// Every row of every table but the import's own journal, sorted.
std::vector<std::string> everything_in(store::Store& store);

/// An export in which these words, where they stand first, are others. They must be there.
inline std::string with(std::string text, std::string_view old_words, std::string_view new_words) {
    const auto at = text.find(old_words);
    if (at == text.npos) throw std::runtime_error("not in the export: " + std::string(old_words));
    return text.replace(at, old_words.size(), new_words);
}

/// For tests on each store: an empty house that takes the export of journal.example, and what became of its items.
class IntoTestHouse : public store::EachStore {
protected:
    std::int64_t number(naming::Brought what, const std::string& key) {
        const auto origin = "wxr:journal.example:" + key;
        return store->read([&](store::Reading& reading) { return naming::brought_from(reading, what, origin); }).value_or(0);
    }
    /// As they are kept, whoever may see them.
    articles::Article article(const std::string& id) {
        return *store->read(
            [&](store::Reading& reading) { return articles::written(reading, {number(naming::Brought::Article, "post:" + id)}); });
    }
    pages::Page page(const std::string& id) {
        return *store->read(
            [&](store::Reading& reading) { return pages::written(reading, {number(naming::Brought::Page, "post:" + id)}); });
    }
    std::string leads_to(const std::string& written) {
        cache::Ingredients ignored;
        return store->read([&](store::Reading& reading) { return addresses::leads_to(reading, ignored, addresses::parsed(written)); })
            .value_or("nowhere");
    }
    static std::vector<std::string> losses(const Report& report) {
        std::vector<std::string> what;
        for (const auto& loss : report.losses) what.push_back(loss.what);
        return what;
    }

    TestHouse house{*store};
};

/// How many rows a question answers.
inline std::int64_t count(store::Store& store, std::string_view sql) {
    return store.read([&](store::Reading& reading) {
        auto rows = reading.rows(sql);
        rows.next();
        return rows.number(0);
    });
}

}  // namespace rotative::moving
