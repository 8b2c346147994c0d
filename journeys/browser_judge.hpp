// SPDX-License-Identifier: Apache-2.0
#pragma once
// For journeys that Chromium judges: a program of journeys/browser is run over pages in a file, one JSON object a line.
#include <sys/wait.h>
#include <array>
#include <boost/json.hpp>
#include <cstdio>
#include <string>
#include "press/document/renditions.hpp"

namespace rotative::journeys {

/// Topic links lead nowhere: the words are judged.
class NoThings : public document::Links {
public:
    using Links::address_of;
    html::Url address_of(const document::Reference&) const override { return {}; }
};

struct Ended {
    int status;
    std::string said;
};

/// Runs a program of the browser journeys' folder.
inline Ended run_in_browser_folder(const std::string& command) {
    auto* pipe = ::popen(("cd journeys/browser && " + command + " 2>&1").c_str(), "r");
    std::string said;
    std::array<char, 4096> bytes;
    while (const auto size = std::fread(bytes.data(), 1, bytes.size(), pipe)) said.append(bytes.data(), size);
    const auto status = ::pclose(pipe);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, said};
}

/// What visible_words.mjs counted: the figures are the last line it says.
inline boost::json::object figures_of(const Ended& judged) {
    return boost::json::parse(judged.said.substr(judged.said.rfind("{\"same"))).as_object();
}

}  // namespace rotative::journeys
