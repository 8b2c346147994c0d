// SPDX-License-Identifier: Apache-2.0
// The report as JSON. Its words are in report_words.cpp.
#include "paper/moving/report.hpp"
#include <algorithm>
#include <boost/json.hpp>

namespace rotative::moving {
namespace {

namespace json = boost::json;

json::object counts_in(const std::map<std::string, std::size_t>& counts) {
    json::object written;
    for (const auto& [name, times] : counts) written[name] = times;
    return written;
}

json::object damage_in(const Damage& damage) {
    return {{"line", damage.line}, {"column", damage.column}, {"what", damage.what}, {"inside", damage.inside}};
}

json::object file_in(const FileReport& file) {
    json::object written{{"file", file.name},
                         {"bytes", file.bytes},
                         {"title", file.site.title},
                         {"wxr_version", file.site.version},
                         {"authors", file.authors},
                         {"categories", file.categories},
                         {"tags", file.tags},
                         {"terms", file.terms},
                         {"items", counts_in(file.items)},
                         {"comments", counts_in(file.comments.states)},
                         {"comment_types", counts_in(file.comments.types)},
                         {"comment_replies", file.comments.replies},
                         {"postmeta", file.meta},
                         {"content_chars", file.content_characters},
                         {"damage", nullptr}};
    if (file.damage) written["damage"] = damage_in(*file.damage);
    return written;
}

json::object tally_in(const Tally& tally) {
    return {{"found", tally.found}, {"added", tally.added}, {"changed", tally.changed}, {"same", tally.same}, {"refused", tally.refused}};
}

json::object loss_in(const Loss& loss) {
    json::object written{
        {"what", loss.what}, {"times", loss.times}, {"file", loss.place.file}, {"line", loss.place.line}, {"item", loss.place.item}};
    if (!loss.reason) return written;
    json::object details;
    for (const auto& detail : loss.reason->details) details[detail.name] = detail.value;
    written["reason"] = {{"message", loss.reason->message}, {"details", std::move(details)}};
    return written;
}

}  // namespace

bool Report::is_damaged() const {
    return std::ranges::any_of(files, [](const FileReport& file) { return file.damage.has_value(); });
}

std::string to_json(const Report& report) {
    json::array files, losses, ours, disputed, terms;
    for (const auto& file : report.files) files.push_back(file_in(file));
    for (const auto& loss : report.losses) losses.push_back(loss_in(loss));
    for (const auto& address : report.addresses_of_ours) ours.push_back(json::string(address));
    for (const auto& address : report.addresses_disputed) disputed.push_back(json::string(address));
    for (const auto& term : report.terms)
        terms.push_back(json::object{{"taxonomy", term.taxonomy}, {"slug", term.slug}, {"name", term.name}, {"items", term.items}});
    auto articles = tally_in(report.articles), pages = tally_in(report.pages), comments = tally_in(report.comments);
    articles["states"] = counts_in(report.states);
    pages["states"] = counts_in(report.page_states);
    comments["states"] = counts_in(report.comment_states), comments["kinds"] = counts_in(report.comment_kinds);
    auto attachments = tally_in(report.attachments);
    attachments["sorts"] = counts_in(report.media_sorts), attachments["kept_aside"] = report.uploads_aside;
    attachments["missing"] = report.uploads_missing, attachments["waiting"] = report.uploads_waiting;
    comments["answers"] = report.answers, comments["answers_to_nothing_here"] = report.answers_waiting;
    return json::serialize(
        json::object{{"dry_run", report.dry_run},
                     {"files", std::move(files)},
                     {"articles", std::move(articles)},
                     {"pages", std::move(pages)},
                     {"comments", std::move(comments)},
                     {"menus", tally_in(report.menus)},
                     {"authors", tally_in(report.authors)},
                     {"sections", tally_in(report.sections)},
                     {"topics", tally_in(report.topics)},
                     {"links", {{"found", report.links}, {"to_things", report.references}}},
                     {"attachments", std::move(attachments)},
                     {"other_uploads", tally_in(report.other_uploads)},
                     {"faces", report.faces},
                     {"pictures_shown", report.pictures_shown},
                     {"pictures", report.pictures},
                     {"addresses", {{"kept", report.addresses}, {"ours", std::move(ours)}, {"disputed", std::move(disputed)}}},
                     {"left_for_later", counts_in(report.later)},
                     {"terms_of_other_taxonomies", std::move(terms)},
                     {"not_kept", counts_in(report.not_kept)},
                     {"losses", std::move(losses)}});
}

}  // namespace rotative::moving
