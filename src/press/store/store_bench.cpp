// SPDX-License-Identifier: Apache-2.0
// Durable inserts a second: 64 writers who share commits, beside one who waits for each fsync, on the same disk in the same run.
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include "press/store/migrations.hpp"
#include "press/store/store.hpp"

namespace rotative::store {
namespace {

std::unique_ptr<Store> the_store;
std::filesystem::path the_folder;

void open_shop(const benchmark::State&) {
    auto pattern = (std::filesystem::temp_directory_path() / "rotative-bench-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw Broken("no temporary folder");
    the_folder = pattern;
    the_store = open((the_folder / "newspaper.db").string());
    (void)*the_store->write([](Transaction& tx) -> Result<Done> {
        tx.script("create table lines (id integer primary key autoincrement, line text not null)");
        return Done{};
    });
}

void close_shop(const benchmark::State&) {
    the_store.reset();
    std::filesystem::remove_all(the_folder);
}

void durable_inserts(benchmark::State& state) {
    const std::string line(300, 'a');
    for (auto _ : state) {
        (void)*the_store->write([&](Transaction& tx) -> Result<Done> {
            tx.run("insert into lines (line) values (?)", line);
            return Done{};
        });
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(durable_inserts)->Setup(open_shop)->Teardown(close_shop)->Threads(1)->Threads(64)->UseRealTime()->MinTime(2.0);

}  // namespace
}  // namespace rotative::store
