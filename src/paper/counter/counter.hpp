// SPDX-License-Identifier: Apache-2.0
#pragma once
// The readers' counter: which page answers which address, printed once for everybody. The pages are in files of their own; what stands
// on them comes from the rooms below.
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>
#include "base/language.hpp"
#include "press/cache/pages.hpp"
#include "press/http/door.hpp"
#include "press/http/router.hpp"
#include "press/store/store.hpp"

namespace rotative::counter {

struct Visit;
class Memory;

class Counter {
public:
    /// `base` is what absolute links are made of: "https://journal.example".
    Counter(cache::Pages&, std::string base);
    ~Counter();

    /// `files` is the folder of what an operator adds at the root and below /.well-known/ (operator_files.hpp).
    void add_routes(http::Router&, const std::filesystem::path& files);

    /// What a reader is told when something broke or was refused before a page could be made. Nothing of it is kept.
    http::Response trouble(store::Store&, const http::Trouble&, const http::Request&) const;
    /// What a reader is told while the database does not answer: 503, in the language that his address begins with, else in the
    /// paper's as it was last known. What is carried in the program is sent all the same.
    http::Response away(const http::Request&) const;
    /// The page with one button that posts these fields again.
    http::Response confirm(store::Store&, const http::Request&, const http::Fields&, std::string_view token) const;

private:
    using Make = http::Response (*)(Visit&);
    void page(http::Router&, const std::string& pattern, Make, const std::vector<std::string_view>& known_names = {});
    void printed(std::string target, http::Request, http::Reply, Make) const;

    cache::Pages& pages_;
    std::string base_;
    const std::unique_ptr<Memory> memory_;  // as of the last visit, for when nothing can be read
};

}  // namespace rotative::counter
