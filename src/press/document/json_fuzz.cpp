// SPDX-License-Identifier: Apache-2.0
// Any bytes as the JSON of a document: refused or read, and what was read comes back from JSON and from Markdown unchanged.
#include <cstdint>
#include <cstdlib>
#include "press/document/readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rotative::document;
    const auto read = from_json({reinterpret_cast<const char*>(data), size});
    if (!read) return 0;
    const auto from_own_json = from_json(to_json(*read));
    if (!from_own_json || *from_own_json != *read) std::abort();
    const auto from_own_markdown = from_markdown(to_markdown(*read), {}, *read);
    if (!from_own_markdown || *from_own_markdown != *read) std::abort();
    return 0;
}
