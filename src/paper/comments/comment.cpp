// SPDX-License-Identifier: Apache-2.0
// The words for kinds and states, and the mark.
#include "paper/comments/comment.hpp"
#include <fmt/format.h>
#include <sodium.h>
#include <iterator>
#include "press/document/renditions.hpp"

namespace rotative::comments {

std::string_view word_for(Kind kind) {
    switch (kind) {
        case Kind::Comment:
            return "comment";
        case Kind::Pingback:
            return "pingback";
        case Kind::Trackback:
            break;
    }
    return "trackback";
}

std::string_view word_for(State state) {
    switch (state) {
        case State::Approved:
            return "approved";
        case State::Held:
            return "held";
        case State::Spam:
            return "spam";
        case State::Trash:
            break;
    }
    return "trash";
}

std::string BroughtComment::mark() const {
    auto all = fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n", stands_under, answers, static_cast<int>(under.what), under.number,
                           static_cast<int>(kind), static_cast<int>(state), said ? said->ms : -1, sealed_address);
    for (const auto* line : {&author, &mail, &site}) all += *line + "\n";
    all += document::to_json(words);
    unsigned char hash[16];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char*>(all.data()), all.size(), nullptr, 0);
    std::string written;
    for (const auto byte : hash) fmt::format_to(std::back_inserter(written), "{:02x}", byte);
    return written;
}

}  // namespace rotative::comments
