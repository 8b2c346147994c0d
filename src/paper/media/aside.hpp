// SPDX-License-Identifier: Apache-2.0
#pragma once
// A folder for what is being brought, held by a lock while somebody is at it: several nodes may share DIR/media, and one that starts
// clears away what the dead have left, never what another is bringing. What comes into the folder is files.cpp's.
//
//     DIR/media/aside/7f…        the folder
//     DIR/media/aside/7f….lock   held by who brings it
#include <filesystem>
#include <functional>
#include <string>
#include "base/descriptor.hpp"

namespace rotative::media {

class Aside {
public:
    /// Makes DIR/media/aside/NAME and holds it. Throws when the disk fails.
    Aside(const std::filesystem::path& media, const std::string& name);
    /// Removes it and all that is still in it.
    ~Aside();
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;

    const std::filesystem::path& folder() const { return folder_; }

    /// Removes what nobody holds; before, `on_left` is told the name of each.
    static void clear(const std::filesystem::path& media, const std::function<void(const std::string& name)>& on_left);

private:
    std::filesystem::path folder_;
    Descriptor lock_;
};

}  // namespace rotative::media
