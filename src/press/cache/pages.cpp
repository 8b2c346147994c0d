// SPDX-License-Identifier: Apache-2.0
// The front door: what I/O threads ask, what workers ask, and the counting. The protocol is in printing.hpp.
#include "press/cache/pages.hpp"
#include "press/cache/keeper.hpp"
#include "press/cache/printing.hpp"

namespace rotative::cache {

struct Pages::Inside {
    /// What one I/O thread counts, on a line of memory of its own.
    struct alignas(64) Counted {
        std::atomic<std::uint64_t> hits{0};
    };

    Inside(store::Store& store, std::function<std::int64_t()> newest, Clock clock, Settings chosen)
        : settings(std::move(chosen)),
          trimmer(settings.known_names),
          counted(settings.io_threads),
          printing(store, std::move(newest), std::move(clock), settings, [this] { keeper.ring(); }),
          keeper(printing, settings) {}

    /// The page at the address that is meant, whatever else was written behind it ("?fbclid=…").
    const PrintedPage* find(std::string_view target) {
        if (const auto* page = printing.stock().find(target)) return page;
        TargetTrimmer::Room room;
        const auto trimmed = trimmer.trimmed(target, room);
        return trimmed.empty() ? nullptr : printing.stock().find(trimmed);
    }

    Settings settings;
    TargetTrimmer trimmer;
    std::vector<Counted> counted;
    Printing<> printing;
    Keeper keeper;
};

Pages::Pages(store::Store& store, std::function<std::int64_t()> newest, Clock clock, Settings settings)
    : inside_(std::make_unique<Inside>(store, std::move(newest), std::move(clock), std::move(settings))) {}

Pages::~Pages() = default;

void Pages::answer(const std::string& canonical_target, http::Request request, Print print, http::Reply reply) {
    inside_->printing.answer(canonical_target, std::move(request), std::move(print), std::move(reply));
}

void Pages::forget(std::string_view ingredient, std::int64_t number) { inside_->printing.forget(ingredient, number); }

void Pages::forget_everything() { inside_->printing.forget_everything(); }

bool Pages::find(const http::Asked& asked, unsigned io_thread, http::ReadyAnswer& answer) {
    auto& printing = inside_->printing;
    printing.stock().quiet_points().reading(io_thread);
    const auto* page = inside_->find(asked.target);
    if (!page || (!page->holds_forever() && page->is_past(printing.now()))) return false;
    page->read_at(printing.second());
    page->answer(asked.if_none_match, accepted_codings(asked.accept_encoding), answer, asked.if_modified_since);
    auto& hits = inside_->counted[io_thread].hits;  // this thread alone writes it
    hits.store(hits.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    return true;
}

void Pages::quiet(unsigned io_thread) { inside_->printing.stock().quiet_points().quiet(io_thread); }

Figures Pages::figures() const {
    auto& printing = inside_->printing;
    Figures figures;
    for (const auto& one : inside_->counted) figures.hits += one.hits.load(std::memory_order_relaxed);
    figures.worker_hits = printing.answered_from_stock;
    figures.prints = printing.prints;
    figures.printing = std::chrono::nanoseconds{printing.printing_ns};
    figures.failures = printing.failures;
    figures.joins = printing.joins;
    figures.drops = printing.drops;
    figures.upgrades = inside_->keeper.upgrades();
    printing.with_stock([&](Stock& stock) {
        figures.evictions = stock.evicted();
        figures.pages = stock.pages();
        figures.bytes = stock.bytes();
    });
    return figures;
}

}  // namespace rotative::cache
