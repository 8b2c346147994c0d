// SPDX-License-Identifier: Apache-2.0
// Any bytes: reading shortcodes ends, grows a body by no more than what its galleries show, and reading what became of a body once more
// finds nothing that could have been dressed the first time.
#include <cstdlib>
#include "paper/moving/brought_body.hpp"
#include "paper/moving/reusable_blocks.hpp"
#include "paper/moving/shortcodes.hpp"
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"

namespace {

void holds(bool promise) {
    if (!promise) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    using namespace rotative;
    using namespace rotative::moving;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto enclosed = [](std::string_view numbers) {
        std::vector<Enclosure> all(2);
        all[0] = {"https://journal.example/a.jpg?\"<b>", "Un <titre>", "\"", "<b>légende"};
        if (numbers.empty()) all[1].address = "https://journal.example/b.mp3";
        return all;
    };
    const auto codes = read_shortcodes(text, enclosed);
    holds(codes.html.size() <= size * 64 + 64);
    holds(codes.left.size() <= size);
    const ReusableBlocks blocks{{"1", std::string(text.substr(0, 200))},
                                {"2", "<!-- wp:block {\"ref\":2} /--><!-- wp:block {\"ref\":1} /-->"}};
    const auto body = read_body(with_reusable_blocks(text, blocks), "https://journal.example/", "fr", {}, Dialect::Item, enclosed);
    const auto again = document::from_json(document::to_json(body.document));
    holds(again && *again == body.document);
    return 0;
}
