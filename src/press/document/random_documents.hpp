// SPDX-License-Identifier: Apache-2.0
#pragma once
// Documents that nobody would write, for the tests: every kind in every place, French elisions, no-break spaces, Arabic, characters that
// mean something to HTML, Markdown and JSON. What is tested with them is in words_test and markdown_test.
#include <cstdint>
#include <random>
#include <string>
#include "press/document/document.hpp"

namespace rotative::document {

class RandomDocuments {
public:
    explicit RandomDocuments(std::uint64_t seed) : chance_(seed) {}

    /// A document as an editor could send it: not in normal form.
    Document next();

private:
    std::size_t below(std::size_t count) { return chance_() % count; }
    bool once_in(std::size_t times) { return below(times) == 0; }
    std::string word();
    std::string words(std::size_t most = 4);
    std::string address();
    Medium medium();
    Inline piece(int depth);
    Inlines line(int depth = 0);
    Inlines seldom_line();
    Image image();
    Table table();
    Block block(int depth);
    Blocks blocks(int depth, std::size_t most);

    std::mt19937_64 chance_;
};

/// How many documents a property is tried on: few, or with ROTATIVE_LONG=1 what the promise names.
std::size_t number_of_documents(std::size_t few, std::size_t many);
/// ROTATIVE_SEED, or a new one.
std::uint64_t seed_of_run();

}  // namespace rotative::document
