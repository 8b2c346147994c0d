// SPDX-License-Identifier: Apache-2.0
// An import in its order: look what there is, bring people and terms, bring articles and pages, bring those again whose links lead
// to what came after them, then menus, the head of the front page, and comments.
#include "paper/moving/moving.hpp"
#include <algorithm>
#include <unordered_set>
#include <utility>
#include "paper/masthead/masthead.hpp"
#include "paper/moving/article_slices.hpp"
#include "paper/moving/brought_words.hpp"
#include "paper/moving/comment_slices.hpp"
#include "paper/moving/faces.hpp"
#include "paper/moving/files.hpp"
#include "paper/moving/front_and_menus.hpp"
#include "paper/moving/media_slices.hpp"
#include "paper/moving/page_slices.hpp"
#include "paper/moving/things.hpp"
#include "press/i18n/unicode.hpp"

namespace rotative::moving {
namespace {

class Import {
public:
    Import(const Rooms& rooms, Files files, const How& how, const std::function<void(const Progress&)>& progress)
        : rooms_(rooms), files_(std::move(files)), how_(how), progress_(progress) {
        report_.dry_run = how.mode == Mode::Dry;
        whole_until_.resize(files_.paths().size());
    }

    Result<Report> done() {
        TRY(look());
        TRY(bring_things(rooms_, inventory_, how_.mode, numbers_, report_));
        TRY(bring_media());
        TRY(bring_faces(rooms_, inventory_, how_.mode, numbers_, library_, report_));
        ArticleSlices articles(rooms_, inventory_, library_, how_, numbers_, report_);
        PageSlices pages(rooms_, inventory_, library_, how_, numbers_, report_);
        auto waiting = TRY(bring(articles, pages, Progress::Stage::Bringing, {}));
        if (!waiting.empty()) TRY(bring(articles, pages, Progress::Stage::Linking, waiting));
        TRY(bring_menus(rooms_, inventory_, how_.mode, numbers_, report_));
        TRY(bring_front_address(rooms_, inventory_, how_.mode, report_));
        TRY(bring_sticky(rooms_, inventory_, how_.mode, numbers_, report_));
        if (inventory_.has_comments()) TRY(bring_comments());
        if (report_.uploads_waiting > 0) report_.later["attachment"] = report_.uploads_waiting;
        report_.not_kept = inventory_.not_kept;
        for (const auto& [named, term] : inventory_.foreign_terms())
            report_.terms.push_back({named.first, named.second, term.name, term.items});
        const auto& disputed = inventory_.site().collisions();
        report_.addresses_disputed.assign(disputed.begin(), disputed.end());
        return std::move(report_);
    }

private:
    using Items = std::unordered_set<std::size_t>;

    Result<Done> look() {
        for (std::size_t file = 0; file < files_.paths().size(); ++file) {
            report_.files.emplace_back().name = files_.paths()[file].filename().string();
            report_.files.back().bytes = files_.size_of(file);
        }
        FileHands hands;
        hands.site = [&](std::size_t file, const WxrSite& site) { inventory_.take(report_.files[file].site = site); };
        hands.author = [&](std::size_t file, const WxrAuthor& author) { ++report_.files[file].authors, inventory_.take(author); };
        hands.term = [&](std::size_t file, const WxrTerm& term) {
            auto& counts = report_.files[file];
            ++(term.sort == WxrTerm::Sort::Category ? counts.categories : term.sort == WxrTerm::Sort::Tag ? counts.tags : counts.terms);
            inventory_.take(term);
        };
        hands.item = [&](std::size_t file, std::size_t number, WxrItem&& item) {
            count(item, report_.files[file]);
            whole_until_[file] = number + 1;
            inventory_.take(item, number, report_.files[file].name);
        };
        hands.end = [&](std::size_t file, const std::optional<Damage>& damage, const std::vector<Mended>& mended) {
            report_.files[file].damage = damage;
            for (const auto& one : mended)
                report_.losses.push_back({"mended " + one.what, one.times, {report_.files[file].name, one.line, {}}, {}});
        };
        files_.read_through(Progress::Stage::Looking, progress_, hands);
        inventory_.close();
        return refuse_strangers();
    }

    static void count(const WxrItem& item, FileReport& counts) {
        ++counts.items[(item.type.empty() ? "post" : item.type) + "/" + (item.status.empty() ? "publish" : item.status)];
        counts.meta += item.meta;
        counts.content_characters += i18n::length(item.content);
        counts.comments.replies += item.comments.replies;
        for (const auto& [state, times] : item.comments.states) counts.comments.states[state] += times;
        for (const auto& [type, times] : item.comments.types) counts.comments.types[type] += times;
    }

    Result<Done> refuse_strangers() const {
        for (const auto& file : report_.files) {
            if (file.damage && file.damage->what == "not an export")
                return Problem{Refusal::Invalid, "moving.not_an_export", {{"file", file.name}}};
            const OldSite site(file.site);
            const bool is_named = !site.base().empty();
            if (is_named && site.origin("", "") != inventory_.site().origin("", ""))
                return Problem{Refusal::Invalid, "moving.another_site", {{"file", file.name}}};
        }
        return Done{};
    }

    Place place_of(std::size_t file, const WxrItem& item) const { return {report_.files[file].name, item.line, item.title}; }

    /// Files come before what shows them. What only texts name is looked for when there is a folder to look in.
    Result<Done> bring_media() {
        const auto folder = how_.uploads.empty() ? std::nullopt : std::optional(TRY(UploadFolder::opened(how_.uploads)));
        if (!folder && inventory_.later.empty()) return Done{};
        MediaSlices media(rooms_, inventory_, how_.mode, folder ? &*folder : nullptr, library_, report_);
        Result<Done> so_far = Done{};
        FileHands hands;
        hands.goes_on = [&] { return static_cast<bool>(so_far); };
        hands.item = [&](std::size_t file, std::size_t number, WxrItem&& item) {
            if (!so_far) return;
            if (inventory_.becomes_medium(item, number))
                so_far = media.take(item, place_of(file, item));
            else if (folder && (inventory_.becomes_article(item, number) || inventory_.becomes_page(item, number)))
                so_far = media.take_named_in(words_there(item), place_of(file, item));
        };
        files_.read_through(Progress::Stage::Developing, progress_, hands);
        TRY(std::move(so_far));
        return media.flush();
    }

    /// The body of an item with the addresses that it had.
    document::Document words_there(const WxrItem& item) const {
        const auto zone = i18n::Zone::utc();
        return brought_words(item, item.content, inventory_, {Language::French, zone, [](const auto&) { return std::nullopt; }}).body;
    }

    /// Brings articles and pages, or only these; returns those that must come again because a link leads forward.
    Result<Items> bring(ArticleSlices& articles, PageSlices& pages, Progress::Stage stage, const Items& only) {
        Items waiting;
        Result<Done> so_far = Done{};
        FileHands hands;
        hands.goes_on = [&] { return static_cast<bool>(so_far); };
        hands.item = [&](std::size_t file, std::size_t number, WxrItem&& item) {
            const bool is_asked = stage == Progress::Stage::Bringing || only.contains(number);
            const bool is_article = inventory_.becomes_article(item, number);
            if (!so_far || !is_asked || (!is_article && !inventory_.becomes_page(item, number))) return;
            const auto again = stage == Progress::Stage::Bringing ? Again::MayCome : Again::Last;
            auto taken = is_article ? articles.take(item, place_of(file, item), again) : pages.take(item, place_of(file, item), again);
            if (taken && *taken == Taken::ForNow) waiting.insert(number);
            if (!taken) so_far = std::move(taken).problem();
        };
        files_.read_through(stage, progress_, hands);
        TRY(std::move(so_far));
        TRY(articles.flush());
        TRY(pages.flush());
        return waiting;
    }

    /// Comments come last: everything they stand under or lead to has its number.
    Result<Done> bring_comments() {
        CommentSlices comments(rooms_, inventory_, how_, numbers_, report_);
        Result<Done> so_far = Done{};
        FileHands hands;
        hands.goes_on = [&] { return static_cast<bool>(so_far); };
        hands.comment = [&](std::size_t file, std::size_t number, const WxrItem& item, WxrComment&& comment) {
            const bool is_whole = number < whole_until_[file];  // what stands in an item that is cut off comes with it, another time
            if (so_far && is_whole) so_far = comments.take(comment, number, {report_.files[file].name, comment.line, item.title});
        };
        files_.read_through(Progress::Stage::Commenting, progress_, hands);
        TRY(std::move(so_far));
        return comments.close();
    }

    const Rooms& rooms_;
    const Files files_;
    const How& how_;
    const std::function<void(const Progress&)>& progress_;
    std::vector<std::size_t> whole_until_;  // the number behind the last whole item of each file
    Inventory inventory_;
    Library library_{rooms_, inventory_};
    Numbers numbers_;
    Report report_;
};

}  // namespace

Result<Report> Moving::import_wxr(const std::vector<std::filesystem::path>& files, const How& how,
                                  const std::function<void(const Progress&)>& progress) {
    if (!how.uploads.empty()) TRY(UploadFolder::opened(how.uploads));
    return Import(rooms_, TRY(Files::opened(files)), how, progress).done();
}

}  // namespace rotative::moving
