// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests: the lines of one of the shared corpora (base/test_files.hpp).
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>
#include "base/test_files.hpp"

namespace rotative::i18n {

/// The objects of a .jsonl file of the corpora; none when it is not there.
inline std::vector<boost::json::object> corpus(const std::string& file) {
    std::ifstream lines(corpora() / file);
    std::vector<boost::json::object> cases;
    for (std::string line; std::getline(lines, line);)
        if (!line.empty()) cases.push_back(boost::json::parse(line).as_object());
    return cases;
}

inline std::string text_of(const boost::json::object& one, std::string_view name) { return std::string(one.at(name).as_string()); }

}  // namespace rotative::i18n
