// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests: an empty paper with all the rooms an import writes into, and a judge of everything that is kept.
#include <string>
#include <vector>
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

/// How many rows a question answers.
inline std::int64_t count(store::Store& store, std::string_view sql) {
    return store.read([&](store::Reading& reading) {
        auto rows = reading.rows(sql);
        rows.next();
        return rows.number(0);
    });
}

}  // namespace rotative::moving
