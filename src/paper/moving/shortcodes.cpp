// SPDX-License-Identifier: Apache-2.0
// Shortcodes are found between the tags of a body; inside a tag or a comment nothing is one.
#include "paper/moving/shortcodes.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <unordered_set>
#include "paper/moving/players.hpp"

namespace rotative::moving {
namespace {

constexpr std::array<std::string_view, 7> of_wordpress{"audio", "caption", "embed", "gallery", "playlist", "video", "wp_caption"};
constexpr std::size_t longest_code = 4096;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; }
bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

struct Opening {
    std::string_view name, attributes;
    std::size_t length = 0;
};

/// The shortcode that begins at a "[": its name, what stands between it and "]", and how long all of it is.
std::optional<Opening> opening_of(std::string_view text) {
    std::size_t at = 1;
    while (at < text.size() && is_name(text[at])) ++at;
    if (at == 1 || !is_letter(text[1]) || at >= text.size()) return {};
    const auto name = text.substr(1, at - 1);
    if (text[at] != ']' && text[at] != '/' && !is_white(text[at])) return {};
    const auto end = text.substr(0, longest_code).find(']', at);
    if (end == text.npos) return {};
    auto attributes = text.substr(at, end - at);
    if (attributes.find('[') != attributes.npos) return {};
    return Opening{name, attributes, end + 1};
}

/// The value of an attribute; empty when it is not there.
std::string_view value_in(std::string_view attributes, std::string_view name) {
    for (std::size_t at = 0; (at = attributes.find(name, at)) != attributes.npos; ++at) {
        const bool whole = at == 0 || is_white(attributes[at - 1]);
        auto rest = attributes.substr(at + name.size());
        if (!whole || rest.size() < 2 || rest[0] != '=') continue;
        rest.remove_prefix(1);
        const bool is_quoted = rest[0] == '"' || rest[0] == '\'';
        const auto end = std::min(is_quoted ? rest.find(rest[0], 1) : rest.find_first_of(" \t\r\n"), rest.size());
        const bool closes_itself = !is_quoted && end == rest.size() && rest.ends_with('/');
        return rest.substr(is_quoted ? 1 : 0, end - (is_quoted || closes_itself ? 1 : 0));
    }
    return {};
}

void append_escaped(std::string& out, std::string_view words) {
    for (const char c : words) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
}

/// A picture, a sound or a film with its words below it; of a sound, whose name a playlist shows, at least that.
std::string figure_of(const Enclosure& one) {
    using Sort = Enclosure::Sort;
    const auto sort = one.sort();
    const std::string_view element = sort == Sort::Sound ? "audio" : sort == Sort::Film ? "video" : "img";
    std::string html("<figure><");
    html.append(element).append(" src=\"");
    append_escaped(html, one.address);
    if (element == "img") {
        html += "\" alt=\"";
        append_escaped(html, one.alternative);
        html += "\">";
    } else {
        html.append("\"></").append(element).append(">");
    }
    html += "<figcaption>";
    if (!one.caption.empty())
        html += one.caption;
    else if (element != "img")
        append_escaped(html, one.title);
    return html + "</figcaption></figure>";
}

class Reading {
public:
    Reading(std::string_view body, const Enclosed& enclosed) : rest_(body), enclosed_(enclosed) {}

    Shortcodes all() {
        while (!rest_.empty()) step();
        return std::move(found_);
    }

private:
    void step() {
        if (rest_.front() == '<') return markup();
        if (rest_.front() == '[') return bracket();
        if (at_line_start_ && rest_.starts_with("http") && player_line()) return;
        take(std::max<std::size_t>(1, std::min(rest_.find_first_of("<[\n"), rest_.size())));
        if (!rest_.empty() && rest_.front() == '\n') take(1), at_line_start_ = true;
    }

    void take(std::size_t length) {
        at_line_start_ = rest_[length - 1] == '\n';
        found_.html += rest_.substr(0, length);
        rest_.remove_prefix(length);
    }

    void markup() {
        const bool comment = rest_.starts_with("<!--");
        const bool tag = rest_.size() > 1 && (is_letter(rest_[1]) || rest_[1] == '/' || rest_[1] == '!');
        const std::string_view end = comment ? "-->" : ">";
        auto& none_left = comment ? no_comment_ends_ : no_tag_ends_;
        const auto at = tag && !none_left ? rest_.find(end) : rest_.npos;
        if (at != rest_.npos) return take(at + end.size());
        none_left = none_left || tag;
        take(1);
    }

    void bracket() {
        if (rest_.starts_with("[[")) return take(2);
        const auto code = opening_of(rest_);
        if (!code) return take(1);
        if ((code->name == "caption" || code->name == "wp_caption") && caption(*code)) return;
        if (code->name == "embed" && embed(*code)) return;
        if ((code->name == "audio" || code->name == "video") && sound_or_film(*code)) return;
        if ((code->name == "gallery" || code->name == "playlist") && all_of(*code)) return;
        const bool known = std::ranges::find(of_wordpress, code->name) != of_wordpress.end();
        if (known || code->attributes.find('=') != code->attributes.npos || ends(code->name, code->length))
            found_.left.emplace_back(code->name);
        take(code->length);
    }

    /// The place of "[/name]" behind the opening. A name whose end is missing once is not looked for again.
    std::optional<std::size_t> end_of(std::string_view name, std::size_t from) {
        const auto end = "[/" + std::string(name) + "]";
        if (endless_.contains(end) || endless_.size() > 64) return {};
        const auto at = rest_.find(end, from);
        if (at != rest_.npos) return at;
        endless_.insert(end);
        return {};
    }
    bool ends(std::string_view name, std::size_t from) { return end_of(name, from).has_value(); }

    /// A picture and its caption, which stands behind it or in an attribute.
    bool caption(const Opening& code) {
        const auto end = end_of(code.name, code.length);
        if (!end) return false;
        const auto inside = rest_.substr(code.length, *end - code.length);
        const auto picture = inside.find("<img");
        const auto picture_end = picture == inside.npos ? inside.npos : inside.find('>', picture);
        if (picture_end == inside.npos || inside.find("[caption") != inside.npos) return false;
        auto split = picture_end + 1;
        const auto behind = inside.substr(split);
        const auto word = std::min(behind.find_first_not_of(" \t\r\n"), behind.size());
        if (behind.substr(word).starts_with("</a>")) split += word + 4;
        const auto said = value_in(code.attributes, "caption");
        found_.html += "<figure>";
        found_.html += inside.substr(0, split);
        found_.html += "<figcaption>";
        found_.html += said;
        found_.html += inside.substr(split);
        found_.html += "</figcaption></figure>";
        rest_.remove_prefix(*end + code.name.size() + 3);
        return true;
    }

    bool embed(const Opening& code) {
        const auto end = end_of(code.name, code.length);
        if (!end) return false;
        const auto address = lone_address(rest_.substr(code.length, *end - code.length));
        if (address.empty()) return false;
        found_.html += frame_of(address);
        rest_.remove_prefix(*end + code.name.size() + 3);
        return true;
    }

    /// A sound or a film with its address; words between its beginning and its end stand behind it.
    bool sound_or_film(const Opening& code) {
        constexpr std::string_view of_sounds[] = {"src", "mp3", "m4a", "ogg", "wav", "flac", "wma"};
        constexpr std::string_view of_films[] = {"src", "mp4", "m4v", "webm", "ogv", "wmv", "flv"};
        const std::span<const std::string_view> names = code.name == "audio" ? std::span(of_sounds) : std::span(of_films);
        std::string_view address;
        for (const auto name : names)
            if (address.empty()) address = value_in(code.attributes, name);
        if (lone_address(address) != address || address.empty()) return false;
        found_.html.append("<").append(code.name).append(" src=\"").append(address).append("\"></").append(code.name).append(">");
        const auto end = end_of(code.name, code.length);
        rest_.remove_prefix(code.length);
        if (!end) return true;
        const auto length = *end - code.length;
        found_.html += rest_.substr(0, length);
        rest_.remove_prefix(length + code.name.size() + 3);
        return true;
    }

    /// The pictures of a gallery, or the sounds and films of a playlist. They are those it names, else those that hang on the item.
    bool all_of(const Opening& code) {
        if (!enclosed_) return false;
        const bool is_gallery = code.name == "gallery";
        auto numbers = value_in(code.attributes, "ids");
        if (numbers.empty()) numbers = value_in(code.attributes, "include");
        auto all = enclosed_(numbers);
        const auto unknown = std::erase_if(all, [](const Enclosure& one) { return one.address.empty(); });
        const auto wanted = is_gallery                                     ? Enclosure::Sort::Picture
                            : value_in(code.attributes, "type") == "video" ? Enclosure::Sort::Film
                                                                           : Enclosure::Sort::Sound;
        if (numbers.empty()) std::erase_if(all, [&](const Enclosure& one) { return one.sort() != wanted; });
        if (all.empty()) return false;
        found_.missing += unknown;
        if (is_gallery) found_.html += "<figure>";
        for (const auto& one : all) found_.html += figure_of(one);
        if (is_gallery) found_.html += "</figure>";
        rest_.remove_prefix(code.length);
        return true;
    }

    /// The address of a known player alone on its line is shown as the player.
    bool player_line() {
        const auto line = rest_.substr(0, std::min(rest_.find_first_of("\n<"), rest_.size()));
        if (line.size() < rest_.size() && rest_[line.size()] == '<' && !rest_.substr(line.size()).starts_with("</")) return false;
        const auto address = lone_address(line);
        if (address.empty() || !is_player(address)) return false;
        found_.html += frame_of(address);
        rest_.remove_prefix(line.size());
        at_line_start_ = false;
        return true;
    }

    std::string_view rest_;
    const Enclosed& enclosed_;
    Shortcodes found_;
    bool at_line_start_ = true, no_comment_ends_ = false, no_tag_ends_ = false;
    std::unordered_set<std::string> endless_;
};

}  // namespace

Shortcodes read_shortcodes(std::string_view body, const Enclosed& enclosed) { return Reading(body, enclosed).all(); }

}  // namespace rotative::moving
