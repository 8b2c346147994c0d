// SPDX-License-Identifier: Apache-2.0
#pragma once
// The house's own newswire. A room tells what happened inside its transaction; who listens hears it after the commit. "At once" is
// for this process's memory and cannot fail; "later" is an errand (errands.hpp): kept, leased, tried until it is done.
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>
#include "press/store/store.hpp"
#include "press/wire/errands.hpp"

namespace rotative::wire {

/// The place of a piece of news among all news. It grows with each commit that tells something; no number commits later than a
/// higher one, on either engine.
using Number = std::int64_t;

/// Whether something leaves because of it. An import, a restore, the demonstration and a rehearsal tell History: pages are
/// forgotten, no errand is kept.
enum class Age : std::uint8_t { Fresh, History };

/// What a listener is told beside the news itself.
struct Heard {
    Number number = 0;
    Age age = Age::Fresh;
};

/// News is a struct of ids and plain values: `static constexpr std::string_view name`, `std::string write() const`,
/// `static News read(std::string_view words)`.
class Wire {
public:
    /// The schema of the store is there already (db/0001).
    explicit Wire(store::Store&, ErrandSettings = {});
    ~Wire();

    /// Tells `news` inside the transaction: kept with it, heard after it.
    template <class News>
    void tell(store::Transaction& tx, const News& news, Age age = Age::Fresh) {
        keep(tx, News::name, news.write(), age);
    }
    /// `listen` hears each News here, in the wire's order, before the teller is acknowledged; on other nodes as they follow. Memory
    /// only, quick, cannot fail. All are connected before the house opens.
    template <class News>
    void at_once(std::function<void(const News&, Heard)> listen) {
        connect(News::name, [listen = std::move(listen)](std::string_view words, Heard heard) { listen(News::read(words), heard); });
    }
    /// `errand` is done once, by one node, after the commit of each fresh News, and tried again until it is done. It may run twice.
    template <class News>
    void later(std::string_view errand, std::function<void(const News&)> work, Leaving leaving = Leaving::Leaves) {
        connect_later(News::name, errand, leaving, [work = std::move(work)](std::string_view words) { work(News::read(words)); });
    }

    /// The newest number whose at-once listeners have all been run on this node. A transaction opened after asking shows it.
    Number newest() const;

    /// What waits to be done, for the desk and the command line.
    Errands& errands();

    /// On a cluster: `lost` is called when the database cannot be followed any more, `returned` when it can again, before any news of
    /// the meantime is heard; also when a write of this node was kept but could not be heard. Then everything in memory is forgotten.
    void on_lost(std::function<void()> lost);
    void on_returned(std::function<void()> returned);
    /// When this node last knew that it had heard all there was, by this machine's steady clock; looked at every few seconds. On
    /// SQLite, where nobody else tells, that is now. How long a node that does not know may answer is the house's rule.
    std::chrono::steady_clock::time_point followed_at() const;

    /// Opens the wire: follows the other nodes, and does errands by so many threads. A command that only tells need not.
    void start(unsigned hands = 2);
    /// Stops following and lets every hand finish what it is at.
    void stop();

    /// Forgets news told before then; the newest stays. Returns how many went.
    std::int64_t prune(Moment before);

private:
    using Listener = std::function<void(std::string_view words, Heard)>;
    using Work = std::function<void(std::string_view words)>;
    void keep(store::Transaction&, std::string_view name, std::string words, Age);
    void connect(std::string_view name, Listener);
    void connect_later(std::string_view name, std::string_view errand, Leaving, Work);

    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// When the last news were told, at most so many; the newest first.
std::vector<Moment> told_last(store::Reading&, int at_most);

}  // namespace rotative::wire
