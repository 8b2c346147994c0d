// SPDX-License-Identifier: Apache-2.0
// Any bytes: the tree hangs together, and the number of its nodes stays linear in the length of the text.
#include <cstdlib>
#include "press/markup/markup.hpp"

namespace {

void holds(bool promise) {
    if (!promise) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    using namespace rotative::markup;
    const auto tree = tree_of({reinterpret_cast<const char*>(bytes), size});
    holds(tree.size() <= 16 + 4 * size);
    std::size_t reached = 0;
    for (auto place = Tree::root; place != nowhere; place = tree.following(place)) {
        holds(++reached <= tree.size());
        const auto& node = tree[place];
        holds(node.next == nowhere || tree[node.next].previous == place);
        holds(node.first == nowhere || tree[node.first].parent == place);
        holds(node.last == nowhere || tree[node.last].next == nowhere);
        holds(node.kind != Node::Kind::Text || (node.first == nowhere && !node.text.empty()));
    }
    return 0;
}
