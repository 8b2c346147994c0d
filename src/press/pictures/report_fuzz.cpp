// SPDX-License-Identifier: Apache-2.0
// A report is read or it is not; what is read keeps its bounds, whatever the child wrote.
#include <cstdlib>
#include "press/pictures/report.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace rotative::pictures;
    constexpr std::size_t places = 15;
    const auto report = read_report({reinterpret_cast<const char*>(data), size}, places);
    if (!report) return 0;
    if (report->refused != Report::Refused::No) return report->made.empty() ? 0 : (std::abort(), 0);
    std::size_t next = 0;
    for (const auto& made : report->made) {
        if (made.place < next || made.place >= places || made.width > report->width || made.height > report->height) std::abort();
        next = made.place + 1;
    }
    if (report->made.empty() || report->red > 255 || report->width < 1) std::abort();
    return 0;
}
