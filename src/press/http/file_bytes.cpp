// SPDX-License-Identifier: Apache-2.0
// Opening and reading.
#include "press/http/file_bytes.hpp"
#include <fcntl.h>
#include <sys/stat.h>
#include <algorithm>
#include <cerrno>
#include <system_error>

namespace rotative::http {

std::optional<FileBytes> FileBytes::of(const std::filesystem::path& path) {
    auto file = std::make_shared<const Descriptor>(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!*file && (errno == ENOENT || errno == ENOTDIR || errno == ELOOP)) return {};
    struct stat about{};
    if (!*file || ::fstat(**file, &about) != 0) throw std::system_error(errno, std::generic_category(), path.string());
    if (!S_ISREG(about.st_mode)) return {};
    ::posix_fadvise(**file, 0, 0, POSIX_FADV_SEQUENTIAL);
    return FileBytes{std::move(file), 0, static_cast<std::uint64_t>(about.st_size)};
}

std::size_t FileBytes::peek(char* into, std::size_t room) const {
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(room, size));
    for (;;) {
        const auto got = ::pread(**file, into, wanted, static_cast<off_t>(first));
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) return 0;
    }
}

}  // namespace rotative::http
