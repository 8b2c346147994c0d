// SPDX-License-Identifier: Apache-2.0
// The three things of a request that this room reads by itself: Accept-Encoding, If-None-Match, and the query of the target.
#include <cstdlib>
#include "press/cache/address.hpp"
#include "press/cache/negotiation.hpp"

using namespace rotative::cache;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view words(reinterpret_cast<const char*>(data), size);
    const auto accepted = accepted_codings(words);
    if (words.find_first_of("rRpP*") == std::string_view::npos && accepted != Accepted{}) std::abort();
    if (names_tag(words, "\"tag-g\"") && words.find("tag-g") == std::string_view::npos) std::abort();

    static const TargetTrimmer trimmer({"page", "before"});
    TargetTrimmer::Room room, again;
    const auto trimmed = trimmer.trimmed(words, room);
    if (trimmed.size() > words.size()) std::abort();
    if (!trimmed.empty() && !trimmer.trimmed(trimmed, again).empty()) std::abort();  // nothing is left to drop
    return 0;
}
