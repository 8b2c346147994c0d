// SPDX-License-Identifier: Apache-2.0
#pragma once
// The files of the library in a backup: one row each of the table that backup.cpp makes, under the names they have in the data folder.
#include <filesystem>
#include "press/store/store.hpp"

namespace rotative::house {

/// Packs every file that a row of the backup names; one that is missing is passed over (`rotative doctor` names it).
void pack_media(store::Store& backup, const std::filesystem::path& data);
/// Writes the files of a backup, synced, into DIR/media.restoring.
void unpack_media(store::Store& backup, const std::filesystem::path& data);
/// Puts what was unpacked in the place of DIR/media; what was there stays beside, as DIR/media.before-restore.
void put_media_in_place(const std::filesystem::path& data);

}  // namespace rotative::house
