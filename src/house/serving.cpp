// SPDX-License-Identifier: Apache-2.0
// What runs while the door is open, and the order in which it is closed again: first readers, then commands, then the wire.
#include "house/serving.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <atomic>
#include <csignal>
#include <stdexcept>
#include <thread>
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

void refuse_the_world_without_an_address(const Configuration& configuration) {
    if (configuration.address.empty() && !is_loopback(*endpoint_of(configuration.listen)))
        throw std::runtime_error(
            fmt::format("`listen` is {}, which others can reach, but `address` is not set: say in rotative.toml where "
                        "readers find the paper, as address = \"https://journal.example\"",
                        configuration.listen));
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

}  // namespace

struct Serving::Inside {
    explicit Inside(House& of) : house(of), server(settings_of(of.configuration), of.router, &of.pages, hooks_of(of)) {}

    House& house;
    http::Server server;
    std::unique_ptr<MetricsListener> metrics;
    std::unique_ptr<Timekeeper> timekeeper;
    std::unique_ptr<Lookout> lookout;
    std::unique_ptr<ControlSocket> control;
};

Serving::Serving(House& house, std::chrono::milliseconds answers_without_database) {
    refuse_the_world_without_an_address(house.configuration);
    inside_ = std::make_unique<Inside>(house);
    auto& in = *inside_;
    auto listeners = http::Listeners::open(house.configuration.listen, settings_of(house.configuration).io_threads);
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
    inside_->server.stop();
    inside_->control.reset();
    inside_->timekeeper.reset();
    inside_->lookout.reset();
    inside_->metrics.reset();
    inside_->house.wire.stop();
    inside_->house.log.write(Level::Info, "stopped");
}

unsigned short Serving::port() const { return inside_->server.port(); }

std::string Serving::address() const {
    const auto endpoint = *endpoint_of(inside_->house.configuration.listen);
    const bool is_v6 = endpoint.host.find(':') != std::string::npos;
    return is_v6 ? fmt::format("http://[{}]:{}", endpoint.host, port()) : fmt::format("http://{}:{}", endpoint.host, port());
}

void block_signals() {
    sigset_t ours;
    sigemptyset(&ours);
    for (const int signal : {SIGTERM, SIGINT}) sigaddset(&ours, signal);
    pthread_sigmask(SIG_BLOCK, &ours, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

void wait_for_the_end() {
    sigset_t ours;
    sigemptyset(&ours);
    for (const int signal : {SIGTERM, SIGINT}) sigaddset(&ours, signal);
    int which = 0;
    sigwait(&ours, &which);
}

}  // namespace rotative::house
