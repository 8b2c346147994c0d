// SPDX-License-Identifier: Apache-2.0
#pragma once
// Small texts that whoever runs the newspaper lays into a folder, for machines that look for them at a fixed address: /ads.txt,
// /.well-known/assetlinks.json. What the newspaper itself says there (robots.txt, security.txt) is in machine_pages.hpp.
#include <array>
#include <cstdint>
#include <filesystem>
#include "press/http/router.hpp"

namespace rotative::counter {

/// The names that may stand at the root; below /.well-known/ any name of letters, digits, "-", "_" and "." that ends in .txt or .json.
/// (The folder acme-challenge below it is not ours: certificates are fetched by another door.)
inline constexpr std::array root_files{"ads.txt", "app-ads.txt", "sellers.json", "humans.txt", "trust.txt", "llms.txt"};
inline constexpr std::uint64_t largest_operator_file = 256 * 1024;

/// `folder` is DIR/files; it need not be there. DIR/files/ads.txt is /ads.txt, DIR/files/well-known/x.json is /.well-known/x.json. Only
/// ordinary files that are no links are served, as text or JSON and nothing else; each request looks again.
void add_operator_files(http::Router&, const std::filesystem::path& folder);

}  // namespace rotative::counter
