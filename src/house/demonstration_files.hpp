// SPDX-License-Identifier: Apache-2.0
#pragma once
// The files of fixtures/demonstration, carried in the program. What they mean is read in demonstration.cpp.
#include <span>
#include <string_view>

namespace rotative::house {

struct DemonstrationFile {
    std::string_view name, bytes;
};

std::span<const DemonstrationFile> demonstration_files();

}  // namespace rotative::house
