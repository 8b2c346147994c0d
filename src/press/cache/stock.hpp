// SPDX-License-Identifier: Apache-2.0
#pragma once
// All printed pages: the table they are found in, what they are made of, what they weigh, and those out of sight that wait to be
// freed. find() is for I/O threads; everything else is for whoever holds the lock of printing.hpp.
#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>
#include "press/cache/compressor.hpp"
#include "press/cache/index.hpp"
#include "press/cache/page_table.hpp"
#include "press/cache/quiet_points.hpp"
#include "press/cache/rack.hpp"

namespace rotative::cache {

class Stock {
public:
    Stock(std::size_t memory, unsigned io_threads);
    ~Stock();

    /// I/O threads, between reading() and quiet(): the page at this address. No lock, no count.
    const PrintedPage* find(std::string_view target) const { return table_.find(target); }
    QuietPoints& quiet_points() { return quiet_; }

    /// The page placed at this address; null when there is none.
    const PrintedPage* placed(std::string_view target);
    /// Places a page where readers find it, in place of the one that stood there, and makes room for it.
    void place(std::string_view target, std::unique_ptr<PrintedPage>, const std::vector<Ingredient>& made_of, std::uint32_t second);
    /// Adds the forms a job made to its page, if that is still the one that stands there.
    bool add_forms(const PressJob&);
    /// Drops the page at this address, if there is one.
    void drop(std::string_view target);
    /// Drops every page made of this. Returns how many.
    std::size_t forget(std::string_view ingredient);
    std::size_t forget_everything();

    /// What the compressor could do for the page at this address; null when nothing.
    std::unique_ptr<PressJob> job_for(std::string_view target);
    /// The same for pages in turn, `look_at` of them at most: those not pressed yet, and hard those read in this many seconds.
    std::unique_ptr<PressJob> job_in_turn(std::uint32_t hot_after, std::size_t look_at);

    /// A page or an entry that is out of sight, until it can be freed.
    struct Unseen {
        std::uint64_t mark;
        std::unique_ptr<const PrintedPage> page;
        Entry::Owned entry;
    };
    /// What no reader can see any more: the caller frees it, without the lock.
    std::vector<Unseen> no_longer_seen();
    std::size_t waiting_to_be_freed() const { return unseen_.size(); }

    std::size_t pages() const { return lasting_.size() + passing_.size(); }
    std::size_t bytes() const { return lasting_.bytes() + passing_.bytes(); }
    std::uint64_t evicted() const { return evicted_; }
    std::size_t addresses() const { return table_.size(); }

private:
    enum class Because : std::uint8_t { Forgotten, NoRoom };

    void drop(Filing&, Because);
    void retire(const PrintedPage*);
    void retire(Entry&);
    void wait_empty(Entry&);
    void make_room(Rack&);

    PageTable table_;
    Index index_;
    Rack lasting_, passing_;  // pages; absences and redirects, which anybody can ask for without end
    QuietPoints quiet_;
    std::vector<Unseen> unseen_;
    std::deque<Entry*> empty_;  // addresses whose page was forgotten, oldest first; some have one again
    std::uint64_t evicted_ = 0;
};

}  // namespace rotative::cache
