// SPDX-License-Identifier: Apache-2.0
#pragma once
// The struct of a template that only the compiler's tests print.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>
#include "press/html/html.hpp"
#include "press/i18n/texts.hpp"

namespace rotative::specimens {

struct Person {
    std::string name;
    html::Url address;
};

struct Line {
    std::string words;
};

struct Notice {
    std::string headline;
    std::optional<std::string> kicker = {};
    std::vector<Person> authors = {};
    std::vector<Line> lines = {};
    html::Html body = {};
    html::Html when = {};
    html::Url address = html::Url::own("/");
    html::ScriptData data = {};
    i18n::Key label = "problem.gone";
    std::int64_t minutes = 0;
    bool is_old = false;
};

}  // namespace rotative::specimens
