// SPDX-License-Identifier: Apache-2.0
// Addresses are compared without scheme, "www.", "index.php", fragment, and the part of the query that means nothing to WordPress.
#include "paper/moving/old_site.hpp"
#include <algorithm>
#include <array>
#include "press/url/url.hpp"

namespace rotative::moving {
namespace {

constexpr std::array<std::string_view, 8> meaningful{"p",      "page_id",       "cat",         "tag",
                                                     "author", "category_name", "author_name", "attachment_id"};

std::string host_of(const url::Url& address) {
    const auto& host = address.host->text;
    return host.starts_with("www.") ? host.substr(4) : host;
}

std::string key_of(const addresses::OldAddress& address) {
    auto key = address.path;
    for (const auto& [name, value] : address.query) key += "?" + name + "=" + value;
    return key;
}

}  // namespace

OldSite::OldSite(const WxrSite& site) {
    for (const auto* written : {&site.blog_url, &site.link, &site.site_url}) {
        const auto address = url::parse(*written);
        if (!address || !url::is_web(*address) || !address->host) continue;
        hosts_.push_back(host_of(*address));
        if (!base_.empty()) continue;
        root_ = address->pathname();
        while (root_.ends_with('/')) root_.pop_back();
        name_ = hosts_.back() + root_;
        base_ = address->scheme + "://" + address->host->text + (address->port ? ":" + std::to_string(*address->port) : "") + root_ + "/";
    }
    if (name_.empty()) name_ = site.title;
}

std::string OldSite::origin(std::string_view kind, std::string_view key) const {
    return "wxr:" + name_ + ":" + std::string(kind) + ":" + std::string(key);
}

bool OldSite::is_host(std::string_view host) const { return std::ranges::find(hosts_, host) != hosts_.end(); }

std::string OldSite::own_address(std::string_view below) const { return root_ + "/" + std::string(below); }

void OldSite::learn(std::string_view address, const std::string& origin, Claim claim) {
    const auto old = old_address(address);
    if (!old || (old->query.empty() && old->path == addresses::canonical(root_ + "/"))) return;  // the front page is nobody's
    auto [known, is_new] = meanings_.try_emplace(key_of(*old), Known{origin, claim});
    if (!is_new && known->second.origin != origin) collisions_.insert(key_of(*old));
    if (!is_new && known->second.claim < claim) known->second = {origin, claim};
}

void OldSite::learn_slug(std::string_view slug, const std::string& origin) {
    if (slug.empty()) return;
    auto [known, is_new] = slugs_.try_emplace(std::string(slug), origin);
    if (!is_new && known->second != origin) known->second.clear();
}

std::optional<addresses::OldAddress> OldSite::old_address(std::string_view address) const {
    static const auto anywhere = *url::parse("http://own.invalid/");
    const auto whole = base_.empty() ? url::parse(address, anywhere) : url::parse(address, *url::parse(base_));
    if (!whole || !url::is_web(*whole) || !whole->host) return {};
    const auto host = host_of(*whole);
    if (host != "own.invalid" && std::ranges::find(hosts_, host) == hosts_.end()) return {};
    auto path = whole->pathname();
    if (const auto at = path.find("/index.php"); at != path.npos && (at + 10 == path.size() || path[at + 10] == '/')) path.erase(at, 10);
    auto old = addresses::parsed(path + (whole->query ? "?" + *whole->query : ""));
    old.path = addresses::canonical(old.path);
    std::erase_if(old.query, [](const auto& pair) { return std::ranges::find(meaningful, pair.first) == meaningful.end(); });
    if (old.query.size() > 1) old.query.resize(1);
    return old;
}

const std::string* OldSite::meaning(std::string_view address) const {
    auto old = old_address(address);
    if (!old) return nullptr;
    for (;;) {
        if (const auto known = meanings_.find(key_of(*old)); known != meanings_.end()) return &known->second.origin;
        if (old->query.empty()) break;
        old->query.clear();
    }
    const auto last = std::string_view(old->path).substr(old->path.rfind('/') + 1);
    const auto known = slugs_.find(std::string(last));
    return known == slugs_.end() || known->second.empty() ? nullptr : &known->second;
}

}  // namespace rotative::moving
