// SPDX-License-Identifier: Apache-2.0
// From an item of the export to a draft. What has no place in one field of an article moves to another; no word is cut.
#include "paper/moving/brought_article.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <iterator>
#include <type_traits>
#include <variant>
#include "paper/moving/brought_words.hpp"
#include "paper/moving/journal.hpp"
#include "paper/moving/wxr_date.hpp"
#include "paper/moving/wxr_item.hpp"
#include "press/document/renditions.hpp"
#include "press/document/walk.hpp"
#include "press/i18n/slug.hpp"
#include "press/i18n/unicode.hpp"
#include "press/url/percent.hpp"

namespace rotative::moving {
namespace {

/// Whether nothing but words stands in it: no link, no picture, nothing to hear, to watch or to take away.
bool is_words_alone(const BroughtWords& brought) {
    bool is_alone = brought.links == 0;
    const auto is_medium = [](const auto& kind) {
        using Kind = std::decay_t<decltype(kind)>;
        return requires(Kind medium) { medium.medium; } || std::is_same_v<Kind, document::Gallery> || std::is_same_v<Kind, document::Embed>;
    };
    document::each_block(brought.body.blocks,
                         [&](const document::Block& block) { is_alone = is_alone && !std::visit(is_medium, block.kind); });
    return is_alone;
}

class Making {
public:
    Making(const WxrItem& item, const Inventory& inventory, const Surroundings& surroundings)
        : item_(item), inventory_(inventory), surroundings_(surroundings) {}

    BroughtArticle made() {
        made_.origin = inventory_.origin_of(item_);
        made_.draft.language = surroundings_.language;
        body();
        standfirst();
        made_.draft.headline = name_of(item_, made_.origin, articles::longest_headline, "headline", made_.draft.body, made_.losses);
        made_.draft.slug = i18n::slug(url::decoded(item_.slug), surroundings_.language);
        places();
        standing();
        if (const auto chosen = item_.fields.find("_thumbnail_id");
            chosen != item_.fields.end() && !chosen->second.empty() && chosen->second != "0")
            made_.picture = inventory_.site().origin("post", chosen->second);
        made_.addresses = inventory_.addresses_won_by(item_);
        return std::move(made_);
    }

private:
    void lose(std::string what, std::size_t times = 1) { made_.losses.push_back({std::move(what), times, {}, {}}); }

    void body() {
        if (!item_.longer_than_read.empty()) lose(item_.longer_than_read + " too long");
        auto words = brought_words(item_, item_.content, inventory_, surroundings_);
        made_.draft.body = std::move(words.body);
        made_.links = words.links, made_.references = words.references;
        made_.leads_forward = words.leads_forward;
        std::ranges::move(words.losses, std::back_inserter(made_.losses));
    }

    /// A standfirst is words alone: one with more, or too long, stands at the beginning of the body.
    void standfirst() {
        auto excerpt = brought_words(item_, item_.excerpt, inventory_, surroundings_);
        std::ranges::move(excerpt.losses, std::back_inserter(made_.losses));
        auto words = document::words(excerpt.body);
        if (is_words_alone(excerpt) && i18n::length(words) <= articles::longest_standfirst)
            return static_cast<void>(made_.draft.standfirst = std::move(words));
        auto& blocks = made_.draft.body.blocks;
        blocks.insert(blocks.begin(), excerpt.body.blocks.begin(), excerpt.body.blocks.end());
        made_.draft.body = document::normalise(std::move(made_.draft.body));
        made_.links += excerpt.links, made_.references += excerpt.references;
        made_.leads_forward = made_.leads_forward || excerpt.leads_forward;
    }

    std::optional<std::int64_t> number(std::string_view kind, const std::string& slug) const {
        const auto thing = surroundings_.number_of(inventory_.site().origin(kind, slug));
        return thing ? std::optional(thing->id) : std::nullopt;
    }

    void places() {
        auto& draft = made_.draft;
        const auto placing = inventory_.placing_of(item_);
        if (const auto section = number("category", placing.section)) draft.section = {*section};
        for (const auto& login : authors_of(item_)) {
            const auto author = number("author", login);
            if (author && std::ranges::find(draft.authors, authors::AuthorId{*author}) == draft.authors.end())
                draft.authors.push_back({*author});
        }
        if (draft.authors.size() > articles::most_authors) {
            lose("author beyond the most there may be", draft.authors.size() - articles::most_authors);
            draft.authors.resize(articles::most_authors);
        }
        for (const auto& slug : slugs_in(item_, is_tag))
            if (const auto topic = number("tag", slug)) draft.topics.push_back({*topic});
        for (const auto& slug : placing.further)
            if (const auto topic = number("category as a topic", slug)) draft.topics.push_back({*topic});
        if (draft.topics.size() <= articles::most_topics) return;
        lose("topic beyond the most there may be", draft.topics.size() - articles::most_topics);
        draft.topics.resize(articles::most_topics);
    }

    void standing() {
        using articles::State;
        auto& kept = made_.kept;
        const auto moment = published_at(item_, surroundings_.zone);
        const auto& status = item_.status;
        if (status.empty() || status == "publish" || status == "private") {
            kept.state = State::Published;
            kept.published = moment;
            if (const auto modified = modified_at(item_, surroundings_.zone); modified && moment && *modified > *moment)
                kept.updated = modified;
            if (!moment) lose("unreadable date");
        } else if (status == "future") {
            kept.state = moment ? State::Scheduled : State::Ready;
            kept.scheduled = moment;
            if (!moment) lose("unreadable date");
        } else if (status == "pending") {
            kept.state = State::Review;
        } else if (status != "draft") {
            lose("status " + status);
        }
        if (status != "private" && item_.password.empty()) return;
        made_.draft.audience = articles::Audience::Nobody;  // it waits where no reader comes, with its date
        if (kept.state == State::Published || kept.state == State::Scheduled) kept.state = State::Ready;
        kept.scheduled = {};
        lose(item_.password.empty() ? "private" : "password");
    }

    const WxrItem& item_;
    const Inventory& inventory_;
    const Surroundings& surroundings_;
    BroughtArticle made_;
};

}  // namespace

BroughtArticle brought(const WxrItem& item, const Inventory& inventory, const Surroundings& surroundings) {
    return Making(item, inventory, surroundings).made();
}

std::string BroughtArticle::mark() const {
    const auto moment = [](const std::optional<Moment>& perhaps) { return perhaps ? perhaps->ms : 0; };
    auto all = fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n", static_cast<int>(draft.language), draft.section.number,
                           static_cast<int>(draft.audience), draft.headline, draft.slug, draft.standfirst, static_cast<int>(kept.state),
                           moment(kept.published), moment(kept.updated), moment(kept.scheduled));
    for (const auto author : draft.authors) fmt::format_to(std::back_inserter(all), "a{}\n", author.number);
    for (const auto topic : draft.topics) fmt::format_to(std::back_inserter(all), "t{}\n", topic.number);
    for (const auto& address : addresses) all += address + "\n";
    if (!picture.empty()) all += picture + "\n";
    all += document::to_json(draft.body);
    return journal::hash_of(all);
}

bool hold_if_overdue(articles::Kept& kept, Moment now) {
    if (kept.state != articles::State::Scheduled || !kept.scheduled || *kept.scheduled > now) return false;
    kept.state = articles::State::Ready;
    kept.scheduled = {};
    return true;
}

}  // namespace rotative::moving
