// SPDX-License-Identifier: Apache-2.0
#pragma once
// The library of files of the old site: which address names which of them. It is filled from the whole export before any body is read.
// Where the files are is upload_folder.hpp; which of them are here, library.hpp.
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>
#include "paper/moving/old_site.hpp"
#include "paper/moving/wxr.hpp"

namespace rotative::moving {

class Uploads {
public:
    /// Learns where an attachment was; it is known by that origin. What it was made smaller or turned from leads to it as well, while
    /// nothing else is known by that name.
    void take(const WxrItem& attachment, const std::string& origin);

    /// The origins of what an address may name, the likeliest first: an attachment, also by one of its smaller copies; else a file that no
    /// attachment tells of ("wxr:journal.example:upload:2018/01/pont.jpg"). Empty when it is no file of that library.
    std::vector<std::string> origins_at(const OldSite& site, std::string_view address) const;
    /// Where that file may be below the folder of uploads, the likeliest first.
    std::vector<std::string> paths_at(const OldSite& site, std::string_view address) const;
    std::vector<std::string> paths_of(const OldSite& site, const WxrItem& attachment) const;
    /// The addresses of an attachment that mean it and nothing else.
    std::vector<std::string> addresses_won_by(const WxrItem& attachment, const std::string& origin) const;

private:
    struct Meaning {
        std::string origin;
        bool is_exact = false;
    };
    std::string key_of(const OldSite& site, std::string_view address) const;
    void learn(const std::string& key, const std::string& origin);

    std::unordered_map<std::string, Meaning> meanings_;
    std::unordered_set<std::string> hosts_;  // that attachments were on
};

/// The address of an attachment's bytes, as far as the export says one.
const std::string& address_of(const WxrItem& attachment);

}  // namespace rotative::moving
