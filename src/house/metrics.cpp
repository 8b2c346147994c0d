// SPDX-License-Identifier: Apache-2.0
// One line a figure. Names and meanings stand here and nowhere else; the handbook lists them.
#include "house/metrics.hpp"
#include <fmt/format.h>
#include <chrono>
#include <iterator>

namespace rotative::house {
namespace {

class Sheet {
public:
    template <class Number>
    void figure(std::string_view name, std::string_view type, std::string_view meaning, Number value) {
        fmt::format_to(std::back_inserter(words_), "# HELP rotative_{0} {1}\n# TYPE rotative_{0} {2}\nrotative_{0} {3}\n", name, meaning,
                       type, value);
    }
    template <class Number>
    void counter(std::string_view name, std::string_view meaning, Number value) {
        figure(name, "counter", meaning, value);
    }
    template <class Number>
    void gauge(std::string_view name, std::string_view meaning, Number value) {
        figure(name, "gauge", meaning, value);
    }
    std::string words() && { return std::move(words_); }

private:
    std::string words_;
};

}  // namespace

std::string metrics_of(House& house, const http::Figures& http) {
    const auto pages = house.pages.figures();
    Sheet sheet;
    sheet.gauge("connections", "Connections open now", http.connections);
    sheet.counter("connections_accepted_total", "Connections accepted", http.accepted);
    sheet.counter("connections_turned_away_total", "Connections refused: one address held too many", http.turned_away);
    sheet.counter("requests_ready_total", "Requests answered by an I/O thread from a printed page", http.ready);
    sheet.counter("requests_worked_total", "Requests answered by a worker", http.by_workers);
    sheet.counter("requests_malformed_total", "Requests that were no HTTP", http.malformed);
    sheet.counter("requests_overloaded_total", "Requests answered 503: the queue was full", http.overloaded);
    sheet.counter("requests_timed_out_total", "Requests given up: the sender or the reader was too slow", http.timed_out);
    sheet.gauge("workers_waiting", "Requests waiting for a worker", http.waiting);
    sheet.gauge("workers_waiting_seconds", "How long a request waits for a worker, smoothed",
                static_cast<double>(http.waiting_time.count()) / 1e6);
    sheet.counter("pages_printed_total", "Pages printed", pages.prints);
    sheet.counter("pages_printing_seconds_total", "Processor time that printing took",
                  std::chrono::duration<double>(pages.printing).count());
    sheet.counter("pages_failed_total", "Prints that broke", pages.failures);
    sheet.counter("pages_joined_total", "Requests that waited for a print that ran already", pages.joins);
    sheet.counter("pages_dropped_total", "Pages forgotten because something they show changed", pages.drops);
    sheet.counter("pages_evicted_total", "Pages forgotten for want of room", pages.evictions);
    sheet.gauge("pages", "Pages kept", pages.pages);
    sheet.gauge("pages_bytes", "Memory of the pages kept, in bytes", pages.bytes);
    sheet.gauge("wire_newest", "Number of the newest news heard here", house.wire.newest());
    std::size_t waiting = 0, parked = 0;
    house.store->read([&](store::Reading& reading) {
        for (const auto& errand : house.wire.errands().list(reading)) (errand.parked ? parked : waiting) += 1;
    });
    sheet.gauge("errands_waiting", "Errands that wait (at most 200 are counted)", waiting);
    sheet.gauge("errands_parked", "Errands given up, to be looked at by a person", parked);
    sheet.counter("troubles_total", "Warnings and errors in the log", house.log.troubles());
    return std::move(sheet).words();
}

struct MetricsListener::Inside {
    http::Router router;
    std::unique_ptr<http::Server> server;
};

MetricsListener::MetricsListener() : inside_(std::make_unique<Inside>()) {}

std::unique_ptr<MetricsListener> MetricsListener::open(House& house, const http::Server& readers) {
    const auto& where = house.configuration.metrics_listen;
    if (endpoint_of(where)->port == 0) return nullptr;
    try {
        auto listeners = http::Listeners::open(where, 1);
        std::unique_ptr<MetricsListener> open(new MetricsListener);
        auto& in = *open->inside_;
        in.router.get("/metrics", [&house, &readers](const http::Request&) {
            auto response = http::Response::text(200, metrics_of(house, readers.figures()));
            response.content_type = "text/plain; version=0.0.4; charset=utf-8";
            return response;
        });
        http::Settings settings;
        settings.room.workers = 1;
        in.server = std::make_unique<http::Server>(settings, in.router);
        in.server->start(std::move(listeners));
        return open;
    } catch (const std::exception& breakage) {
        house.log.write(Level::Warning, "no metrics", {{"listen", where}, {"reason", breakage.what()}});
        return nullptr;
    }
}

MetricsListener::~MetricsListener() {
    if (inside_->server) inside_->server->stop();
}

}  // namespace rotative::house
