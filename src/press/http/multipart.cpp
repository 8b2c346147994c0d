// SPDX-License-Identifier: Apache-2.0
// The cutting of a multipart body. A part's bytes are handed on as soon as they cannot be the beginning of a delimiter.
#include "press/http/multipart.hpp"
#include <algorithm>
#include "press/http/grammar.hpp"
#include "press/http/target.hpp"

namespace rotative::http {
namespace {

// bchars without the blank: what a boundary is made of, and 1 to 70 of them (RFC 2046, section 5.1.1).
bool is_fit_for_a_boundary(std::string_view boundary) {
    static constexpr CharacterClass fit = [] {
        CharacterClass table = token_characters;
        for (const unsigned char c : std::string_view("'()+_,-./:=? ")) table[c] = true;
        return table;
    }();
    return !boundary.empty() && boundary.size() <= 70 && boundary.back() != ' ' && all_of(boundary, fit);
}

// Browsers write %22, %0D and %0A in names, for the letters that would end them (WHATWG HTML, multipart/form-data encoding).
std::string unescaped(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto three = name.substr(i, 3);
        const char meant = three == "%22" ? '"' : three == "%0D" ? '\r' : three == "%0A" ? '\n' : '\0';
        out.push_back(meant ? meant : name[i]);
        if (meant) i += 2;
    }
    return out;
}

}  // namespace

Multipart::Multipart(std::string_view boundary, const FormLimits& limits, PartReader& reader)
    : delimiter_("\r\n--" + std::string(boundary)), limits_(limits), reader_(reader), window_("\r\n") {
    if (!is_fit_for_a_boundary(boundary)) state_ = State::Malformed;
}

Multipart::State Multipart::take(std::string_view bytes) {
    constexpr std::size_t slice = 4'096;  // so that taking from the window's front stays cheap
    for (; !bytes.empty() && state_ == State::Going; bytes.remove_prefix(std::min(slice, bytes.size()))) {
        window_ += bytes.substr(0, slice);
        go_on();
    }
    return state_;
}

void Multipart::go_on() {
    for (bool goes_on = true; goes_on && state_ == State::Going;) {
        switch (at_) {
            case At::Preamble:
                goes_on = skip_preamble();
                break;
            case At::AfterBoundary:
                goes_on = after_boundary();
                break;
            case At::Head:
                goes_on = take_head();
                break;
            case At::Body:
                goes_on = take_body();
                break;
        }
    }
}

// How much stands before the first delimiter is counted alike whether it has come yet or not.
bool Multipart::skip_preamble() {
    const auto found = window_.find(delimiter_);
    const auto passed = std::min(found, window_.size() - std::min(window_.size(), delimiter_.size() - 1));
    if (passed > limits_.part_head) return stop(State::Malformed);
    if (found == std::string::npos) return false;
    window_.erase(0, found + delimiter_.size());
    at_ = At::AfterBoundary;
    return true;
}

// "--" ends the form; blanks and CRLF begin a part.
bool Multipart::after_boundary() {
    if (window_.starts_with("--")) return stop(State::Whole);
    const auto blanks = std::min(window_.find_first_not_of(" \t"), window_.size());
    if (blanks > 64) return stop(State::Malformed);
    const auto rest = std::string_view(window_).substr(blanks);
    if (rest.size() < 2 && (rest.empty() || rest == "\r" || (rest == "-" && blanks == 0))) return false;
    if (!rest.starts_with("\r\n")) return stop(State::Malformed);
    window_.erase(0, blanks + 2);
    head_ = {};
    head_bytes_ = head_lines_ = 0;
    has_disposition_ = false;
    at_ = At::Head;
    return true;
}

bool Multipart::take_head() {
    const auto newline = window_.find('\n');
    if (head_bytes_ + std::min(newline, window_.size()) > limits_.part_head) return stop(State::TooLarge);
    if (newline == std::string::npos) {
        const auto bare = window_.find('\r');
        return bare != std::string::npos && bare + 1 < window_.size() ? stop(State::Malformed) : false;
    }
    if (newline == 0 || window_[newline - 1] != '\r') return stop(State::Malformed);
    const auto line = window_.substr(0, newline - 1);
    window_.erase(0, newline + 1);
    head_bytes_ += newline + 1;
    if (!line.empty()) {
        if (++head_lines_ > limits_.part_lines) return stop(State::TooLarge);
        return read_head_line(line) || stop(State::Malformed);
    }
    if (!has_disposition_) return stop(State::Malformed);
    if (head_.name.size() > limits_.name || head_.file_name.size() > limits_.name) return stop(State::TooLarge);
    if (!reader_.begins(head_)) return stop(State::Stopped);
    at_ = At::Body;
    window_.insert(0, "\r\n");  // of an empty part the delimiter's CRLF is that of the head
    ours_ = 2;
    return true;
}

bool Multipart::read_head_line(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon)) || has_control(line)) return false;
    const auto name = line.substr(0, colon);
    const auto value = trimmed(line.substr(colon + 1));
    if (same_word(name, "content-type"))
        head_.stated_type = value;
    else if (same_word(name, "content-transfer-encoding"))
        head_.encoding = value;
    if (!same_word(name, "content-disposition")) return true;
    const auto field = parameter_of(value, "name");
    if (has_disposition_ || !field || !same_word(trimmed(value.substr(0, value.find(';'))), "form-data")) return false;
    has_disposition_ = true;
    head_.name = unescaped(*field);
    if (const auto file = parameter_of(value, "filename")) head_.is_file = true, head_.file_name = unescaped(*file);
    return is_utf8(head_.name) && is_utf8(head_.file_name);
}

bool Multipart::take_body() {
    const auto cut = find_cut();
    if (!hand_on(cut.at)) return stop(State::Stopped);
    if (!cut.is_delimiter) return false;
    if (!reader_.ends()) return stop(State::Stopped);
    window_.erase(0, delimiter_.size());
    at_ = At::AfterBoundary;
    return true;
}

// A delimiter is one only when a line's end or "--" follows it; as long as that is not known, the cut is before it.
Multipart::Cut Multipart::find_cut() const {
    for (std::size_t from = 0;;) {
        const auto found = window_.find(delimiter_, from);
        if (found == std::string::npos) return {window_.size() - std::min(window_.size(), delimiter_.size() - 1), false};
        const auto next = std::string_view(window_).substr(found + delimiter_.size(), 2);
        if (next == "\r\n" || next == "--") return {found, true};
        if (next.empty() || next == "\r" || next == "-") return {found, false};
        from = found + 1;
    }
}

bool Multipart::hand_on(std::size_t count) {
    const auto skipped = std::min(ours_, count);
    if (count > skipped && !reader_.bytes(std::string_view(window_).substr(skipped, count - skipped))) return false;
    ours_ -= skipped;
    window_.erase(0, count);
    return true;
}

}  // namespace rotative::http
