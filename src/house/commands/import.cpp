// SPDX-License-Identifier: Apache-2.0
// import wxr, as it is typed. What comes and what becomes of it is decided in paper/moving.
#include <fstream>
#include "house/commands/carry.hpp"
#include "house/data_folder.hpp"
#include "paper/moving/moving.hpp"

namespace rotative::house::commands {
namespace {

std::string_view word_for(moving::Progress::Stage stage) {
    using Stage = moving::Progress::Stage;
    return stage == Stage::Looking      ? "looking"
           : stage == Stage::Developing ? "developing"
           : stage == Stage::Bringing   ? "bringing"
           : stage == Stage::Linking    ? "linking"
                                        : "commenting";
}

bool write_whole(const std::filesystem::path& path, const std::string& words) {
    std::ofstream out(path, std::ios::binary);
    out << words << '\n';
    return static_cast<bool>(out.flush());
}

/// The report for a program, and beside it the one for people, "report.txt"; both must be whole, or the command says that they are not.
bool write_report(const std::filesystem::path& path, const moving::Report& report) {
    auto page = path;
    page.replace_extension(".txt");
    return write_whole(path, moving::to_json(report)) && (page == path || write_whole(page, moving::as_page(report, Language::English)));
}

}  // namespace

Outcome run(House& house, const ImportWxr& order, const Manner& manner) {
    std::vector<std::filesystem::path> files;
    for (const auto& file : order.files) files.push_back(manner.terminal.path_of(file));
    moving::Moving moving({*house.store, house.wire, house.media, house.sections, house.topics, house.authors, house.articles,
                           house.standing_pages, house.menus, house.front, house.addresses});
    moving::How how(order.dry_run ? moving::Mode::Dry : moving::Mode::ForGood);
    if (order.addresses == "seal") how.sealer.emplace(secret_of(house.configuration.data));
    if (!order.uploads.empty()) how.uploads = manner.terminal.path_of(order.uploads);
    const auto report = moving.import_wxr(
        files, how, [&](const moving::Progress& now) { manner.terminal.progress(word_for(now.stage), now.done, now.total); });
    manner.terminal.end_progress();
    if (!report) return refused(manner.terminal, report.problem());
    if (manner.json)
        manner.terminal.say(moving::to_json(*report));
    else
        for (const auto& line : moving::in_words(*report, Language::English)) manner.terminal.say(line);
    if (!order.report.empty() && !write_report(manner.terminal.path_of(order.report), *report))
        return manner.terminal.refuse("the report could not be written to " + order.report);
    return report->is_damaged() || report->articles.refused + report->pages.refused + report->comments.refused > 0 ? Outcome::Refused
                                                                                                                   : Outcome::Done;
}

}  // namespace rotative::house::commands
