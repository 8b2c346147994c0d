// SPDX-License-Identifier: Apache-2.0
// Any bytes: an address that is taken can be written and read again as the same, alone and against a base.
#include <cstdlib>
#include "press/url/public_address.hpp"
#include "press/url/url.hpp"

namespace {

void holds(bool promise) {
    if (!promise) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    using namespace rotative::url;
    const std::string_view all(reinterpret_cast<const char*>(bytes), size);
    const auto cut = all.find('\n');
    const auto base = parse(all.substr(0, cut));
    const auto url = cut == std::string_view::npos || !base ? base : parse(all.substr(cut + 1), *base);
    if (!url) return 0;
    const auto written = url->href();
    const auto again = parse(written);
    holds(again && again->href() == written && again->host == url->host && again->scheme == url->scheme);
    holds(!is_public_http(*url) || is_public_http(*again));
    return 0;
}
