// SPDX-License-Identifier: Apache-2.0
// Reading files through the reader of exports, in pieces.
#include "paper/moving/files.hpp"
#include <fstream>
#include <numeric>
#include <utility>

namespace rotative::moving {

Result<Files> Files::opened(const std::vector<std::filesystem::path>& paths) {
    Files files;
    for (const auto& path : paths) {
        std::error_code failed;
        const auto size = std::filesystem::is_regular_file(path, failed) ? std::filesystem::file_size(path, failed) : 0;
        const Problem unreadable{Refusal::NotFound, "moving.no_file", {{"file", path.filename().string()}}};
        if (failed || !std::ifstream(path, std::ios::binary)) return unreadable;
        if (!std::filesystem::is_regular_file(path)) return unreadable;
        files.paths_.push_back(path);
        files.sizes_.push_back(size);
    }
    return files;
}

void Files::read_through(Progress::Stage stage, const std::function<void(const Progress&)>& progress, const FileHands& hands) const {
    Progress now{stage, 0, std::accumulate(sizes_.begin(), sizes_.end(), std::uint64_t{0})};
    std::size_t number = 0;
    std::string piece(64 << 10, '\0');
    for (std::size_t file = 0; file < paths_.size(); ++file) {
        WxrReader reader(
            {[&](const WxrSite& site) { hands.site(file, site); }, [&](const WxrAuthor& author) { hands.author(file, author); },
             [&](const WxrTerm& term) { hands.term(file, term); }, [&](WxrItem&& item) { hands.item(file, number++, std::move(item)); },
             hands.comment ? [&](const WxrItem& so_far, WxrComment&& comment) { hands.comment(file, number, so_far, std::move(comment)); }
                           : std::function<void(const WxrItem&, WxrComment&&)>()});
        std::ifstream in(paths_[file], std::ios::binary);
        while (hands.goes_on() && (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0)) {
            const auto length = static_cast<std::size_t>(in.gcount());
            now.done += length;
            progress(now);
            if (!reader.feed({piece.data(), length})) break;
        }
        if (!hands.goes_on()) return;
        const auto damage = reader.finish();
        hands.end(file, damage, reader.mended());
    }
}

}  // namespace rotative::moving
