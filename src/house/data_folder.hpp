// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one folder a newspaper lives in, and the lock by which one process at a time owns it. What the files in it say is elsewhere: the
// configuration in configuration.hpp, the facts in press/store.
#include <filesystem>
#include <optional>
#include <string>
#include "base/descriptor.hpp"

namespace rotative::house {

/// DIR/rotative.lock, held until it is let go. The kernel lets it go too when a process dies.
class FolderLock {
public:
    /// Takes the lock of the folder; nothing when another process owns it. Throws when the folder cannot be written.
    static std::optional<FolderLock> take(const std::filesystem::path& data);
    /// The lock that this process held before it became another program (hand_over.hpp).
    static FolderLock adopt(int number) { return FolderLock(Descriptor(number)); }
    int number() const { return *lock_; }

private:
    explicit FolderLock(Descriptor lock) : lock_(std::move(lock)) {}
    Descriptor lock_;
};

/// Makes the folder, for its owner alone; one that is there is left as it is. Throws when it cannot be had.
void make_folder(const std::filesystem::path& data);

/// Thirty-two random bytes that never leave the folder (DIR/secret, mode 0600): what cookies and tokens are signed with. Made, and
/// synced, at the first call.
std::string secret_of(const std::filesystem::path& data);

/// Writes the words beside `file`, syncs them, renames them into place and syncs the folder: the file is the old one or the new one, whole.
void write_whole(const std::filesystem::path& file, std::string_view words, unsigned mode = 0644);

/// Syncs a finished file, renames it into place and syncs the folder.
void rename_whole(const std::filesystem::path& finished, const std::filesystem::path& file);

}  // namespace rotative::house
