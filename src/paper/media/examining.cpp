// SPDX-License-Identifier: Apache-2.0
// Comparing rows and files, both ways.
#include <algorithm>
#include <set>
#include "paper/media/media.hpp"
#include "paper/media/medium_shelf.hpp"

namespace rotative::media {
namespace {

namespace fs = std::filesystem;

/// Every file that a medium must have.
std::vector<fs::path> files_of(const Files& files, const Medium& medium) {
    std::vector<fs::path> all{files.original(medium)};
    for (const auto& size : medium.made)
        for (const auto form : pictures::forms)
            all.push_back(files.shown(medium) / pictures::Rendition{form, size.width, size.height, 0}.name());
    return all;
}

bool is_whole(const Files& files, const Medium& medium, const fs::path& file) {
    std::error_code failed;
    const auto size = fs::file_size(file, failed);
    return !failed && size > 0 && (file != files.original(medium) || size == static_cast<std::uintmax_t>(medium.bytes));
}

std::set<fs::path> files_below(const fs::path& folder) {
    std::set<fs::path> found;
    if (!fs::exists(folder)) return found;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) found.insert(entry.path());
    return found;
}

template <class OnMedium>
void each_medium(store::Reading& reading, OnMedium on_medium) {
    constexpr int at_once = 500;
    MediumId last;
    for (std::vector<Medium> some; !(some = shelf::after(reading, last, at_once)).empty(); last = some.back().id)
        for (const auto& medium : some) on_medium(medium);
}

}  // namespace

std::vector<std::string> files_named(store::Reading& reading, const Files& files) {
    std::vector<std::string> named;
    each_medium(reading, [&](const Medium& medium) {
        for (const auto& file : files_of(files, medium)) named.push_back(file.lexically_relative(files.folder()).string());
    });
    return named;
}

Examined examine(store::Reading& reading, const Files& files) {
    Examined found;
    auto there = files_below(files.folder() / "originals");
    there.merge(files_below(files.folder() / "shown"));
    const auto below = [&](const fs::path& file) { return file.lexically_relative(files.folder()).string(); };
    each_medium(reading, [&](const Medium& medium) {
        for (const auto& file : files_of(files, medium)) {
            there.erase(file);
            if (!is_whole(files, medium, file)) found.missing.push_back(below(file));
        }
    });
    for (const auto& file : there) found.orphaned.push_back(below(file));
    return found;
}

}  // namespace rotative::media
