// SPDX-License-Identifier: Apache-2.0
// openat2 (Linux 5.6) walks a path and never above the folder it began in, whatever links it meets.
#include "paper/moving/upload_folder.hpp"
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <cerrno>
#include <system_error>
#include "press/i18n/decomposed.hpp"
#include "press/i18n/unicode.hpp"
#include "press/url/percent.hpp"

namespace rotative::moving {
namespace {

bool climbs(std::string_view path) {
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        if (path.substr(at, end - at) == "..") return true;
        at = end + 1;
    }
    return false;
}

bool means_not_there(int error) {
    return error == ENOENT || error == ENOTDIR || error == EXDEV || error == ELOOP || error == EACCES || error == ENAMETOOLONG ||
           error == ENXIO || error == EINVAL || error == EISDIR;
}

std::optional<Descriptor> open_below(const Descriptor& folder, const std::string& path) {
    if (path.empty() || path.find('\0') != path.npos || climbs(path)) return {};
    open_how how{};
    how.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;  // a pipe without a writer is not waited for
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    Descriptor file(static_cast<int>(::syscall(SYS_openat2, *folder, path.c_str(), &how, sizeof how)));
    if (!file && !means_not_there(errno)) throw std::system_error(errno, std::generic_category(), path);
    struct stat about{};
    if (!file || ::fstat(*file, &about) != 0 || !S_ISREG(about.st_mode) || about.st_size == 0) return {};
    return file;
}

std::vector<std::string> spellings_of(const std::string& path) {
    std::vector<std::string> all{path};
    if (!i18n::is_utf8(path)) return all;
    std::string encoded;
    url::append_encoded(encoded, path, url::Place::Path);
    for (auto other : {i18n::nfc(path), i18n::nfd(path), encoded})
        if (other != path) all.push_back(std::move(other));
    return all;
}

}  // namespace

Result<UploadFolder> UploadFolder::opened(const std::filesystem::path& folder) {
    UploadFolder opened;
    opened.folder_ = Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.folder_) return Problem{Refusal::NotFound, "moving.no_uploads", {{"folder", folder.string()}}};
    return opened;
}

std::optional<Descriptor> UploadFolder::find(const std::vector<std::string>& paths) const {
    for (const auto& path : paths)
        for (const auto& spelling : spellings_of(path))
            if (auto file = open_below(folder_, spelling)) return file;
    return {};
}

std::filesystem::path path_of(const Descriptor& file) { return "/proc/self/fd/" + std::to_string(*file); }

}  // namespace rotative::moving
