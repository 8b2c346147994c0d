// SPDX-License-Identifier: Apache-2.0
// mkdir and fsync.
#include "paper/media/syncing.hpp"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <system_error>
#include "base/descriptor.hpp"

namespace rotative::media {

namespace fs = std::filesystem;

void must(bool worked, const fs::path& what) {
    if (!worked) throw std::system_error(errno, std::generic_category(), what.string());
}

void sync_folder(const fs::path& folder) {
    const Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    must(open && ::fsync(*open) == 0, folder);
}

void make_folder(const fs::path& folder) {
    if (folder.empty() || fs::exists(folder)) return;
    make_folder(folder.parent_path());
    if (::mkdir(folder.c_str(), 0750) != 0 && errno != EEXIST) must(false, folder);
    sync_folder(folder.parent_path());
}

}  // namespace rotative::media
