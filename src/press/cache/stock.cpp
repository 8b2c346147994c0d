// SPDX-License-Identifier: Apache-2.0
// Placing, dropping and freeing. The order matters in one place only: a pointer is replaced before its mark is taken.
#include "press/cache/stock.hpp"
#include <algorithm>
#include <bit>

namespace rotative::cache {
namespace {

std::size_t buckets_for(std::size_t memory) { return std::clamp<std::size_t>(std::bit_ceil(memory / 2048), 1u << 10, 1u << 17); }

constexpr std::size_t most_empty_addresses = 8192;

/// What stays of a form that a better one replaces: who has it need not fetch it again.
SharedForm without_bytes(const Form& form) {
    auto rest = std::make_shared<Form>();
    rest->coding = form.coding;
    rest->tag = form.tag;
    rest->head_304 = form.head_304;
    return rest;
}

std::unique_ptr<PressJob> job_of(const Filing& filing, Pressing pressing) {
    const auto& page = *filing.page;
    return std::make_unique<PressJob>(PressJob{std::string(filing.entry->target()), page.imprint(), page.identity(), pressing});
}

std::vector<SharedForm> with(std::vector<SharedForm> forms, const std::vector<SharedForm>& added) {
    for (const auto& one : added) {
        for (auto& form : forms)
            if (form->coding == one->coding) form = without_bytes(*form);
        forms.push_back(one);
    }
    return forms;
}

}  // namespace

Stock::Stock(std::size_t memory, unsigned io_threads)
    : table_(buckets_for(memory)), lasting_(memory - memory / 16), passing_(memory / 16), quiet_(io_threads) {}

Stock::~Stock() {
    forget_everything();
    unseen_.clear();  // whoever read has ended before us
}

const PrintedPage* Stock::placed(std::string_view target) {
    const auto* entry = table_.find_entry(target);
    return entry ? entry->page.load() : nullptr;
}

void Stock::place(std::string_view target, std::unique_ptr<PrintedPage> page, const std::vector<Ingredient>& made_of,
                  std::uint32_t second) {
    drop(target);
    page->read_at(second);
    auto& entry = table_.entry(target);
    auto filing = std::make_unique<Filing>();
    filing->entry = &entry;
    filing->page = page.get();
    filing->links = index_.enter(*filing, made_of);
    filing->bytes = page->memory() + sizeof(Filing) + entry.memory() + Index::memory(filing->links);
    auto& rack = page->imprint()->status == 200 ? lasting_ : passing_;
    rack.add(*filing);
    entry.filing = filing.release();
    entry.page.store(page.release());
    make_room(rack);
}

bool Stock::add_forms(const PressJob& job) {
    auto* entry = table_.find_entry(job.target);
    if (!entry || !entry->filing || entry->filing->page->imprint() != job.imprint) return false;
    auto& filing = *entry->filing;
    (job.pressing == Pressing::Hard ? filing.is_pressed_hard : filing.is_pressed) = true;
    if (job.forms.empty()) return false;
    auto fuller = std::make_unique<PrintedPage>(job.imprint, with(filing.page->forms(), job.forms));
    fuller->inherit_reading(*filing.page);
    filing.rack->weigh_again(filing, filing.bytes - filing.page->memory() + fuller->memory());
    const auto* former = std::exchange(filing.page, fuller.get());
    entry->page.store(fuller.release());
    retire(former);
    make_room(*filing.rack);
    return true;
}

void Stock::drop(std::string_view target) {
    auto* entry = table_.find_entry(target);
    if (entry && entry->filing) drop(*entry->filing, Because::Forgotten);
}

std::size_t Stock::forget(std::string_view ingredient) {
    std::size_t dropped = 0;
    for (; auto* filing = index_.one_made_of(ingredient); ++dropped) drop(*filing, Because::Forgotten);
    return dropped;
}

std::size_t Stock::forget_everything() {
    std::size_t dropped = 0;
    for (auto* rack : {&lasting_, &passing_})
        for (; auto* filing = rack->next_in_turn(); ++dropped) drop(*filing, Because::Forgotten);
    return dropped;
}

std::unique_ptr<PressJob> Stock::job_for(std::string_view target) {
    const auto* entry = table_.find_entry(target);
    if (!entry || !entry->filing || entry->filing->rack != &lasting_ || entry->filing->is_pressed) return nullptr;
    return job_of(*entry->filing, Pressing::Once);
}

std::unique_ptr<PressJob> Stock::job_in_turn(std::uint32_t hot_after, std::size_t look_at) {
    for (auto left = std::min(look_at, lasting_.size()); left > 0; --left) {
        const auto& one = *lasting_.next_in_turn();
        if (!one.is_pressed) return job_of(one, Pressing::Once);
        if (!one.is_pressed_hard && one.page->seconds_read() >= hot_after) return job_of(one, Pressing::Hard);
    }
    return nullptr;
}

std::vector<Stock::Unseen> Stock::no_longer_seen() {
    const auto free = std::partition(unseen_.begin(), unseen_.end(),
                                     [&](const Unseen& one) { return !quiet_.passed(one.mark) || (one.page && one.page->is_held()); });
    std::vector<Unseen> gone(std::make_move_iterator(free), std::make_move_iterator(unseen_.end()));
    unseen_.erase(free, unseen_.end());
    return gone;
}

void Stock::drop(Filing& filing, Because because) {
    auto& entry = *filing.entry;
    entry.page.store(nullptr);
    retire(filing.page);
    index_.strike(filing.links);
    filing.rack->remove(filing);
    entry.filing = nullptr;
    delete &filing;
    if (because == Because::NoRoom) {
        if (!entry.waits_empty) retire(entry);
    } else {
        wait_empty(entry);
    }
}

void Stock::retire(const PrintedPage* page) { unseen_.push_back({quiet_.mark(), std::unique_ptr<const PrintedPage>(page), nullptr}); }

void Stock::retire(Entry& entry) {
    auto out_of_sight = table_.take_out(entry);
    unseen_.push_back({quiet_.mark(), nullptr, std::move(out_of_sight)});
}

/// A forgotten page is likely to be asked for again, so its entry stays; but not all that ever were.
void Stock::wait_empty(Entry& entry) {
    if (!entry.waits_empty) {
        entry.waits_empty = true;
        empty_.push_back(&entry);
    }
    while (empty_.size() > most_empty_addresses) {
        auto& oldest = *empty_.front();
        empty_.pop_front();
        oldest.waits_empty = false;
        if (!oldest.filing) retire(oldest);
    }
}

void Stock::make_room(Rack& rack) {
    while (rack.is_overfull()) {
        auto* one = rack.least_wanted();
        if (!one) return;
        drop(*one, Because::NoRoom);
        ++evicted_;
    }
}

}  // namespace rotative::cache
