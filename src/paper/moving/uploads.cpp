// SPDX-License-Identifier: Apache-2.0
// A file is known by its path below the folder of uploads, whatever host and scheme its address has ("2018/01/pont.jpg"); a file of another
// layout by its host and path ("//files.example/2018/pont.jpg").
#include "paper/moving/uploads.hpp"
#include <algorithm>
#include <optional>
#include <utility>
#include "paper/addresses/sized.hpp"
#include "press/i18n/unicode.hpp"
#include "press/url/percent.hpp"
#include "press/url/url.hpp"

namespace rotative::moving {
namespace {

constexpr std::string_view folder = "/wp-content/uploads/";

struct Where {
    std::string host, path;  // decoded
};

std::string without_www(std::string_view host) { return std::string(host.starts_with("www.") ? host.substr(4) : host); }

/// A service that shrinks pictures writes the host of the site into the path: "//i0.wp.com/journal.example/wp-content/…".
bool is_shrinking_service(std::string_view host) { return host.size() == 9 && host.starts_with('i') && host.ends_with(".wp.com"); }

std::optional<Where> where(const std::string& base, std::string_view address) {
    static const auto anywhere = *url::parse("http://own.invalid/");
    const auto from = base.empty() ? std::nullopt : url::parse(base);
    const auto whole = url::parse(address, from ? *from : anywhere);
    if (!whole || !url::is_web(*whole) || !whole->host) return {};
    Where found{without_www(whole->host->text), url::decoded(whole->pathname())};
    if (!i18n::is_utf8(found.path)) return {};
    found.path = i18n::nfc(found.path);
    if (!is_shrinking_service(found.host)) return found;
    const auto slash = found.path.find('/', 1);
    if (slash == found.path.npos) return found;
    found.host = without_www(std::string_view(found.path).substr(1, slash - 1));
    found.path.erase(0, slash);
    return found;
}

std::string below_the_folder(const std::string& path) {
    const auto at = path.find(folder);
    return at == path.npos ? std::string() : path.substr(at + folder.size());
}

const std::string* attached_file_of(const WxrItem& attachment) {
    const auto found = attachment.fields.find("_wp_attached_file");
    return found == attachment.fields.end() || found->second.empty() ? nullptr : &found->second;
}

}  // namespace

const std::string& address_of(const WxrItem& attachment) {
    return attachment.attachment_url.empty() ? attachment.guid : attachment.attachment_url;
}

void Uploads::learn(const std::string& key, const std::string& origin) {
    auto& exact = meanings_[key];
    if (!exact.is_exact) exact = {origin, true};
    for (auto& original : addresses::originals_of(key)) meanings_.try_emplace(std::move(original), Meaning{origin, false});
}

void Uploads::take(const WxrItem& attachment, const std::string& origin) {
    for (const auto* address : {&attachment.attachment_url, &attachment.guid}) {
        const auto found = address->empty() ? std::nullopt : where({}, *address);
        if (!found || found->host == "own.invalid") continue;
        const auto below = below_the_folder(found->path);
        const bool is_named = address == &attachment.attachment_url || attachment.attachment_url.empty();
        if (is_named) hosts_.insert(found->host);
        if (!below.empty())
            learn(below, origin);
        else if (is_named)
            learn("//" + found->host + found->path, origin);
    }
    if (const auto* file = attached_file_of(attachment); file && i18n::is_utf8(*file)) learn(i18n::nfc(*file), origin);
}

/// Empty: it is on a strange host, or no file of that library.
std::string Uploads::key_of(const OldSite& site, std::string_view address) const {
    const auto found = where(site.base(), address);
    if (!found) return {};
    const bool is_ours = found->host == "own.invalid" || hosts_.contains(found->host) || site.is_host(found->host);
    if (auto below = below_the_folder(found->path); is_ours && !below.empty()) return below;
    auto whole = "//" + found->host + found->path;
    if (meanings_.contains(whole)) return whole;
    for (const auto& original : addresses::originals_of(whole))
        if (meanings_.contains(original)) return whole;
    return {};
}

std::vector<std::string> Uploads::origins_at(const OldSite& site, std::string_view address) const {
    const auto key = key_of(site, address);
    if (key.empty()) return {};
    auto names = addresses::originals_of(key);
    names.insert(names.begin(), key);
    std::vector<std::string> found;
    for (const auto& name : names)
        if (const auto known = meanings_.find(name); known != meanings_.end() && std::ranges::count(found, known->second.origin) == 0)
            found.push_back(known->second.origin);
    if (!found.empty() || key.starts_with("//")) return found;
    for (auto name = names.rbegin(); name != names.rend(); ++name) found.push_back(site.origin("upload", *name));
    return found;
}

std::vector<std::string> Uploads::paths_at(const OldSite& site, std::string_view address) const {
    const auto key = key_of(site, address);
    if (key.empty()) return {};
    auto paths = addresses::originals_of(key);
    std::ranges::reverse(paths);
    paths.push_back(key);
    return paths;
}

std::vector<std::string> Uploads::paths_of(const OldSite& site, const WxrItem& attachment) const {
    std::vector<std::string> paths;
    const auto add = [&](std::string path) {
        if (!path.empty() && std::ranges::count(paths, path) == 0) paths.push_back(std::move(path));
    };
    if (const auto* file = attached_file_of(attachment)) add(*file);
    if (const auto found = where(site.base(), address_of(attachment))) {
        add(below_the_folder(found->path));
        add(found->path.substr(std::min<std::size_t>(1, found->path.size())));
    }
    for (std::size_t at = 0, exact = paths.size(); at < exact; ++at)  // the copy was not saved, but what it was made from
        for (auto& original : addresses::originals_of(paths[at])) add(std::move(original));
    return paths;
}

std::vector<std::string> Uploads::addresses_won_by(const WxrItem& attachment, const std::string& origin) const {
    std::vector<std::string> won;
    for (const auto* address : {&attachment.attachment_url, &attachment.guid}) {
        const auto found = address->empty() ? std::nullopt : where({}, *address);
        if (!found || found->host == "own.invalid") continue;
        const auto below = below_the_folder(found->path);
        const auto key = below.empty() ? "//" + found->host + found->path : below;
        const auto before = found->path.substr(0, found->path.size() - below.size());
        auto names = addresses::originals_of(key);
        names.insert(names.begin(), key);
        for (const auto& name : names) {
            const auto known = meanings_.find(name);
            if (known == meanings_.end() || known->second.origin != origin) continue;
            std::string path;
            url::append_encoded(path, below.empty() ? std::string_view(name).substr(2 + found->host.size()) : before + name,
                                url::Place::Path);
            auto whole = "http://" + found->host + path;
            if (std::ranges::count(won, whole) == 0) won.push_back(std::move(whole));
        }
    }
    return won;
}

}  // namespace rotative::moving
