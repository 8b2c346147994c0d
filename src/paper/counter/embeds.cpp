// SPDX-License-Identifier: Apache-2.0
// The providers, as a table: where their things are found, how their keys are written, where their player is.
#include "paper/counter/embeds.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <array>
#include "press/url/url.hpp"

namespace rotative::counter {

struct Provider {
    std::string_view name, title, origin, before, after;
    std::size_t shortest, longest;  // of a key
};

namespace {

constexpr std::array providers{
    Provider{"youtube", "YouTube", "https://www.youtube-nocookie.com", "/embed/", "", 11, 11},
    Provider{"vimeo", "Vimeo", "https://player.vimeo.com", "/video/", "?dnt=1", 5, 12},
    Provider{"dailymotion", "Dailymotion", "https://www.dailymotion.com", "/embed/video/", "", 5, 12},
};

bool is_key(std::string_view key, const Provider& provider) {
    const auto is_of_a_key = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return key.size() >= provider.shortest && key.size() <= provider.longest && std::ranges::all_of(key, is_of_a_key);
}

/// The folders under which each provider's addresses have a key; the empty one for its short addresses.
struct Door {
    std::string_view host, folder;
    std::size_t provider;
};
constexpr std::array doors{Door{"youtube.com", "embed", 0},
                           Door{"youtube.com", "shorts", 0},
                           Door{"youtube.com", "live", 0},
                           Door{"youtube-nocookie.com", "embed", 0},
                           Door{"youtu.be", "", 0},
                           Door{"vimeo.com", "", 1},
                           Door{"player.vimeo.com", "video", 1},
                           Door{"dailymotion.com", "video", 2},
                           Door{"dai.ly", "", 2}};

std::string_view without_www(std::string_view host) {
    for (const std::string_view prefix : {"www.", "m."})
        if (host.starts_with(prefix)) return host.substr(prefix.size());
    return host;
}

/// "watch?v=dQw4w9WgXcQ"
std::string watched(const url::Url& address) {
    std::string_view query = address.query ? std::string_view(*address.query) : std::string_view();
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        if (query.substr(0, end).starts_with("v=")) return std::string(query.substr(2, end - 2));
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return {};
}

std::optional<Embedded> checked(const Provider& provider, std::string key) {
    if (!is_key(key, provider)) return {};
    return Embedded{&provider, std::move(key)};
}

}  // namespace

std::string Embedded::id() const { return fmt::format("{}-{}", provider->name, key); }
std::string_view Embedded::title() const { return provider->title; }
html::Url Embedded::player() const {
    return html::Url::foreign(fmt::format("{}{}{}{}", provider->origin, provider->before, key, provider->after));
}
std::string_view Embedded::origin() const { return provider->origin; }

std::optional<Embedded> embedded_at(std::string_view written) {
    const auto address = url::parse(written);
    if (!address || !address->host || address->has_opaque_path || (address->scheme != "https" && address->scheme != "http")) return {};
    const auto host = without_www(address->host->text);
    const auto& path = address->path;
    if (host == "youtube.com" && path.size() == 1 && path[0] == "watch") return checked(providers[0], watched(*address));
    for (const auto& door : doors) {
        if (host != door.host) continue;
        if (door.folder.empty() && path.size() == 1) return checked(providers[door.provider], path[0]);
        if (!door.folder.empty() && path.size() == 2 && path[0] == door.folder) return checked(providers[door.provider], path[1]);
    }
    return {};
}

std::optional<Embedded> embedded_called(std::string_view id) {
    const auto dash = std::min(id.find('-'), id.size());
    const auto provider = std::ranges::find(providers, id.substr(0, dash), &Provider::name);
    if (provider == providers.end() || dash == id.size()) return {};
    return checked(*provider, std::string(id.substr(dash + 1)));
}

}  // namespace rotative::counter
