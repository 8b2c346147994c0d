// SPDX-License-Identifier: Apache-2.0
#pragma once
// What belongs to the machine: DIR/rotative.toml, then the environment (ROTATIVE_…), then flags. What belongs to the newspaper (title,
// languages, colours) is in the database and in paper/masthead. toml++ is met in configuration_toml.cpp alone.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "press/pictures/pictures.hpp"

namespace rotative::house {

struct Configuration {
    std::filesystem::path data = "newspaper";
    std::string database = "sqlite:newspaper.db";  // or postgresql://…; a relative path is one inside `data`
    std::string listen = "127.0.0.1:8080";
    std::string metrics_listen = "127.0.0.1:9180";  // port 0: none
    std::string address;                            // "https://journal.example": what absolute links are made of; empty: loopback only
    std::vector<std::string> trusted_proxies;       // addresses or CIDR ranges whose X-Forwarded-For is believed
    std::vector<std::string> outbound_allow;        // private ranges that may be called all the same
    unsigned io_threads = 0;                        // 0: one for each core
    unsigned workers = 8;                           // threads that print pages and carry out forms
    std::size_t page_memory_mb = 256;
    unsigned connections_per_address = 256;
    std::string log = "text";                   // or "json"
    pictures::Settings darkroom{.at_once = 2};  // no key says it: tests develop smaller pictures
};

/// One key, wherever it is said: its name in the file (`trusted_proxies`), in the environment (`ROTATIVE_TRUSTED_PROXIES`) and as a
/// flag (`--trusted-proxies`) are the same words.
struct Key {
    enum class Kind : std::uint8_t { Words, Number, List };
    std::string_view name;
    std::string_view meaning;  // one line, for --help and the handbook
    Kind kind;
    /// Puts the words into place, or says in a sentence for the operator why they cannot be.
    std::function<std::optional<std::string>(Configuration&, const std::vector<std::string>&)> put;
    std::function<std::string(const Configuration&)> shown;
};

const std::vector<Key>& keys();

/// The name among `known` that somebody who wrote `word` most likely meant; nothing if none is near.
std::optional<std::string> nearest_name(std::string_view word, const std::vector<std::string>& known);

/// What is wrong with a configuration: a place ("rotative.toml, line 3") and a sentence for the operator.
struct ConfigurationFault {
    std::string place, sentence;
};

using Environment = std::map<std::string, std::string>;
/// This process's environment.
Environment environment();

/// Reads `data`/rotative.toml if it is there, then the environment, then `flags` (by key name). Every fault is listed, not only the first.
struct Configured {
    Configuration configuration;
    std::vector<ConfigurationFault> faults;
};
Configured configure(const std::filesystem::path& data, const Environment&, const std::map<std::string, std::vector<std::string>>& flags);

/// Why this configuration, faultless as it is, cannot be served; nothing if it can.
std::optional<std::string> why_not_served(const Configuration&);

/// The file's half of configure(), in configuration_toml.cpp: each key with its values and the line it stands on.
struct FileRead {
    struct Value {
        std::string key;
        std::vector<std::string> values;
        unsigned line;
    };
    std::vector<Value> values;
    std::vector<ConfigurationFault> faults;
};
FileRead read_configuration_file(const std::filesystem::path&);

/// "127.0.0.1:8080" or "[::1]:8080", taken apart; nothing if it is neither.
struct Endpoint {
    std::string host;
    std::uint16_t port = 0;
};
std::optional<Endpoint> endpoint_of(std::string_view listen);
bool is_loopback(const Endpoint&);

}  // namespace rotative::house
