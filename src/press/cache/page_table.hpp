// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a printed page is found by its address. Reading takes no lock; changing is for whoever holds the lock of printing.hpp. What
// is taken out of sight here is freed by stock.hpp, after every I/O thread has been quiet.
#include <atomic>
#include <cstdint>
#include <memory>
#include <string_view>
#include "press/cache/printed_page.hpp"

namespace rotative::cache {

struct Filing;

/// An address and the page that stands there now. Entries stay where they are; only the pointer changes. The address stands right
/// behind the entry, so that comparing it seldom costs another line of memory.
struct Entry {
    std::uint64_t hash = 0;
    std::atomic<const PrintedPage*> page{nullptr};
    std::atomic<Entry*> next{nullptr};
    Filing* filing = nullptr;  // under the lock: what the page is made of
    std::uint32_t length = 0;
    bool waits_empty = false;  // under the lock: listed among those that lost their page

    std::string_view target() const { return {reinterpret_cast<const char*>(this + 1), length}; }
    std::size_t memory() const { return sizeof *this + length; }

    struct Free {
        void operator()(Entry*) const;
    };
    using Owned = std::unique_ptr<Entry, Free>;
    static Owned make(std::string_view target, std::uint64_t hash);
};

class PageTable {
public:
    /// `buckets` is a power of two and never changes: nothing is ever copied.
    explicit PageTable(std::size_t buckets);
    ~PageTable();

    /// The page at this address, byte for byte. Any thread between reading() and quiet().
    const PrintedPage* find(std::string_view target) const {
        const auto* entry = find_entry(target, hash_of(target));
        return entry ? entry->page.load() : nullptr;
    }

    /// Under the lock: the entry of this address, made if it is not there.
    Entry& entry(std::string_view target);
    Entry* find_entry(std::string_view target) { return const_cast<Entry*>(find_entry(target, hash_of(target))); }
    /// Under the lock: takes the entry out of sight; whoever reads may still stand on it.
    Entry::Owned take_out(Entry&);
    std::size_t size() const { return size_; }

private:
    const Entry* find_entry(std::string_view target, std::uint64_t hash) const {
        for (const auto* entry = buckets_[hash & mask_].load(); entry; entry = entry->next.load())
            if (entry->hash == hash && entry->target() == target) return entry;
        return nullptr;
    }
    std::uint64_t hash_of(std::string_view) const;

    std::size_t mask_;
    std::size_t size_ = 0;
    std::uint64_t secret_;  // so that nobody outside can aim at one bucket
    std::unique_ptr<std::atomic<Entry*>[]> buckets_;
};

}  // namespace rotative::cache
