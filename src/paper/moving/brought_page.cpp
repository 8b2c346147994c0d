// SPDX-License-Identifier: Apache-2.0
// From an item of the export to a page. No word is cut: a title too long goes on in the body.
#include "paper/moving/brought_page.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <iterator>
#include "paper/moving/brought_words.hpp"
#include "paper/moving/journal.hpp"
#include "paper/moving/wxr_date.hpp"
#include "press/document/renditions.hpp"
#include "press/i18n/slug.hpp"
#include "press/url/percent.hpp"

namespace rotative::moving {
namespace {

class Making {
public:
    Making(const WxrItem& item, const Inventory& inventory, const Surroundings& surroundings)
        : item_(item), inventory_(inventory), surroundings_(surroundings) {}

    BroughtPage made() {
        made_.origin = inventory_.origin_of(item_);
        made_.draft.language = surroundings_.language;
        body();
        made_.draft.title = name_of(item_, made_.origin, pages::longest_title, "title", made_.draft.body, made_.losses);
        made_.draft.slug = i18n::slug(url::decoded(item_.slug), surroundings_.language);
        place();
        standing();
        made_.addresses = inventory_.addresses_won_by(item_);
        return std::move(made_);
    }

private:
    void lose(std::string what, std::size_t times = 1) { made_.losses.push_back({std::move(what), times, {}, {}}); }

    void body() {
        if (!item_.longer_than_read.empty()) lose(item_.longer_than_read + " too long");
        auto words = brought_words(item_, item_.content, inventory_, surroundings_);
        made_.draft.body = std::move(words.body);
        std::ranges::move(words.losses, std::back_inserter(made_.losses));
        made_.links = words.links, made_.references = words.references;
        made_.leads_forward = words.leads_forward;
        auto excerpt = brought_words(item_, item_.excerpt, inventory_, surroundings_);
        std::ranges::move(excerpt.losses, std::back_inserter(made_.losses));
        auto& blocks = made_.draft.body.blocks;
        blocks.insert(blocks.begin(), excerpt.body.blocks.begin(), excerpt.body.blocks.end());
        made_.links += excerpt.links, made_.references += excerpt.references;
        made_.leads_forward = made_.leads_forward || excerpt.leads_forward;
        picture();
        made_.draft.body = document::normalise(std::move(made_.draft.body));
    }

    /// A page has no place above its words: the picture that stood there comes before them, unless they show it themselves.
    void picture() {
        const auto chosen = item_.fields.find("_thumbnail_id");
        const auto known = chosen == item_.fields.end() ? std::vector<Enclosure>() : inventory_.enclosures().named(chosen->second);
        if (known.empty() || known.front().address.empty()) return;
        auto& blocks = made_.draft.body.blocks;
        for (const auto& block : blocks)
            if (const auto* image = std::get_if<document::Image>(&block.kind); image && image->medium.address == known.front().address)
                return;
        blocks.insert(blocks.begin(), {document::Image{{0, known.front().address}, known.front().alternative, {}, {}}});
    }

    void place() {
        std::from_chars(item_.order.data(), item_.order.data() + item_.order.size(), made_.draft.place);
        const auto author = surroundings_.number_of(inventory_.site().origin("author", item_.creator));
        if (author && !item_.creator.empty()) made_.draft.author = {author->id};
        for (const auto& mention : item_.terms)
            if (mention.domain == "category" || mention.domain == "post_tag")
                lose("term of a page: " + mention.domain + " " + mention.name);
        if (item_.parent.empty() || item_.parent == "0") return;
        const auto parent = surroundings_.number_of(inventory_.site().origin("post", item_.parent));
        if (parent && parent->kind == document::Kind::Page)
            made_.draft.parent = {parent->id};
        else
            made_.leads_forward = true, lose("what it stands under is missing");
    }

    void standing() {
        using pages::State;
        auto& standing = made_.standing;
        const auto& status = item_.status;
        const auto moment = published_at(item_, surroundings_.zone);
        if (status.empty() || status == "publish" || status == "private" || status == "inherit") {
            standing.state = State::Published;
        } else if (status == "future") {
            standing.state = moment ? State::Scheduled : State::Review;
        } else if (status == "pending") {
            standing.state = State::Review;
        } else if (status != "draft") {
            lose("status " + status);
        }
        standing.published = moment;
        if (const auto modified = modified_at(item_, surroundings_.zone); modified && moment && *modified > *moment)
            standing.updated = modified;
        if (!moment && (standing.state == State::Published || status == "future")) lose("unreadable date");
        const bool is_hidden = status == "private" || !item_.password.empty(), is_foreign = item_.type != "page";
        if (is_hidden) lose(item_.password.empty() ? "private" : "password");
        if (is_foreign) lose("item of kind " + item_.type);
        if (is_hidden || is_foreign) standing.audience = pages::Audience::Nobody;
    }

    const WxrItem& item_;
    const Inventory& inventory_;
    const Surroundings& surroundings_;
    BroughtPage made_;
};

}  // namespace

BroughtPage brought_page(const WxrItem& item, const Inventory& inventory, const Surroundings& surroundings) {
    return Making(item, inventory, surroundings).made();
}

std::string BroughtPage::mark() const {
    const auto moment = [](const std::optional<Moment>& perhaps) { return perhaps ? perhaps->ms : 0; };
    auto all = fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n", static_cast<int>(draft.language), draft.parent.number, draft.place,
                           draft.author.number, draft.title, draft.slug, static_cast<int>(standing.state),
                           static_cast<int>(standing.audience), moment(standing.published), moment(standing.updated));
    for (const auto& address : addresses) all += address + "\n";
    all += document::to_json(draft.body);
    return journal::hash_of(all);
}

bool hold_if_overdue(pages::Standing& standing, Moment now) {
    if (standing.state != pages::State::Scheduled || !standing.published || *standing.published > now) return false;
    standing.state = pages::State::Review;
    return true;
}

}  // namespace rotative::moving
