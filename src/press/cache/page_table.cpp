// SPDX-License-Identifier: Apache-2.0
// A fixed array of chains. Writers link and unlink under the lock; readers walk.
#include "press/cache/page_table.hpp"
#include <algorithm>
#include <cstring>
#include <new>
#include <random>
#include <utility>

namespace rotative::cache {
namespace {

__extension__ typedef unsigned __int128 Wide;

std::uint64_t folded(std::uint64_t a, std::uint64_t b) {
    const auto product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t eight_bytes(const char* from) {
    std::uint64_t word;
    std::memcpy(&word, from, sizeof word);
    return word;
}

std::uint64_t random_word() {
    std::random_device device;
    return static_cast<std::uint64_t>(device()) << 32 | device();
}

}  // namespace

Entry::Owned Entry::make(std::string_view target, std::uint64_t hash) {
    auto* entry = new (::operator new(sizeof(Entry) + target.size())) Entry;
    entry->hash = hash;
    entry->length = static_cast<std::uint32_t>(target.size());
    std::copy(target.begin(), target.end(), reinterpret_cast<char*>(entry + 1));
    return Owned(entry);
}

void Entry::Free::operator()(Entry* entry) const {
    entry->~Entry();
    ::operator delete(entry);
}

PageTable::PageTable(std::size_t buckets)
    : mask_(buckets - 1), secret_(random_word() | 1), buckets_(std::make_unique<std::atomic<Entry*>[]>(buckets)) {}

PageTable::~PageTable() {
    for (std::size_t i = 0; i <= mask_; ++i)
        for (auto* entry = buckets_[i].load(); entry;) Entry::Free{}(std::exchange(entry, entry->next.load()));
}

Entry& PageTable::entry(std::string_view target) {
    const auto hash = hash_of(target);
    if (const auto* found = find_entry(target, hash)) return const_cast<Entry&>(*found);
    auto made = Entry::make(target, hash);
    auto& bucket = buckets_[hash & mask_];
    made->next.store(bucket.load());
    bucket.store(made.get());
    ++size_;
    return *made.release();
}

Entry::Owned PageTable::take_out(Entry& entry) {
    auto* place = &buckets_[entry.hash & mask_];
    while (place->load() != &entry) place = &place->load()->next;
    place->store(entry.next.load());
    --size_;
    return Entry::Owned(&entry);
}

std::uint64_t PageTable::hash_of(std::string_view target) const {
    auto hash = secret_ ^ target.size();
    const auto* at = target.data();
    auto left = target.size();
    for (; left > 8; left -= 8, at += 8) hash = folded(hash ^ eight_bytes(at), 0x9E3779B97F4A7C15u);
    char last[8] = {};
    if (left) std::memcpy(last, at, left);
    hash = folded(hash ^ eight_bytes(last), 0xD6E8FEB86659FD93u);
    return folded(hash, secret_);
}

}  // namespace rotative::cache
