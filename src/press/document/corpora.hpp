// SPDX-License-Identifier: Apache-2.0
#pragma once
// The corpora beside the checkout, for tests. Never copied here; where they are absent, tests skip.
#include <boost/json.hpp>
#include <fstream>
#include <string>
#include <vector>
#include "base/test_files.hpp"

namespace rotative::document {

/// The cases of a file of JSON lines; none when it is not there.
inline std::vector<boost::json::value> corpus(const std::string& name) {
    std::ifstream lines(corpora() / name);
    std::vector<boost::json::value> cases;
    for (std::string line; std::getline(lines, line);)
        if (!line.empty()) cases.push_back(boost::json::parse(line));
    return cases;
}

}  // namespace rotative::document
