// SPDX-License-Identifier: Apache-2.0
#pragma once
// From a stranger's picture to ours: decoded, turned upright, made smaller, written anew in three forms. This is the one place that meets
// libvips; it works on descriptors that were opened for it, behind the walls of confinement.hpp.
#include <cstdint>
#include <string>
#include <vector>

namespace rotative::pictures {

struct Job {
    int original = 0;         // a descriptor to read
    int first_place = 3;      // descriptors to write, one for each width and form, in the order of place_of()
    std::vector<int> widths;  // ascending
    std::uint64_t most_pixels = 0;
};

/// Gets libvips ready, while files can still be opened: its modules, its tables.
void prepare_the_bath(const char* program);

/// Develops; returns the report of report.hpp, also when the picture is refused. Throws what libvips throws when writing fails.
std::string develop(const Job&);

}  // namespace rotative::pictures
