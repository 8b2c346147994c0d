// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests: what is in a file, and the corpora that stand beside the checkout. Scratch folders are in press/store/test_stores.hpp.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace rotative {

/// The bytes of a file; none when it is not there.
inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The shared corpora, ../shared/corpora or where ROTATIVE_CORPORA says. They are not part of this repository: where they are absent,
/// tests skip.
inline std::filesystem::path corpora() {
    const char* const elsewhere = std::getenv("ROTATIVE_CORPORA");
    return std::filesystem::absolute(elsewhere ? elsewhere : "../shared/corpora");
}

}  // namespace rotative
