// SPDX-License-Identifier: Apache-2.0
// What WordPress writes of a comment, and what we call it.
#include "paper/moving/brought_comment.hpp"
#include "paper/moving/brought_words.hpp"
#include "paper/moving/journal.hpp"
#include "paper/moving/wxr_date.hpp"

namespace rotative::moving {
namespace {

using comments::Kind;
using comments::State;
using comments::Under;

class Making {
public:
    Making(const WxrComment& there, const Inventory& inventory, const Surroundings& surroundings)
        : there_(there), inventory_(inventory), surroundings_(surroundings) {}

    BroughtOne made(const std::string& origin, const std::string& item, const comments::Sealer* sealer) {
        auto& one = made_.comment;
        one.origin = origin, one.stands_under = item;
        one.under = under(item);
        one.author = words_of(there_.author), one.mail = there_.mail, one.site = there_.site;
        if (sealer && !there_.address.empty()) one.sealed_address = sealer->seal(there_.address, origin);
        if (!there_.parent.empty() && there_.parent != "0") one.answers = origin_of_comment(item, there_.parent);
        kind();
        state();
        one.said = moment_of(there_.date_gmt, i18n::Zone::utc());
        if (!one.said) one.said = moment_of(there_.date, surroundings_.zone);
        if (!one.said) lose("unreadable date of a comment");
        words();
        return std::move(made_);
    }

private:
    void lose(std::string what) { made_.losses.push_back({std::move(what), 1, {}, {}}); }

    Under under(const std::string& item) const {
        const auto thing = surroundings_.number_of(item);
        if (!thing) return {};
        return {thing->kind == document::Kind::Page ? Under::What::Page : Under::What::Article, thing->id};
    }

    void kind() {
        const auto& written = there_.kind;
        auto& kind = made_.comment.kind;
        if (written == "pingback" || written == "pings")
            kind = Kind::Pingback;
        else if (written == "trackback")
            kind = Kind::Trackback;
        else if (!written.empty() && written != "comment")
            lose("comment of kind " + written);
    }

    void state() {
        const auto& written = there_.state;
        auto& state = made_.comment.state;
        if (written == "1" || written == "approve" || written == "approved")
            state = State::Approved;
        else if (written == "spam")
            state = State::Spam;
        else if (written == "trash" || written == "post-trashed")
            state = State::Trash;
        else if (!written.empty() && written != "0" && written != "hold")
            lose("comment in state " + written);
    }

    void words() {
        if (there_.is_longer_than_read) lose("comment too long");
        auto words = brought_words(there_.content, inventory_, surroundings_);
        made_.comment.words = std::move(words.body);
        made_.links = words.links, made_.references = words.references;
        for (auto& loss : words.losses) lose("in a comment: " + loss.what);
    }

    const WxrComment& there_;
    const Inventory& inventory_;
    const Surroundings& surroundings_;
    BroughtOne made_;
};

}  // namespace

BroughtOne brought_comment(const WxrComment& comment, const std::string& origin, const std::string& item, const Inventory& inventory,
                           const Surroundings& surroundings, const comments::Sealer* sealer) {
    return Making(comment, inventory, surroundings).made(origin, item, sealer);
}

std::string origin_of_comment(const std::string& item, const std::string& id) { return item + ":comment:" + id; }

std::string origin_of_comment(const std::string& item, const WxrComment& comment) {
    if (!comment.id.empty() && comment.id != "0") return origin_of_comment(item, comment.id);
    std::string all;
    for (const auto* part : {&comment.author, &comment.mail, &comment.date, &comment.date_gmt, &comment.content}) all += *part + '\n';
    return origin_of_comment(item, "without id " + journal::hash_of(all));
}

}  // namespace rotative::moving
