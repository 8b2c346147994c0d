// SPDX-License-Identifier: Apache-2.0
// Keeping comments that were brought, and the threads they make in whatever order they come.
#include "paper/comments/comments.hpp"
#include <boost/json.hpp>
#include "paper/comments/comment_shelf.hpp"
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"

namespace rotative::comments {
namespace {

Result<Done> refuse_endless(const BroughtComment& one) {
    for (const auto* line : {&one.author, &one.mail, &one.site, &one.origin, &one.answers})
        if (line->size() > longest_line)
            return Problem{Refusal::TooLarge, "comments.line_too_long", {{"limit", std::to_string(longest_line)}}};
    if (document::to_json(one.words).size() <= document::largest_document) return Done{};
    return Problem{Refusal::TooLarge, "comments.too_long", {{"limit", std::to_string(document::largest_document >> 20)}}};
}

/// Whether `one` is `above` or answers it, however far.
bool is_below(store::Reading& reading, CommentId one, CommentId above) {
    for (; one; one = shelf::parent_of(reading, one))
        if (one == above) return true;
    return false;
}

}  // namespace

Result<CommentId> keep(store::Transaction& tx, const BroughtComment& one, std::string_view mark) {
    TRY(refuse_endless(one));
    const auto before = shelf::known(tx, one.origin);
    const auto answered = one.answers.empty() ? std::nullopt : shelf::known(tx, one.answers);
    auto parent = answered ? answered->id : CommentId{};
    if (before && parent && is_below(tx, parent, before->id)) parent = {};  // a circle is cut where it would close
    if (!before) return shelf::add(tx, one, parent, mark);
    shelf::change(tx, before->id, one, parent, mark);
    return before->id;
}

void adopt(store::Transaction& tx, std::string_view origin) {
    const auto parent = shelf::known(tx, origin);
    if (!parent) return;
    for (const auto child : shelf::waiting_for(tx, origin))
        if (!is_below(tx, parent->id, child)) shelf::put_under(tx, child, parent->id);
}

std::optional<Known> brought_before(store::Reading& reading, std::string_view origin) { return shelf::known(reading, origin); }
std::vector<std::string> awaited(store::Reading& reading) { return shelf::awaited(reading); }
std::vector<Count> counts(store::Reading& reading) { return shelf::counts(reading); }
std::vector<Comment> under(store::Reading& reading, const Under& thing) { return shelf::under(reading, thing); }

Result<std::string> look(store::Reading& reading, CommentId id) {
    namespace json = boost::json;
    const auto found = shelf::comment(reading, id);
    if (!found) return Problem{Refusal::NotFound, "comments.not_found", {{"comment", std::to_string(id.number)}}};
    const auto& one = found->brought;
    json::object inside{{"id", id.number},
                        {"kind", word_for(one.kind)},
                        {"state", word_for(one.state)},
                        {"author", one.author},
                        {"mail", one.mail},
                        {"site", one.site},
                        {"origin", one.origin},
                        {"stands_under", one.stands_under},
                        {"answers", one.answers},
                        {"parent", nullptr},
                        {"said_ms", nullptr},
                        {"article", nullptr},
                        {"page", nullptr},
                        {"has_address", !one.sealed_address.empty()}};
    if (found->parent) inside["parent"] = found->parent.number;
    if (one.said) inside["said_ms"] = one.said->ms;
    if (one.under.what == Under::What::Article) inside["article"] = one.under.number;
    if (one.under.what == Under::What::Page) inside["page"] = one.under.number;
    inside["words"] = json::parse(document::to_json(one.words));
    return json::serialize(inside);
}

}  // namespace rotative::comments
