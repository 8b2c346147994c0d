// SPDX-License-Identifier: Apache-2.0
// The lock is there before its folder and goes after it. It may be cleared away between its making and its holding; then it has no name
// any more, and another is made.
#include "paper/media/aside.hpp"
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <cerrno>
#include <set>
#include <system_error>
#include "paper/media/syncing.hpp"

namespace rotative::media {
namespace {

namespace fs = std::filesystem;

fs::path lock_of(const fs::path& folder) { return folder.string() + ".lock"; }

Descriptor opened(const fs::path& lock) {
    Descriptor file(::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0640));
    must(static_cast<bool>(file), lock);
    return file;
}

bool has_a_name(const Descriptor& file) {
    struct stat about{};
    return ::fstat(*file, &about) == 0 && about.st_nlink > 0;
}

Descriptor held(const fs::path& lock) {
    for (;;) {
        auto file = opened(lock);
        while (::flock(*file, LOCK_EX) != 0) must(errno == EINTR, lock);
        if (has_a_name(file)) return file;
    }
}

void take_away(const fs::path& folder) {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    fs::remove(lock_of(folder), ignored);
}

}  // namespace

Aside::Aside(const fs::path& media, const std::string& name) : folder_(media / "aside" / name) {
    make_folder(folder_.parent_path());
    lock_ = held(lock_of(folder_));
    make_folder(folder_);
}

Aside::~Aside() { take_away(folder_); }

void Aside::clear(const fs::path& media, const std::function<void(const std::string& name)>& on_left) {
    std::error_code none;
    std::set<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(media / "aside", none))
        folders.insert(entry.path().extension() == ".lock" ? fs::path(entry.path()).replace_extension() : entry.path());
    for (const auto& folder : folders) {
        const auto lock = opened(lock_of(folder));
        if (::flock(*lock, LOCK_EX | LOCK_NB) != 0) continue;
        on_left(folder.filename().string());
        take_away(folder);
    }
}

}  // namespace rotative::media
