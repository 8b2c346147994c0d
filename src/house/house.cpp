// SPDX-License-Identifier: Apache-2.0
// Switching the building on. Who listens to whom is in wiring.cpp, which address is answered by whom in routes.cpp.
#include "house/house.hpp"
#include <fmt/format.h>
#include <stdexcept>
#include <thread>
#include "house/catching_up.hpp"
#include "paper/schema/schema.hpp"

namespace rotative::house {
namespace {

std::unique_ptr<store::Store> open_store(const Configuration& configuration, Clock clock) {
    auto store = store::open(store_address(configuration), std::move(clock));
    schema::migrations().forward(*store);
    return store;
}

std::string reason_of(const std::exception_ptr& breakage) {
    try {
        std::rethrow_exception(breakage);
    } catch (const std::exception& known) {
        return known.what();
    } catch (...) {
        return "unknown";
    }
}

bool is_database_lost(const std::exception_ptr& breakage) {
    try {
        std::rethrow_exception(breakage);
    } catch (const store::Lost&) {
        return true;
    } catch (...) {
        return false;
    }
}

}  // namespace

std::string store_address(const Configuration& configuration) {
    constexpr std::string_view sqlite = "sqlite:";
    const auto& database = configuration.database;
    if (!database.starts_with(sqlite)) return database;
    const std::filesystem::path file = database.substr(sqlite.size());
    return std::string(sqlite) + (file.is_absolute() ? file : configuration.data / file).string();
}

std::string place_of(const Configuration& configuration) {
    if (configuration.database.starts_with("sqlite:")) return configuration.data.string();
    return keys().front().shown(configuration);
}

bool holds_a_newspaper(const Configuration& configuration) {
    const auto address = store_address(configuration);
    if (address.starts_with("sqlite:")) return std::filesystem::exists(address.substr(7));
    return !store::steps_taken(*store::open(address)).empty();
}

std::optional<std::string> why_closed(const Configuration& configuration) {
    const auto data = configuration.data.string();
    if (!std::filesystem::exists(configuration.data))
        return "there is no folder " + data + "; `rotative init` or `rotative demo` makes one";
    if (!std::filesystem::is_directory(configuration.data)) return data + " is no folder; name the newspaper's with --data";
    if (holds_a_newspaper(configuration)) return {};
    return "there is no newspaper in " + place_of(configuration) + "; `rotative init` or `rotative demo` makes one";
}

std::optional<std::string> why_not_understood(const Configuration& configuration) {
    if (!holds_a_newspaper(configuration)) return {};
    return schema::migrations().objection_to(*store::open(store_address(configuration)));
}

std::string base_of(const Configuration& configuration) {
    return configuration.address.empty() ? "http://" + configuration.listen : configuration.address;
}

unsigned io_threads_of(const Configuration& configuration) {
    return configuration.io_threads > 0 ? configuration.io_threads : std::max(1u, std::thread::hardware_concurrency());
}

House::House(Configuration from, Log& to, Clock clock)
    : configuration(std::move(from)),
      log(to),
      store(open_store(configuration, clock)),
      wire(*store),
      naming(wire),
      darkroom(configuration.darkroom),
      media(*store, wire, darkroom, configuration.data / "media"),
      settings(*store, wire),
      menus(*store, wire),
      sections(*store, wire, naming),
      stories(*store, wire, naming),
      topics(*store, wire, naming),
      authors(*store, wire, naming),
      articles(*store, wire, topics, sections),
      standing_pages(*store, wire),
      addresses(wire, [this](const addresses::OldAddress& asked) { return is_ours(asked); }),
      front(*store, wire),
      pages(
          *store, [this] { return wire.newest(); }, clock ? clock : system_now, page_settings()),
      counter(pages, base_of(configuration)) {
    wiring();
    routes();
    catch_up(*this);
}

House::~House() = default;

cache::Settings House::page_settings() {
    cache::Settings of_pages;
    of_pages.memory = configuration.page_memory_mb << 20;
    of_pages.io_threads = io_threads_of(configuration);
    of_pages.known_names = {"before", "p", "page_id", "cat", "category_name", "tag", "author", "author_name", "m", "feed", "attachment_id"};
    of_pages.failed = [this](const http::Request& request, const std::exception_ptr& breakage) {
        if (is_database_lost(breakage)) return counter.away(request);  // the wire has told the operator
        log.write(Level::Error, "broke", {{"incident", request.id}, {"path", request.path}, {"reason", reason_of(breakage)}});
        return counter.trouble(*store, {500, request.id, nullptr}, request);
    };
    return of_pages;
}

bool House::is_ours(const addresses::OldAddress& asked) const {
    for (const auto& [name, value] : asked.query)
        if (!value.empty()) return false;  // "/?p=12" is another engine's way to say an article
    const auto found = router.find(http::Method::Get, asked.path);
    return found.route && !found.captured.contains("language");
}

}  // namespace rotative::house
