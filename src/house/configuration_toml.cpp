// SPDX-License-Identifier: Apache-2.0
// The one place where toml++ is met (it costs three seconds to compile). What the keys mean is in configuration.cpp.
#include <fmt/format.h>
#include <toml++/toml.h>
#include <cerrno>
#include <fstream>
#include <system_error>
#include "house/configuration.hpp"

namespace rotative::house {
namespace {

std::optional<std::string> words_of(const toml::node& node) {
    if (node.is_string()) return node.value<std::string>();
    if (node.is_integer()) return fmt::format("{}", *node.value<std::int64_t>());
    if (node.is_boolean()) return *node.value<bool>() ? "true" : "false";
    return {};
}

std::string place_of(const toml::source_region& region) { return fmt::format("rotative.toml, line {}", region.begin.line); }

void read_value(FileRead& read, std::string_view key, const toml::node& node) {
    if (node.is_table())
        return read.faults.push_back(
            {place_of(node.source()), fmt::format("`{}` is a table; here every key stands alone, without [brackets] above it.", key)});
    FileRead::Value value{std::string(key), {}, static_cast<unsigned>(node.source().begin.line)};
    const auto add = [&](const toml::node& one) {
        if (auto words = words_of(one))
            value.values.push_back(std::move(*words));
        else
            read.faults.push_back({place_of(one.source()), fmt::format("`{}` takes text, a number or a list of texts.", key)});
    };
    if (const auto* list = node.as_array()) {
        for (const auto& one : *list) add(one);
    } else {
        add(node);
    }
    read.values.push_back(std::move(value));
}

}  // namespace

FileRead read_configuration_file(const std::filesystem::path& file) {
    FileRead read;
    if (!std::filesystem::exists(file)) return read;
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        read.faults.push_back({"rotative.toml", fmt::format("It cannot be read: {}.", std::generic_category().message(errno))});
        return read;
    }
    try {
        const auto table = toml::parse(in, file.string());
        for (const auto& [key, node] : table) read_value(read, key.str(), node);
    } catch (const toml::parse_error& error) {
        read.faults.push_back({place_of(error.source()), fmt::format("This is not TOML: {}.", error.description())});
    }
    return read;
}

}  // namespace rotative::house
