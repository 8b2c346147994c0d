// SPDX-License-Identifier: Apache-2.0
#pragma once
// A template as the compiler understands it. It is read by parse.cpp with the help of markup.cpp, which knows where in the HTML a
// hole stands, and written as C++ by emit.cpp. The language is told in src/press/html/README.md.
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rotative::tools {

/// Where in the HTML a hole stands; each place has its own way of writing and its own types.
enum class Place { Text, Attribute, Url, UrlPart, SourceSet, Script };

struct Node;
using Nodes = std::vector<Node>;

/// One way of an {{#if}}: its condition, and the name given to what was asked for. The way of {{#else}} has no condition.
struct Branch {
    std::string condition, name;
    int line = 0;
    Nodes body;
};

/// A piece of a template. Which of the members speak depends on the kind.
struct Node {
    enum class Kind { Literal, Hole, Markup, Sentence, Include, If, For } kind;
    int line = 0;
    std::string text = {};                                            // Literal: bytes; Sentence: key; For: name of the variable
    std::string expression = {};                                      // Hole, Markup, Include, For, Sentence (when the key is a value): C++
    Place place = Place::Text;                                        // Hole, Sentence
    std::vector<std::pair<std::string, std::string>> arguments = {};  // Sentence: names and C++
    std::vector<Branch> branches = {};                                // If
    Nodes body = {}, between = {}, otherwise = {};                    // For
};

struct Template {
    std::string file;                        // as errors name it: src/paper/counter/article_page.html
    std::string path;                        // below src/: paper/counter/article_page.html
    std::string type;                        // rotative::counter::ArticlePage
    std::string header;                      // paper/counter/article_page.hpp
    std::vector<std::string> includes = {};  // paths of the templates it includes
    Nodes nodes = {};
};

/// Reads a template; throws Wrong where it is none or where its HTML is not what we send.
Template parse_template(const std::string& file, const std::string& path, const std::string& bytes);

/// The C++ of a template: what others include, and what is compiled.
std::string template_header(const Template&);
std::string template_source(const Template&);

}  // namespace rotative::tools
