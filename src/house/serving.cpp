// SPDX-License-Identifier: Apache-2.0
// What runs while the door is open, and the order in which it is closed again: first readers, then commands, then the wire.
#include "house/serving.hpp"
#include <fmt/format.h>
#include <unistd.h>
#include <algorithm>
#include <atomic>
#include <csignal>
#include <stdexcept>
#include <system_error>
#include "house/commands/carry.hpp"
#include "house/control.hpp"
#include "house/metrics.hpp"
#include "house/timekeeper.hpp"
#include "press/http/server.hpp"

namespace rotative::house {
namespace {

/// What cookies and tokens are signed with, the same after a restart.
http::SealKey seal_key_of(const Configuration& configuration) {
    const auto secret = secret_of(configuration.data);
    http::SealKey key;
    std::copy(secret.begin(), secret.end(), key.begin());
    return key;
}

http::Settings settings_of(const Configuration& configuration) {
    http::Settings settings;
    settings.seal_key = seal_key_of(configuration);
    settings.io_threads = io_threads_of(configuration);
    settings.room.workers = configuration.workers;
    settings.room.per_address = configuration.connections_per_address;
    settings.trusted_proxies = configuration.trusted_proxies;
    settings.address = configuration.address;
    return settings;
}

http::Hooks hooks_of(House& house) {
    http::Hooks hooks;
    hooks.error_pages = [&house](const http::Trouble& trouble, const http::Request& request) {
        return house.counter.trouble(*house.store, trouble, request);
    };
    hooks.confirm_page = [&house](const http::Request& request, const http::Fields& fields, std::string_view token) {
        return house.counter.confirm(*house.store, request, fields, token);
    };
    hooks.served = [&house](const http::Served& served) {
        const fmt::format_int status(served.status), bytes(served.bytes), microseconds(served.took.count());
        house.log.write_soon(Level::Info, "request",
                             {{"id", served.request_id},
                              {"from", shortened_address(served.from)},
                              {"method", served.method},
                              {"path", served.path},
                              {"status", std::string_view(status.data(), status.size())},
                              {"bytes", std::string_view(bytes.data(), bytes.size())},
                              {"us", std::string_view(microseconds.data(), microseconds.size())}});
    };
    hooks.broke = [&house](std::string_view line) { house.log.write(Level::Error, "broke", {{"reason", std::string(line)}}); };
    return hooks;
}

sigset_t signals_of_ours() {
    sigset_t ours;
    sigemptyset(&ours);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&ours, signal);
    return ours;
}

}  // namespace

http::Listeners listeners_of(const Configuration& configuration) {
    if (const auto reason = why_not_served(configuration)) throw std::runtime_error(*reason);
    const auto& where = configuration.listen;
    try {
        return http::Listeners::open(where, io_threads_of(configuration));
    } catch (const std::system_error& failed) {
        if (failed.code() == std::errc::address_in_use)
            throw std::runtime_error(where + " is taken: another program listens there. End it, or choose another place with `listen`");
        if (failed.code() == std::errc::address_not_available)
            throw std::runtime_error(where + " is no address of this machine; `ip address` lists them");
        if (failed.code() == std::errc::permission_denied)
            throw std::runtime_error(where +
                                     " is for root: ports below 1024 are a proxy's, or need AmbientCapabilities=CAP_NET_BIND_SERVICE");
        throw;
    }
}

struct Serving::Inside {
    explicit Inside(House& of) : house(of), server(settings_of(of.configuration), of.router, &of.pages, hooks_of(of)) {}

    House& house;
    std::chrono::milliseconds patience = std::chrono::seconds(10);
    http::Server server;
    std::unique_ptr<MetricsListener> metrics;
    std::unique_ptr<Timekeeper> timekeeper;
    std::unique_ptr<Lookout> lookout;
    std::unique_ptr<ControlSocket> control;
};

Serving::Serving(House& house, std::chrono::milliseconds answers_without_database)
    : Serving(house, listeners_of(house.configuration), answers_without_database) {}

Serving::Serving(House& house, http::Listeners listeners, std::chrono::milliseconds answers_without_database) {
    inside_ = std::make_unique<Inside>(house);
    auto& in = *inside_;
    house.wire.start();
    in.timekeeper = std::make_unique<Timekeeper>(house);
    in.lookout = std::make_unique<Lookout>(house, answers_without_database);
    in.control = std::make_unique<ControlSocket>(
        house.configuration.data, [&house](const Order& order, const Terminal& terminal) { return carry(house, order, terminal); });
    in.metrics = MetricsListener::open(house, in.server);
    in.server.start(std::move(listeners));
    house.log.write(
        Level::Info, "serving",
        {{"listen", address()}, {"database", std::string(house.store->engine() == store::Engine::Sqlite ? "sqlite" : "postgresql")}});
}

Serving::~Serving() {
    inside_->server.stop(inside_->patience);
    inside_->control.reset();
    inside_->timekeeper.reset();
    inside_->lookout.reset();
    inside_->metrics.reset();
    inside_->house.wire.stop();
    inside_->house.log.write(Level::Info, "stopped");
}

void Serving::hurry(std::chrono::milliseconds patience) { inside_->patience = patience; }

unsigned short Serving::port() const { return inside_->server.port(); }

std::string Serving::address() const {
    const auto endpoint = *endpoint_of(inside_->house.configuration.listen);
    const bool is_v6 = endpoint.host.find(':') != std::string::npos;
    return is_v6 ? fmt::format("http://[{}]:{}", endpoint.host, port()) : fmt::format("http://{}:{}", endpoint.host, port());
}

void block_signals() {
    const auto ours = signals_of_ours();
    pthread_sigmask(SIG_BLOCK, &ours, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

Signalled wait_for_a_signal() {
    static const bool was_at_a_terminal = ::isatty(STDIN_FILENO) == 1;
    const auto ours = signals_of_ours();
    int which = 0;
    sigwait(&ours, &which);
    const bool terminal_is_gone = was_at_a_terminal && ::isatty(STDIN_FILENO) != 1;
    return which == SIGHUP && !terminal_is_gone ? Signalled::HandOver : Signalled::End;
}

}  // namespace rotative::house
