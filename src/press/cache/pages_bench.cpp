// SPDX-License-Identifier: Apache-2.0
// What a hit costs: 20,000 pages read evenly by one and by two I/O threads. To be reached: 0.2 µs. And what it costs to make a page.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <random>
#include "press/cache/compression.hpp"
#include "press/cache/pages.hpp"
#include "press/cache/printed_page.hpp"

namespace rotative::cache {
namespace {

/// Pages need no shelf once they are printed.
class NoShelf final : public store::Store {
public:
    store::Engine engine() const override { return store::Engine::Sqlite; }
    Moment now() override { return system_now(); }
    std::unique_ptr<store::Ear> listen(std::string_view) override { return nullptr; }

protected:
    void keep(const std::function<bool(store::Transaction&)>&) override {}
    void show(const std::function<void(store::Reading&)>& look) override {
        alignas(16) static char nothing[16];
        store::Reading reading(reinterpret_cast<store::Connection&>(nothing));
        look(reading);
    }
};

std::string article(std::size_t bytes) {
    std::mt19937 chance(7);
    std::string page = "<!doctype html><html><head><title>x</title></head><body>";
    while (page.size() < bytes) page += fmt::format("<p>Le pont {} a rouvert en {}, dit Inès.</p>\n", chance() % 1000, chance() % 3000);
    return page + "</body></html>";
}

struct Printed {
    static constexpr int many = 20'000;
    Printed() {
        for (int i = 0; i < many; ++i) {
            targets.push_back(fmt::format("/articles/{}-le-pont-a-rouvert-ce-matin-{}", i + 1, i));
            pages.answer(
                targets.back(), {},
                [i](store::Reading&, Ingredients& made_of) {
                    made_of.note(fmt::format("article:{}", i));
                    made_of.note("masthead");
                    return http::Response{.body = fmt::format("<html><body>{}</body></html>", i)};
                },
                [](http::Response) {});
        }
        std::shuffle(targets.begin(), targets.end(), std::mt19937(3));
    }
    NoShelf shelf;
    Pages pages{shelf, [] { return std::int64_t{0}; }, system_now, {.io_threads = 2}};
    std::vector<std::string> targets;
};

Printed& printed() {
    static Printed one;
    return one;
}

void find_a_ready_page(benchmark::State& state) {
    auto& house = printed();
    const auto thread = static_cast<unsigned>(state.thread_index());
    http::ReadyAnswer answer;
    std::size_t i = thread * 7919u;
    for (auto _ : state) {
        const auto& target = house.targets[i++ % house.targets.size()];
        benchmark::DoNotOptimize(house.pages.find({.target = target, .accept_encoding = "gzip, deflate, br, zstd"}, thread, answer));
        if (i % 16 == 0) house.pages.quiet(thread);
    }
    house.pages.quiet(thread);
}
BENCHMARK(find_a_ready_page)->Threads(1)->Threads(2)->UseRealTime();

void find_what_is_not_there(benchmark::State& state) {
    auto& house = printed();
    http::ReadyAnswer answer;
    for (auto _ : state) benchmark::DoNotOptimize(house.pages.find({.target = "/articles/0-nothing?utm_source=x&page=2"}, 0, answer));
    house.pages.quiet(0);
}
BENCHMARK(find_what_is_not_there);

void forget_what_every_page_shows(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        auto house = std::make_unique<Printed>();
        state.ResumeTiming();
        house->pages.forget("masthead", 1);
        state.PauseTiming();
        house.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(forget_what_every_page_shows)->Iterations(3)->Unit(benchmark::kMillisecond);

void set_a_page(benchmark::State& state) {
    const auto page = article(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(set_page({.body = page}, {}));
}
BENCHMARK(set_a_page)->Arg(8 << 10)->Arg(40 << 10)->Unit(benchmark::kMicrosecond);

void gzip_a_page(benchmark::State& state) {
    const auto page = article(40 << 10);
    for (auto _ : state) benchmark::DoNotOptimize(gzip_with_seam(page.substr(0, 60), page.substr(60)));
}
BENCHMARK(gzip_a_page)->Unit(benchmark::kMicrosecond);

void brotli_a_page(benchmark::State& state) {
    const auto page = article(40 << 10);
    for (auto _ : state) benchmark::DoNotOptimize(brotli(page, static_cast<int>(state.range(0))));
}
BENCHMARK(brotli_a_page)->Arg(5)->Arg(11)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace rotative::cache
