// SPDX-License-Identifier: Apache-2.0
// The keys of the configuration, what each takes, and the order in which file, environment and flags are heard.
#include "house/configuration.hpp"
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <numeric>
#include "press/http/address.hpp"

namespace rotative::house {
namespace {

using Fault = std::optional<std::string>;
using Values = std::vector<std::string>;

template <class Number>
Fault put_number(Number& place, const Values& values, std::uint64_t least, std::uint64_t most) {
    const auto& words = values.front();
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (error != std::errc{} || end != words.data() + words.size() || number < least || number > most)
        return fmt::format("takes a whole number from {} to {}, not `{}`.", least, most, words);
    place = static_cast<Number>(number);
    return {};
}

Fault put_endpoint(std::string& place, const Values& values) {
    const auto endpoint = endpoint_of(values.front());
    if (!endpoint || (endpoint->host != "localhost" && !http::Address::read(endpoint->host)))
        return fmt::format("takes an address of this machine and a port, as 127.0.0.1:8080 or [::1]:8080, not `{}`.", values.front());
    place = values.front();
    return {};
}

Fault put_database(std::string& place, const Values& values) {
    const auto& words = values.front();
    if (!words.starts_with("sqlite:") && !words.starts_with("postgresql://") && !words.starts_with("postgres://"))
        return fmt::format("takes `sqlite:newspaper.db` or `postgresql://…`, not `{}`.", words);
    place = words;
    return {};
}

Fault put_address(std::string& place, const Values& values) {
    auto words = values.front();
    while (words.ends_with('/')) words.pop_back();
    const bool known = words.starts_with("https://") || words.starts_with("http://");
    const auto host = known ? words.find("://") + 3 : 0;
    if (!words.empty() && (!known || words.size() == host || words.find_first_of("/?#@ ", host) != std::string::npos))
        return fmt::format("takes where readers find the paper, as https://journal.example without a path, not `{}`.", values.front());
    place = std::move(words);
    return {};
}

Fault put_log(std::string& place, const Values& values) {
    if (values.front() != "text" && values.front() != "json") return fmt::format("takes `text` or `json`, not `{}`.", values.front());
    place = values.front();
    return {};
}

Fault put_networks(std::vector<std::string>& place, const Values& values) {
    for (const auto& value : values)
        if (!http::Network::read(value)) return fmt::format("takes addresses or ranges, as 127.0.0.1 or 10.0.0.0/8, not `{}`.", value);
    place = values;
    return {};
}

/// Shown to people, who show it to others: without the password.
std::string without_password(const std::string& database) {
    const auto names = database.find("://");
    const auto at = names == std::string::npos ? names : database.find('@', names);
    const auto colon = at == std::string::npos ? at : database.find(':', names + 3);
    return colon < at ? database.substr(0, colon + 1) + "…" + database.substr(at) : database;
}

Key words(std::string_view name, std::string_view meaning, std::string Configuration::* place, Fault (*put)(std::string&, const Values&)) {
    return {name, meaning, Key::Kind::Words, [=](Configuration& c, const Values& v) { return put(c.*place, v); },
            [=](const Configuration& c) { return c.*place; }};
}

template <class Number>
Key number(std::string_view name, std::string_view meaning, Number Configuration::* place, std::uint64_t least, std::uint64_t most) {
    return {name, meaning, Key::Kind::Number, [=](Configuration& c, const Values& v) { return put_number(c.*place, v, least, most); },
            [=](const Configuration& c) { return fmt::format("{}", c.*place); }};
}

Key networks(std::string_view name, std::string_view meaning, std::vector<std::string> Configuration::* place) {
    return {name, meaning, Key::Kind::List, [=](Configuration& c, const Values& v) { return put_networks(c.*place, v); },
            [=](const Configuration& c) { return fmt::format("[{}]", fmt::join(c.*place, ", ")); }};
}

std::size_t distance(std::string_view a, std::string_view b) {  // Levenshtein's
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto above = row[j + 1];
            row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

const Key* key_of(std::string_view name) {
    const auto found = std::ranges::find(keys(), name, &Key::name);
    return found == keys().end() ? nullptr : &*found;
}

std::string unknown(std::string_view name) {
    std::vector<std::string> names;
    for (const auto& key : keys()) names.emplace_back(key.name);
    const auto near = nearest_name(name, names);
    return near ? fmt::format("`{}` is not a key; did you mean `{}`?", name, *near) : fmt::format("`{}` is not a key.", name);
}

void put(Configured& into, const Key& key, const Values& values, std::string place) {
    if (key.kind != Key::Kind::List && values.size() != 1) {
        into.faults.push_back({std::move(place), fmt::format("`{}` takes one value.", key.name)});
    } else if (auto fault = key.put(into.configuration, values)) {
        into.faults.push_back({std::move(place), fmt::format("`{}` {}", key.name, *fault)});
    }
}

std::string name_in_environment(std::string_view name) {
    std::string upper = "ROTATIVE_";
    for (const char c : name) upper += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return upper;
}

Values split_at_commas(std::string_view words) {
    Values values;
    while (!words.empty()) {
        const auto comma = words.find(',');
        auto one = words.substr(0, comma);
        while (one.starts_with(' ')) one.remove_prefix(1);
        while (one.ends_with(' ')) one.remove_suffix(1);
        if (!one.empty()) values.emplace_back(one);
        words = comma == std::string_view::npos ? std::string_view{} : words.substr(comma + 1);
    }
    return values;
}

/// The environment is shared with others (bin/dev, the tests), so only a name that is nearly a key is taken for a mistake.
void fault_misspelt_names(Configured& into, const Environment& environment) {
    constexpr std::array<std::string_view, 3> of_others{"ROTATIVE_DATA", "ROTATIVE_SOURCE", "ROTATIVE_LONG"};
    Values known;
    for (const auto& key : keys()) known.push_back(name_in_environment(key.name));
    for (const auto& [name, value] : environment) {
        if (!name.starts_with("ROTATIVE_") || std::ranges::count(known, name) || std::ranges::count(of_others, name)) continue;
        const auto word = name.substr(std::string_view("ROTATIVE_").size());
        for (const auto& near : known)
            if (distance(near.substr(name.size() - word.size()), word) <= std::min<std::size_t>(2, word.size() / 4))
                into.faults.push_back({"environment", fmt::format("`{}` is not a key; did you mean `{}`?", name, near)});
    }
}

void hear_the_environment(Configured& into, const Environment& environment) {
    for (const auto& key : keys()) {
        const auto name = name_in_environment(key.name);
        const auto said = environment.find(name);
        if (said == environment.end()) continue;
        put(into, key, key.kind == Key::Kind::List ? split_at_commas(said->second) : Values{said->second}, "environment, " + name);
    }
    fault_misspelt_names(into, environment);
}

}  // namespace

const std::vector<Key>& keys() {
    using C = Configuration;
    static const std::vector<Key> all{
        {"database", "sqlite:FILE inside the data folder, or postgresql://…", Key::Kind::Words,
         [](C& c, const Values& v) { return put_database(c.database, v); }, [](const C& c) { return without_password(c.database); }},
        words("listen", "address and port that readers reach", &C::listen, put_endpoint),
        words("metrics_listen", "address and port for metrics; port 0 for none", &C::metrics_listen, put_endpoint),
        words("address", "where readers find the paper: https://journal.example", &C::address, put_address),
        networks("trusted_proxies", "addresses or ranges whose X-Forwarded-For is believed", &C::trusted_proxies),
        networks("outbound_allow", "private ranges that may be called all the same", &C::outbound_allow),
        number("io_threads", "threads that talk to readers; 0 for one a core", &C::io_threads, 0, 256),
        number("workers", "threads that print pages and carry out forms", &C::workers, 1, 1024),
        number("page_memory_mb", "memory for printed pages, in MiB", &C::page_memory_mb, 1, 1u << 20),
        number("connections_per_address", "connections that one address may hold", &C::connections_per_address, 1, 1u << 20),
        words("log", "text or json", &C::log, put_log),
    };
    return all;
}

std::optional<std::string> nearest_name(std::string_view word, const std::vector<std::string>& known) {
    std::optional<std::string> nearest;
    auto least = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const auto& name : known)
        if (const auto d = distance(word, name); d < least) least = d, nearest = name;
    return nearest;
}

Environment environment() {
    Environment all;
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view said(*entry);
        if (const auto equals = said.find('='); equals != std::string_view::npos)
            all.emplace(said.substr(0, equals), said.substr(equals + 1));
    }
    return all;
}

Configured configure(const std::filesystem::path& data, const Environment& environment,
                     const std::map<std::string, std::vector<std::string>>& flags) {
    Configured configured;
    configured.configuration.data = data;
    auto file = read_configuration_file(data / "rotative.toml");
    configured.faults = std::move(file.faults);
    for (const auto& value : file.values) {
        auto place = fmt::format("rotative.toml, line {}", value.line);
        if (const auto* key = key_of(value.key))
            put(configured, *key, value.values, std::move(place));
        else
            configured.faults.push_back({std::move(place), unknown(value.key)});
    }
    hear_the_environment(configured, environment);
    for (const auto& [name, values] : flags)
        if (const auto* key = key_of(name)) put(configured, *key, values, "--" + name);
    return configured;
}

std::optional<std::string> why_not_served(const Configuration& configuration) {
    if (!configuration.address.empty() || is_loopback(*endpoint_of(configuration.listen))) return {};
    return fmt::format(
        "`listen` is {}, which others can reach, but `address` is not set: say in rotative.toml where readers find the paper, as "
        "address = \"https://journal.example\"",
        configuration.listen);
}

std::optional<Endpoint> endpoint_of(std::string_view listen) {
    const auto colon = listen.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return {};
    auto host = listen.substr(0, colon);
    if (host.starts_with('[')) {
        if (!host.ends_with(']')) return {};
        host = host.substr(1, host.size() - 2);
    } else if (host.find(':') != std::string_view::npos) {
        return {};
    }
    const auto port_words = listen.substr(colon + 1);
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(port_words.data(), port_words.data() + port_words.size(), port);
    if (port_words.empty() || error != std::errc{} || end != port_words.data() + port_words.size()) return {};
    return Endpoint{std::string(host), port};
}

bool is_loopback(const Endpoint& endpoint) {
    return endpoint.host == "localhost" || endpoint.host == "::1" || endpoint.host.starts_with("127.");
}

}  // namespace rotative::house
