// SPDX-License-Identifier: Apache-2.0
// Copying, syncing, moving. The order is the promise: bytes, then the folders that name them, then (elsewhere) the row.
#include "paper/media/files.hpp"
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <vector>
#include "base/descriptor.hpp"
#include "paper/media/syncing.hpp"

namespace rotative::media {
namespace {

namespace fs = std::filesystem;

void write_whole(int descriptor, const char* bytes, std::size_t size, const fs::path& file) {
    while (size > 0) {
        const auto written = ::write(descriptor, bytes, size);
        must(written > 0 || errno == EINTR, file);
        if (written <= 0) continue;
        bytes += written;
        size -= static_cast<std::size_t>(written);
    }
}

std::string hexadecimal(const unsigned char* bytes, std::size_t size) {
    std::string words(size * 2 + 1, '\0');
    sodium_bin2hex(words.data(), words.size(), bytes, size);
    words.pop_back();
    return words;
}

/// Copies and syncs; returns the digest of what went through.
std::string copy_synced(const fs::path& from, const fs::path& to) {
    const Descriptor in(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
    must(static_cast<bool>(in), from);
    const Descriptor out(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640));
    must(static_cast<bool>(out), to);
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES);
    std::vector<char> bytes(1u << 18);
    for (;;) {
        const auto got = ::read(*in, bytes.data(), bytes.size());
        if (got < 0 && errno == EINTR) continue;
        must(got >= 0, from);
        if (got == 0) break;
        crypto_generichash_update(&state, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<unsigned long long>(got));
        write_whole(*out, bytes.data(), static_cast<std::size_t>(got), to);
    }
    must(::fsync(*out) == 0, to);
    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    crypto_generichash_final(&state, digest.data(), digest.size());
    return hexadecimal(digest.data(), digest.size());
}

void move_into(const fs::path& from, const fs::path& to) {
    make_folder(to.parent_path());
    fs::rename(from, to);
    sync_folder(to.parent_path());
}

/// Two letters of it: a folder of folders stays small.
fs::path shelved(const std::string& public_id) { return public_id.substr(0, 2); }

}  // namespace

Files::Files(fs::path folder, const IsNamed& is_named) : folder_(std::move(folder)) {
    Aside::clear(folder_, [&](const std::string& public_id) {
        if (!is_named(public_id)) remove(public_id);
    });
}

/// The original's extension is known to its row alone, which is not there.
void Files::remove(const std::string& public_id) const {
    std::error_code ignored;
    for (const auto& original : fs::directory_iterator(folder_ / "originals" / shelved(public_id), ignored))
        if (original.path().stem() == public_id) fs::remove(original, ignored);
    fs::remove_all(folder_ / "shown" / shelved(public_id) / public_id, ignored);
}

Files Files::as_they_are(fs::path folder) {
    Files files;
    files.folder_ = std::move(folder);
    return files;
}

fs::path Files::original(const Medium& medium) const {
    return folder_ / "originals" / shelved(medium.public_id) / (medium.public_id + "." + medium.extension);
}

fs::path Files::shown(const Medium& medium) const { return folder_ / "shown" / shelved(medium.public_id) / medium.public_id; }

Files::Arrival::Arrival(const Files& files, const fs::path& from, const std::string& public_id)
    : files_(files), aside_(files.folder_, public_id), original_(aside_.folder() / "original"), digest_(copy_synced(from, original_)) {}

Files::Arrival::~Arrival() {
    if (is_kept_ || !settled_) return;
    std::error_code ignored;
    fs::remove(files_.original(*settled_), ignored);
    fs::remove_all(files_.shown(*settled_), ignored);
}

fs::path Files::Arrival::make_folder_for_shown() {
    make_folder(aside_.folder() / "shown");
    return aside_.folder() / "shown";
}

void Files::Arrival::settle(const Medium& medium) {
    settled_ = medium;
    move_into(original_, files_.original(medium));
    if (medium.is_picture() && !medium.is_aside()) move_into(aside_.folder() / "shown", files_.shown(medium));
}

std::string random_public_id() {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
    if (sodium_init() < 0) throw std::runtime_error("no random numbers to be had from this system");
    std::array<unsigned char, 26> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::string id;
    for (const auto byte : bytes) id += letters[byte % letters.size()];
    return id;
}

}  // namespace rotative::media
