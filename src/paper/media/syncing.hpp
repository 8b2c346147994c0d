// SPDX-License-Identifier: Apache-2.0
#pragma once
// Folders that are on disk when a call returns. What is put into them is files.cpp's and aside.cpp's.
#include <filesystem>

namespace rotative::media {

/// Throws what errno says of this file.
void must(bool worked, const std::filesystem::path&);
/// Names that came into the folder, or left it, have done so for good.
void sync_folder(const std::filesystem::path&);
/// Makes a folder and those above it that are missing, each synced into the one above.
void make_folder(const std::filesystem::path&);

}  // namespace rotative::media
