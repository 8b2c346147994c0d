// SPDX-License-Identifier: Apache-2.0
#pragma once
// The folder of uploads that a site left behind. Its names come from strangers: no path leads out of it, by no "..", no link, no device.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>
#include "base/descriptor.hpp"
#include "base/result.hpp"

namespace rotative::moving {

class UploadFolder {
public:
    /// Refuses what is no folder or cannot be read.
    static Result<UploadFolder> opened(const std::filesystem::path& folder);

    /// The first of these files that is there and not empty, open for reading. Letters with accents are looked for in both ways of writing
    /// them, and as addresses write them.
    std::optional<Descriptor> find(const std::vector<std::string>& paths) const;

private:
    Descriptor folder_;
};

/// A path under which this process opens what a descriptor is.
std::filesystem::path path_of(const Descriptor&);

}  // namespace rotative::moving
