// SPDX-License-Identifier: Apache-2.0
#pragma once
// A template cut into HTML and {{tags}}, line by line. What a tag means is parse.cpp's.
#include <string>
#include <vector>

namespace rotative::tools {

/// A run of HTML as it stands, or the trimmed inside of {{ }}.
struct Token {
    enum class Kind { Html, Tag } kind;
    std::string text;
    int line;
};

/// Cuts a template. {{! comments }} are left out; a line that holds nothing but block tags leaves no white space behind.
std::vector<Token> cut(const std::string& path, const std::string& bytes);

}  // namespace rotative::tools
