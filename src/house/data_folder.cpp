// SPDX-License-Identifier: Apache-2.0
// The lock, the secret and the whole writing of small files. A failure of the disk is an exception with its reason.
#include "house/data_folder.hpp"
#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <unistd.h>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <utility>
#include "base/descriptor.hpp"

namespace rotative::house {
namespace {

void must(bool worked, const std::filesystem::path& what) {
    if (!worked) throw std::system_error(errno, std::generic_category(), what.string());
}

}  // namespace

std::optional<FolderLock> FolderLock::take(const std::filesystem::path& data) {
    const auto file = data / "rotative.lock";
    Descriptor lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    must(static_cast<bool>(lock), file);
    if (::flock(*lock, LOCK_EX | LOCK_NB) != 0) return {};
    return FolderLock(std::move(lock));
}

void make_folder(const std::filesystem::path& data) {
    if (std::filesystem::create_directories(data)) std::filesystem::permissions(data, std::filesystem::perms::owner_all);
}

std::string secret_of(const std::filesystem::path& data) {
    constexpr std::size_t length = 32;
    const auto file = data / "secret";
    if (std::ifstream kept(file, std::ios::binary); kept) {
        std::string secret(std::istreambuf_iterator<char>(kept), {});
        if (secret.size() != length) throw std::runtime_error(file.string() + " is not the 32 bytes it was; restore it from a backup");
        return secret;
    }
    if (sodium_init() < 0) throw std::runtime_error("no random numbers to be had from this system");
    std::string secret(length, '\0');
    randombytes_buf(secret.data(), secret.size());
    write_whole(file, secret, 0600);
    return secret;
}

void write_whole(const std::filesystem::path& file, std::string_view words, unsigned mode) {
    const auto aside = file.parent_path() / ("." + file.filename().string() + ".new");
    {
        const Descriptor out(::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
        must(static_cast<bool>(out), aside);
        for (std::size_t written = 0; written < words.size();) {
            const auto n = ::write(*out, words.data() + written, words.size() - written);
            must(n > 0 || errno == EINTR, aside);
            if (n > 0) written += static_cast<std::size_t>(n);
        }
    }
    rename_whole(aside, file);
}

void rename_whole(const std::filesystem::path& finished, const std::filesystem::path& file) {
    {
        const Descriptor whole(::open(finished.c_str(), O_RDONLY | O_CLOEXEC));
        must(whole && ::fsync(*whole) == 0, finished);
    }
    must(::rename(finished.c_str(), file.c_str()) == 0, file);
    const auto above = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const Descriptor folder(::open(above.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    must(folder && ::fsync(*folder) == 0, above);
}

}  // namespace rotative::house
