// SPDX-License-Identifier: Apache-2.0
#pragma once
// The whole building, in the order it is switched on: the machines, the rooms of the paper, the counter where readers come. Serving
// them (sockets, signals) is in serving.hpp; what a person types is in commands/.
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include "house/configuration.hpp"
#include "house/data_folder.hpp"
#include "house/log.hpp"
#include "paper/addresses/addresses.hpp"
#include "paper/articles/articles.hpp"
#include "paper/authors/authors.hpp"
#include "paper/counter/counter.hpp"
#include "paper/front/front.hpp"
#include "paper/masthead/masthead.hpp"
#include "paper/masthead/menu.hpp"
#include "paper/media/media.hpp"
#include "paper/naming/naming.hpp"
#include "paper/pages/pages.hpp"
#include "paper/sections/sections.hpp"
#include "paper/stories/stories.hpp"
#include "paper/topics/topics.hpp"
#include "press/cache/pages.hpp"
#include "press/http/router.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::house {

/// The address of the store that a configuration names: a relative SQLite file is one inside the data folder.
std::string store_address(const Configuration&);
/// Where that is, for people: the folder, or the database's address without its password.
std::string place_of(const Configuration&);
/// Whether somebody has made a newspaper there. Throws when the database does not answer.
bool holds_a_newspaper(const Configuration&);
/// Why nothing can be opened there, and what to do; nothing if there is a newspaper.
std::optional<std::string> why_closed(const Configuration&);
/// Why this program cannot open the newspaper that is there: it is a newer one's. Throws when the database does not answer.
std::optional<std::string> why_not_understood(const Configuration&);
/// What absolute links are made of: the configured address, or where this machine listens while there is none.
std::string base_of(const Configuration&);
unsigned io_threads_of(const Configuration&);

struct House {
    /// Opens the store and takes the steps its schema lacks, all of them where there is no newspaper yet. Throws when it is one of a newer
    /// release.
    House(Configuration, Log&, Clock clock = {});
    ~House();
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    const Configuration configuration;
    Log& log;
    const std::unique_ptr<store::Store> store;
    wire::Wire wire;
    naming::Naming naming;
    pictures::Pictures darkroom;
    media::Media media;
    masthead::Settings settings;
    masthead::Menus menus;
    sections::Sections sections;
    stories::Stories stories;
    topics::Topics topics;
    authors::Authors authors;
    articles::Articles articles;
    pages::Pages standing_pages;
    addresses::Addresses addresses;
    front::Front front;
    cache::Pages pages;
    counter::Counter counter;
    http::Router router;
    /// Whether this node cannot follow the others now: its database does not answer.
    std::atomic<bool> is_lost{false};

private:
    cache::Settings page_settings();
    bool is_ours(const addresses::OldAddress&) const;
    void wiring();
    void routes();
};

}  // namespace rotative::house
