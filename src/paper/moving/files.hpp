// SPDX-License-Identifier: Apache-2.0
#pragma once
// The files of one export, read through from the first to the last, as often as it takes.
#include <filesystem>
#include <functional>
#include <vector>
#include "paper/moving/moving.hpp"
#include "paper/moving/wxr_reader.hpp"

namespace rotative::moving {

/// Who takes what stands in the files; `file` is a place in the list, `number` counts the items of all files from 0.
struct FileHands {
    std::function<void(std::size_t file, const WxrSite&)> site = [](auto, const auto&) {};
    std::function<void(std::size_t file, const WxrAuthor&)> author = [](auto, const auto&) {};
    std::function<void(std::size_t file, const WxrTerm&)> term = [](auto, const auto&) {};
    std::function<void(std::size_t file, std::size_t number, WxrItem&&)> item = [](auto, auto, auto&&) {};
    /// Each comment before its item, which has that number; of the item only what stands above the comment is known.
    std::function<void(std::size_t file, std::size_t number, const WxrItem& so_far, WxrComment&&)> comment = {};
    std::function<void(std::size_t file, const std::optional<Damage>&, const std::vector<Mended>&)> end = [](auto, const auto&,
                                                                                                             const auto&) {};
    std::function<bool()> goes_on = [] { return true; };  // asked now and then
};

class Files {
public:
    /// Refuses what is not there or cannot be read.
    static Result<Files> opened(const std::vector<std::filesystem::path>& paths);

    const std::vector<std::filesystem::path>& paths() const { return paths_; }
    std::uint64_t size_of(std::size_t file) const { return sizes_[file]; }

    void read_through(Progress::Stage stage, const std::function<void(const Progress&)>& progress, const FileHands& hands) const;

private:
    std::vector<std::filesystem::path> paths_;
    std::vector<std::uint64_t> sizes_;
};

}  // namespace rotative::moving
