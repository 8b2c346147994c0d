// SPDX-License-Identifier: Apache-2.0
// A small state machine: content, inside a tag, inside a quoted value. Attributes are in attributes.cpp.
#include "tools/templates/markup.hpp"
#include <algorithm>
#include "tools/files.hpp"
#include "tools/templates/elements.hpp"

namespace rotative::tools {
namespace {

using In = Markup::Standing::In;
using Begun = Markup::Standing::Begun;

}  // namespace

void Markup::wrong(const std::string& what) const { throw Wrong(path_, line_, what); }

std::string Markup::read(std::string_view html, int line) {
    rest_ = html;
    line_ = line;
    out_.clear();
    while (!rest_.empty()) {
        if (now_.in == In::Tag)
            inside_tag();
        else if (now_.in == In::Value)
            value(rest_.front());
        else
            content(rest_.front());
    }
    return std::move(out_);
}

void Markup::content(char c) {
    const bool in_script = !now_.open.empty() && now_.open.back() == "script";
    if (c == '<' && rest_.starts_with("<!--")) return skip_comment();
    if (c == '<' && rest_.starts_with("<!doctype html>")) {
        out_ += "<!doctype html>";
        return rest_.remove_prefix(15);
    }
    if (c == '<' && rest_.starts_with("</")) return close_tag();
    if (c == '<') return open_tag();
    if (c == '&' && !in_script) {
        const auto end = rest_.find(';');
        if (end == rest_.npos || end > 10 || rest_.substr(0, end).find_first_of(" <\n") != rest_.npos) wrong("a bare & is written &amp;");
        flush_space();
        out_ += rest_.substr(0, end + 1);
        now_.after_block = false;
        return rest_.remove_prefix(end + 1);
    }
    if (is_white_space(c) && !keeps_white_space()) return space();
    if (c == '\n') ++line_;
    if (begins_a_letter(c) && !in_script) wrong("words stand in texts/, not in a template: {{t room.key}}");
    if (in_script && !is_white_space(c)) wrong("a script data block holds one hole and nothing else");
    flush_space();
    out_ += c;
    now_.after_block = false;
    rest_.remove_prefix(1);
}

void Markup::skip_comment() {
    const auto end = rest_.find("-->");
    if (end == rest_.npos) wrong("a comment ends where it began, without holes; {{! this kind }} is never sent");
    line_ += static_cast<int>(std::count(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    rest_.remove_prefix(end + 3);
}

std::string Markup::name() {
    const auto end = std::min(rest_.find_first_of(" \n\t\r/>=\"'<"), rest_.size());
    std::string read(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return read;
}

void Markup::open_tag() {
    rest_.remove_prefix(1);
    now_.element = name();
    if (now_.element.empty()) wrong("a bare < is written &lt;");
    const bool is_lower = std::none_of(now_.element.begin(), now_.element.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!is_lower && !in_foreign()) wrong("tags are written in lower case");
    if (is_refused(now_.element)) wrong("<" + now_.element + "> has no place in our pages");
    if (!now_.open.empty()) {
        const auto& parent = now_.open.back();
        if (parent == "title" || parent == "textarea" || parent == "script") wrong("no tag stands inside <" + parent + ">");
    }
    const auto within = [&](std::string_view element) { return std::find(now_.open.begin(), now_.open.end(), element) != now_.open.end(); };
    if (ends_a_paragraph(now_.element) && within("p")) wrong("<" + now_.element + "> would end the <p> that is open");
    for (const std::string_view alone : {"a", "form", "button", "option"})
        if (now_.element == alone && within(alone)) wrong("<" + now_.element + "> stands inside another");
    if (stands_alone(now_.element))
        pending_space_ = false;
    else
        flush_space();
    out_ += '<' + now_.element;
    now_.attributes.clear();
    now_.in = In::Tag;
}

void Markup::close_tag() {
    rest_.remove_prefix(2);
    const auto element = name();
    if (rest_.empty() || rest_.front() != '>') wrong("</" + element + " is not closed by >");
    rest_.remove_prefix(1);
    if (now_.open.empty() || now_.open.back() != element)
        wrong("</" + element + "> closes " + (now_.open.empty() ? "nothing" : "<" + now_.open.back() + ">"));
    now_.open.pop_back();
    now_.after_block = stands_alone(element);
    if (now_.after_block)
        pending_space_ = false;
    else
        flush_space();
    out_ += "</" + element + '>';
}

void Markup::start_tag_ends(bool closes_itself) {
    if (closes_itself && !is_void(now_.element) && !in_foreign()) wrong("only void elements and drawings close themselves");
    if (now_.element == "script" && !now_.attributes.contains("src") && now_.attributes["type"] != "application/ld+json")
        wrong("no script stands in a page: <script src> or a data block of type application/ld+json");
    out_ += closes_itself && !is_void(now_.element) ? "/>" : ">";
    if (now_.element == "textarea" || now_.element == "pre") out_ += '\n';  // HTML drops the first line break, which may be the reader's
    if (!is_void(now_.element) && !closes_itself) now_.open.push_back(now_.element);
    now_.after_block = stands_alone(now_.element);
    now_.in = In::Content;
}

bool Markup::in_foreign() const { return now_.element == "svg" || std::find(now_.open.begin(), now_.open.end(), "svg") != now_.open.end(); }

bool Markup::keeps_white_space() const {
    return std::any_of(now_.open.begin(), now_.open.end(), [](const std::string& one) { return one == "pre" || one == "textarea"; });
}

void Markup::space() {
    while (!rest_.empty() && is_white_space(rest_.front())) {
        line_ += rest_.front() == '\n';
        rest_.remove_prefix(1);
    }
    if (!now_.after_block) pending_space_ = true;
}

void Markup::flush_space() {
    if (pending_space_) out_ += ' ';
    pending_space_ = false;
}

std::string Markup::block(int line) {
    line_ = line;
    out_.clear();
    flush_space();
    return std::move(out_);
}

Place Markup::hole(int line, std::string& before) {
    before = block(line);
    switch (now_.in) {
        case In::Tag:
            wrong("a hole in a tag stands inside a quoted attribute");
        case In::Value: {
            const auto begun = now_.begun;
            now_.begun = Begun::Yes;
            if (holds_a_source_set(now_.attribute)) return Place::SourceSet;
            if (!holds_an_address(now_.attribute)) return Place::Attribute;
            if (begun == Begun::Perhaps) wrong("it is not sure whether this hole begins the address");
            return begun == Begun::No ? Place::Url : Place::UrlPart;
        }
        case In::Content:
            break;
    }
    now_.after_block = false;
    return !now_.open.empty() && now_.open.back() == "script" ? Place::Script : Place::Text;
}

void Markup::content_hole(int line, std::string& before) {
    if (hole(line, before) != Place::Text) wrong("markup stands where content stands");
    if (!now_.open.empty() && (now_.open.back() == "title" || now_.open.back() == "textarea"))
        wrong("<" + now_.open.back() + "> holds words, no markup");
}

void Markup::join(const Standing& other, int line) {
    line_ = line;
    if (now_.in != other.in || now_.open != other.open || (now_.in != In::Content && now_.element != other.element))
        wrong("each way through a block leaves the same tags open");
    if (now_.in == In::Value && now_.attribute != other.attribute) wrong("each way through a block ends in the same attribute");
    if (now_.begun != other.begun) now_.begun = Begun::Perhaps;
    now_.after_block = now_.after_block && other.after_block;
    now_.attributes.insert(other.attributes.begin(), other.attributes.end());
}

void Markup::end(int line) {
    line_ = line;
    if (now_.in != In::Content) wrong("the template ends inside a tag");
    if (!now_.open.empty()) wrong("<" + now_.open.back() + "> is not closed");
}

}  // namespace rotative::tools
