// SPDX-License-Identifier: Apache-2.0
#pragma once
// The site that is left: which of its addresses meant what. It is filled from the whole export before any body is read, so that a link
// may lead to what comes later. Where addresses lead from now on is kept by paper/addresses.
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
#include "paper/addresses/addresses.hpp"
#include "paper/moving/wxr.hpp"

namespace rotative::moving {

/// How sure it is that an address means this and nothing else: what readers could open wins over what they could not.
enum class Claim : std::uint8_t { Hidden = 1, Public = 2 };

class OldSite {
public:
    OldSite() = default;
    explicit OldSite(const WxrSite& site);

    /// How things of this site are known: "wxr:journal.example/blog:post:12".
    std::string origin(std::string_view kind, std::string_view key) const;
    /// The address that relative ones are resolved against; empty when the export does not say it.
    const std::string& base() const { return base_; }

    /// Whether a host, without "www.", is one of this site.
    bool is_host(std::string_view host) const;
    /// The address of the site itself: "/blog/tag/pont" for "tag/pont".
    std::string own_address(std::string_view below) const;
    /// This address means the thing of that origin. The stronger claim wins, then the first.
    void learn(std::string_view address, const std::string& origin, Claim claim);
    /// A post may also be found by its slug alone, whatever stood before it, while no other has the same.
    void learn_slug(std::string_view slug, const std::string& origin);

    /// The origin of what an address means, as a whole address or as an own path; null when it is not of this site or not known.
    const std::string* meaning(std::string_view address) const;
    /// The address as paper/addresses keeps it; nothing when it is not one of this site.
    std::optional<addresses::OldAddress> old_address(std::string_view address) const;

    /// Addresses that several things claim; readers are led to the one that readers could open, else to the first.
    const std::set<std::string>& collisions() const { return collisions_; }

private:
    struct Known {
        std::string origin;
        Claim claim;
    };
    std::string name_, base_, root_;  // "journal.example/blog", "https://journal.example/blog/", "/blog"
    std::vector<std::string> hosts_;
    std::unordered_map<std::string, Known> meanings_;
    std::set<std::string> collisions_;
    std::unordered_map<std::string, std::string> slugs_;  // an empty origin: several have it
};

}  // namespace rotative::moving
