// SPDX-License-Identifier: Apache-2.0
// One state for each place between two bytes. Data is copied in runs; everything else is looked at byte by byte.
#include "press/http/chunked.hpp"
#include <algorithm>
#include "press/http/grammar.hpp"

namespace rotative::http {
namespace {

constexpr std::uint32_t most_framing = 16'384;  // beside 16 bytes for each chunk that holds something

}  // namespace

bool ChunkedBody::take_size(char c) {
    if (const int digit = hex_digit(c); digit >= 0) {
        if (++size_digits_ > 15) return false;
        left_ = left_ * 16 + static_cast<std::uint64_t>(digit);
        return true;
    }
    if (size_digits_ == 0 || (c != ';' && c != '\r')) return false;
    at_ = c == ';' ? At::Extension : At::SizeLf;
    return true;
}

// chunk-ext is a list of token ["=" token or quoted-string]; its characters are checked, its meaning is nobody's.
bool ChunkedBody::take_extension(char c) {
    if (at_ == At::QuotedPair) return at_ = At::Quoted, !has_control({&c, 1});
    if (at_ == At::Quoted) {
        if (c == '"')
            at_ = At::Extension;
        else if (c == '\\')
            at_ = At::QuotedPair;
        return !has_control({&c, 1});
    }
    if (c == '\r') return at_ = At::SizeLf, true;
    if (c == '"') return at_ = At::Quoted, true;
    return c == ';' || c == '=' || is_blank(c) || token_characters[static_cast<unsigned char>(c)];
}

bool ChunkedBody::is_fit_for_a_trailer() const {
    const auto colon = trailer_.find(':');
    if (colon == std::string::npos) return false;
    const auto name = std::string_view(trailer_).substr(0, colon);
    if (!is_token(name) || has_control(std::string_view(trailer_).substr(colon + 1))) return false;
    for (const auto forbidden : {"content-length", "transfer-encoding", "host", "trailer", "te", "authorization", "cookie", "expect"})
        if (same_word(name, forbidden)) return false;
    return true;
}

bool ChunkedBody::take_trailer(char c) {
    if (c == '\n') return false;
    if (c != '\r') return trailer_.push_back(c), true;
    if (trailer_.empty()) return at_ = At::LastLf, true;
    at_ = At::TrailerLf;
    return is_fit_for_a_trailer();
}

ChunkedBody::State ChunkedBody::take(std::string_view& bytes, std::string& out, std::size_t limit) {
    while (!bytes.empty()) {
        if (at_ == At::Data) {
            const auto run = std::min<std::uint64_t>(left_, bytes.size());
            out.append(bytes.substr(0, run));
            bytes.remove_prefix(run);
            left_ -= run;
            if (left_ == 0) at_ = At::DataCr;
            continue;
        }
        const char c = bytes.front();
        bytes.remove_prefix(1);
        if (++framing_ > most_framing) return State::Malformed;
        bool is_fine = true;
        switch (at_) {
            case At::Size:
                is_fine = take_size(c);
                break;
            case At::Extension:
            case At::Quoted:
            case At::QuotedPair:
                is_fine = take_extension(c);
                break;
            case At::SizeLf:
                is_fine = c == '\n';
                if (left_ > limit - out.size()) return State::TooLarge;
                if (left_) framing_ -= std::min<std::uint32_t>(framing_, 16);
                at_ = left_ ? At::Data : At::TrailerLine;
                size_digits_ = 0;
                break;
            case At::DataCr:
                is_fine = c == '\r', at_ = At::DataLf;
                break;
            case At::DataLf:
                is_fine = c == '\n', at_ = At::Size;
                break;
            case At::TrailerLine:
                is_fine = take_trailer(c);
                break;
            case At::TrailerLf:
                is_fine = c == '\n', at_ = At::TrailerLine, trailer_.clear();
                break;
            case At::LastLf:
                return c == '\n' ? State::Whole : State::Malformed;
            case At::Data:
                break;
        }
        if (!is_fine) return State::Malformed;
    }
    return State::Going;
}

}  // namespace rotative::http
