// SPDX-License-Identifier: Apache-2.0
// How a text becomes an address (URL Standard, section 4.4). The standard walks a machine of twenty states; because "?" and "#" end every
// part before them, the text is cut there first, and what is left reads as: a scheme, then one of four shapes. Each part is walked once.
#include <algorithm>
#include "base/utf8.hpp"
#include "press/url/letters.hpp"
#include "press/url/path.hpp"
#include "press/url/percent.hpp"
#include "press/url/url.hpp"

namespace rotative::url {
namespace {

/// The text without the spaces around it and without tabs and line ends anywhere.
std::string tidied(std::string_view text) {
    const auto is_edge = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
    while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
    auto out = well_formed(text);
    std::erase_if(out, [](char c) { return c == '\t' || c == '\n' || c == '\r'; });
    return out;
}

class Parser {
public:
    Parser(std::string_view text, const Url* base) : rest_(text), base_(base) {}

    std::optional<Url> parse() {
        fragment_ = cut('#');
        const auto scheme = take_scheme();
        if (scheme) url_.scheme = *scheme;
        const auto whole = rest_;
        query_ = cut('?');
        if (!(scheme ? after_scheme() : without_scheme(whole))) return {};
        write_query_and_fragment();
        return std::move(url_);
    }

private:
    bool special() const { return is_special(url_.scheme); }
    bool is_slash(char c) const { return c == '/' || (c == '\\' && special()); }
    bool at_slash() const { return !rest_.empty() && is_slash(rest_[0]); }

    /// Cuts what follows the first mark off the rest; nothing if there is no mark.
    std::optional<std::string_view> cut(char mark) {
        const auto at = rest_.find(mark);
        if (at == std::string_view::npos) return {};
        const auto after = rest_.substr(at + 1);
        rest_ = rest_.substr(0, at);
        return after;
    }

    std::optional<std::string> take_scheme() {
        if (rest_.empty() || !is_letter(rest_[0])) return {};
        std::size_t end = 1;
        while (end < rest_.size() &&
               (is_letter(rest_[end]) || is_digit(rest_[end]) || std::string_view("+-.").find(rest_[end]) != std::string_view::npos))
            ++end;
        if (end == rest_.size() || rest_[end] != ':') return {};
        auto scheme = lower(rest_.substr(0, end));
        rest_.remove_prefix(end + 1);
        return scheme;
    }

    bool after_scheme() {
        if (url_.scheme == "file") return file();
        if (special()) {
            if (base_ && base_->scheme == url_.scheme && !rest_.starts_with("//")) return relative();
            return authority_after_slashes();
        }
        if (rest_.starts_with("//")) {
            rest_.remove_prefix(2);
            return authority();
        }
        if (rest_.starts_with('/')) {
            add_rooted_segments(url_, rest_);
            return true;
        }
        return opaque_path();
    }

    bool without_scheme(std::string_view whole) {
        if (!base_) return false;
        if (base_->has_opaque_path) {
            if (!whole.empty() || query_ || !fragment_) return false;
            url_ = *base_;
            url_.fragment.reset();
            return true;
        }
        url_.scheme = base_->scheme;
        return url_.scheme == "file" ? file() : relative();
    }

    bool opaque_path() {
        url_.has_opaque_path = true;
        auto& path = url_.path.emplace_back();
        const bool ends_in_space = rest_.ends_with(' ') && (query_ || fragment_);
        append_encoded(path, ends_in_space ? rest_.substr(0, rest_.size() - 1) : rest_, Place::C0Control);
        if (ends_in_space) path += "%20";
        return true;
    }

    bool relative() {
        if (at_slash()) {
            if (rest_.size() > 1 && is_slash(rest_[1])) {
                if (special()) return authority_after_slashes();
                rest_.remove_prefix(2);
                return authority();
            }
            take_authority_of_base();
            add_rooted_segments(url_, rest_);
            return true;
        }
        take_authority_of_base();
        take_path_of_base();
        return true;
    }

    void take_authority_of_base() {
        url_.username = base_->username, url_.password = base_->password;
        url_.host = base_->host, url_.port = base_->port;
    }

    /// What is left is relative to the last segment of the base; an empty rest is the base itself.
    void take_path_of_base() {
        url_.path = base_->path;
        if (rest_.empty()) {
            if (!query_) url_.query = base_->query;
            return;
        }
        drop_last_segment(url_);
        add_segments(url_, rest_);
    }

    bool authority_after_slashes() {
        while (at_slash()) rest_.remove_prefix(1);
        return authority();
    }

    bool authority() {
        const auto end = std::ranges::find_if(rest_, [&](char c) { return is_slash(c); }) - rest_.begin();
        auto text = rest_.substr(0, static_cast<std::size_t>(end));
        rest_.remove_prefix(text.size());
        if (const auto at = text.rfind('@'); at != std::string_view::npos) {
            credentials(text.substr(0, at));
            text.remove_prefix(at + 1);
            if (text.empty()) return false;
        }
        if (!host_and_port(text)) return false;
        add_rooted_segments(url_, rest_);
        return true;
    }

    void credentials(std::string_view text) {
        const auto colon = text.find(':');
        append_encoded(url_.username, text.substr(0, colon), Place::Userinfo);
        if (colon != std::string_view::npos) append_encoded(url_.password, text.substr(colon + 1), Place::Userinfo);
    }

    bool host_and_port(std::string_view text) {
        const auto bracket = text.find(']');
        const auto colon = text.find(':', text.starts_with('[') && bracket != std::string_view::npos ? bracket : 0);
        const auto name = text.substr(0, colon);
        if (name.empty()) {
            if (special() || colon != std::string_view::npos) return false;
            url_.host = Host{};
            return true;
        }
        url_.host = parse_host(name, special() ? HostRules::Special : HostRules::Opaque);
        return url_.host && (colon == std::string_view::npos || port(text.substr(colon + 1)));
    }

    bool port(std::string_view digits) {
        unsigned number = 0;
        for (const char c : digits) {
            if (!is_digit(c)) return false;
            number = number * 10 + static_cast<unsigned>(c - '0');
            if (number > 65535) return false;
        }
        if (!digits.empty() && port_of(url_.scheme) != number) url_.port = static_cast<std::uint16_t>(number);
        return true;
    }

    const Url* file_base() const { return base_ && base_->scheme == "file" ? base_ : nullptr; }

    bool file() {
        url_.host = Host{};
        if (at_slash()) {
            rest_.remove_prefix(1);
            return file_after_slash();
        }
        if (!file_base()) {
            add_segments(url_, rest_);
            return true;
        }
        url_.host = base_->host;
        if (begins_with_drive(rest_))
            add_segments(url_, rest_);
        else
            take_path_of_base();
        return true;
    }

    bool file_after_slash() {
        if (at_slash()) {
            rest_.remove_prefix(1);
            return file_host();
        }
        if (const auto* base = file_base()) {
            url_.host = base->host;
            if (!begins_with_drive(rest_) && !base->path.empty() && is_drive(base->path[0]) && base->path[0][1] == ':')
                url_.path.push_back(base->path[0]);
        }
        add_segments(url_, rest_);
        return true;
    }

    bool file_host() {
        const auto text = rest_.substr(0, rest_.find_first_of("/\\"));
        if (is_drive(text)) {
            add_segments(url_, rest_);
            return true;
        }
        rest_.remove_prefix(text.size());
        if (!text.empty()) {
            url_.host = parse_host(text, HostRules::Special);
            if (!url_.host) return false;
            if (url_.host->text == "localhost") url_.host = Host{};
        }
        add_rooted_segments(url_, rest_);
        return true;
    }

    void write_query_and_fragment() {
        if (query_) append_encoded(url_.query.emplace(), *query_, special() ? Place::SpecialQuery : Place::Query);
        if (fragment_) append_encoded(url_.fragment.emplace(), *fragment_, Place::Fragment);
    }

    std::string_view rest_;
    const Url* base_;
    std::optional<std::string_view> query_, fragment_;
    Url url_;
};

}  // namespace

std::optional<Url> parse(std::string_view text) {
    const auto tidy = tidied(text);
    return Parser(tidy, nullptr).parse();
}

std::optional<Url> parse(std::string_view text, const Url& base) {
    const auto tidy = tidied(text);
    return Parser(tidy, &base).parse();
}

}  // namespace rotative::url
