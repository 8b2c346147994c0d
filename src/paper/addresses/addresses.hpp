// SPDX-License-Identifier: Apache-2.0
#pragma once
// Addresses that the paper had elsewhere and what they lead to here. They are asked when nothing else answers; one that is also ours
// was never kept. Who brings them is paper/moving.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include "paper/naming/origin.hpp"
#include "press/cache/ingredients.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::addresses {

using naming::Brought;
using Query = std::vector<std::pair<std::string, std::string>>;

/// An address without its host, percent-decoded: the path and those pairs of the query that matter ("/", p = 12).
struct OldAddress {
    std::string path;
    Query query = {};
};

/// The path as it is compared: one "/" at its beginning, none at its end, none repeated.
std::string canonical(std::string_view path);
/// The old address that was written "/2019/pont/?p=12" (percent-encoded).
OldAddress parsed(std::string_view written);

/// What an old address leads to. The language is the one of the page it was.
struct Target {
    Brought what = Brought::Article;
    std::int64_t number = 0;
    Language language = Language::French;
    bool operator==(const Target&) const = default;
};

struct Leading {
    OldAddress from;
    Target to;
};

/// Addresses under these paths lead somewhere else than before.
struct AddressesKept {
    static constexpr std::string_view name = "addresses.kept";
    std::vector<std::string> paths;
    std::string write() const;
    static AddressesKept read(std::string_view words);
};

/// The ingredient of what is answered at an address that nothing else answers.
std::string tag(std::string_view path);
std::vector<std::string> touched_by(const AddressesKept&);

class Addresses {
public:
    /// `is_ours` says whether the paper itself answers at an address; the house knows.
    Addresses(wire::Wire&, std::function<bool(const OldAddress&)> is_ours);

    /// Keeps where these lead; the same again changes and tells nothing. Returns those that are also ours and therefore lose.
    std::vector<OldAddress> keep(store::Transaction&, const std::vector<Leading>&, wire::Age);

private:
    wire::Wire& wire_;
    std::function<bool(const OldAddress&)> is_ours_;
};

/// What was at this address: the one kept for this path whose pairs are all in the query; with several, the one with most pairs.
std::optional<Target> target(store::Reading&, cache::Ingredients&, const OldAddress&);
/// Where that is today, as an address of ours; nothing if readers may not see it. What other engines hang behind an address (a feed, a
/// further page, a day of the archive) is led to what it is here, also behind the front page; a smaller copy of a picture to the picture.
std::optional<std::string> leads_to(store::Reading&, cache::Ingredients&, const OldAddress&);

}  // namespace rotative::addresses
