// SPDX-License-Identifier: Apache-2.0
// Any bytes as Markdown: refused or read, and what was read goes to Markdown and back unchanged.
#include <cstdint>
#include <cstdlib>
#include "press/document/readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rotative::document;
    const auto read = from_markdown({reinterpret_cast<const char*>(data), size});
    if (!read) return 0;
    if (normalise(*read) != *read) std::abort();
    const auto again = from_markdown(to_markdown(*read), {}, *read);
    if (!again || *again != *read) std::abort();
    return 0;
}
