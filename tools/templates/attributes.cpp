// SPDX-License-Identifier: Apache-2.0
// The inside of a start tag: attributes are quoted, none carries a script, a style or somebody else's address.
#include "tools/files.hpp"
#include "tools/templates/elements.hpp"
#include "tools/templates/markup.hpp"

namespace rotative::tools {
namespace {

using In = Markup::Standing::In;
using Begun = Markup::Standing::Begun;

}  // namespace

void Markup::inside_tag() {
    while (!rest_.empty() && is_white_space(rest_.front())) {
        line_ += rest_.front() == '\n';
        rest_.remove_prefix(1);
    }
    if (rest_.empty()) return;
    const bool closes_itself = rest_.starts_with("/>");
    if (!closes_itself && rest_.front() != '>') return attribute();
    rest_.remove_prefix(closes_itself ? 2 : 1);
    start_tag_ends(closes_itself);
}

void Markup::attribute() {
    now_.attribute = name();
    const auto& attribute = now_.attribute;
    if (attribute.empty()) wrong("an attribute has a name");
    if (attribute == "style") wrong("no style attribute: a class, and the room's style sheet");
    if (attribute.starts_with("on")) wrong("no event handler in a page: the room's script finds its elements");
    if (attribute == "srcdoc" || attribute == "http-equiv" || attribute == "nonce") wrong(attribute + " has no place in our pages");
    if (now_.attributes.contains(attribute)) wrong(attribute + " stands twice in this tag");
    now_.attributes[attribute] = "";
    out_ += ' ' + attribute;
    if (!rest_.starts_with('=')) return;
    if (!rest_.starts_with("=\"")) wrong("the value of " + attribute + " stands between double quotes");
    rest_.remove_prefix(2);
    out_ += "=\"";
    now_.in = In::Value;
    now_.begun = Begun::No;
}

void Markup::value(char c) {
    if (c == '"') {
        rest_.remove_prefix(1);
        check_value();
        out_ += '"';
        now_.in = In::Tag;
        return;
    }
    if (c == '<') wrong("< in an attribute is written &lt;");
    auto& so_far = now_.attributes[now_.attribute];
    if (c == '\n') {
        while (!rest_.empty() && is_white_space(rest_.front())) {
            line_ += rest_.front() == '\n';
            rest_.remove_prefix(1);
        }
        so_far += ' ';
        out_ += ' ';
        return;
    }
    if (now_.begun == Begun::No && holds_an_address(now_.attribute) && c != '/' && c != '#' && c != '?')
        wrong(now_.attribute + " begins with a hole for a Url, or with / # ?: an address elsewhere is a Url made by code");
    if (holds_an_address(now_.attribute) && so_far == "/" && (c == '/' || c == '\\')) wrong("no address of somebody else");
    now_.begun = Begun::Yes;
    so_far += c;
    out_ += c;
    rest_.remove_prefix(1);
}

void Markup::check_value() {
    const auto& value = now_.attributes[now_.attribute];
    if (is_read_out(now_.attribute) && std::any_of(value.begin(), value.end(), begins_a_letter))
        wrong("the words of " + now_.attribute + " stand in texts/: {{t room.key}}");
    if (holds_a_source_set(now_.attribute) && value.find("//") != value.npos) wrong("no address of somebody else");
}

}  // namespace rotative::tools
