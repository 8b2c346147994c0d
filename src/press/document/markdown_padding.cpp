// SPDX-License-Identifier: Apache-2.0
// Before an empty line in a list the parser looks at the last eight bytes of its own notes, takes them for a block and asks for its
// type. After a heading, a rule, a fence, or a second empty line they are the offsets of a line, and an offset whose low byte is 4
// looks like the beginning of an empty item: what follows falls out of the list. Empty lines before the source move all offsets.
#include "press/document/markdown_padding.hpp"
#include <algorithm>
#include <bitset>

namespace rotative::document {
namespace {

constexpr std::size_t residues = 256, type_of_item = 4;
constexpr std::string_view marks = " \t>*+-_=#0123456789.)`~", ending_marks = "#*-_=`~";

struct Line {
    std::size_t begin = 0, end = 0;

    std::string_view of(std::string_view source) const { return source.substr(begin, end - begin); }
    bool is_blank(std::string_view source) const { return of(source).find_first_not_of(" \t\r>") == std::string_view::npos; }
};

class Padding {
public:
    explicit Padding(std::string_view source) : source_(source) {}

    std::size_t found() && {
        Line before, line{0, end_of(0)};
        while (line.end < source_.size()) {
            const Line after{line.end + 1, end_of(line.end + 1)};
            if (after.is_blank(source_) && can_be_in_list(line) && can_end_itself(line, after)) {
                avoid(before);
                avoid(line);
            }
            before = line;
            line = after;
        }
        for (std::size_t padding = 0; padding < residues; ++padding)
            if (!avoided_[padding]) return padding;
        return 0;
    }

private:
    std::size_t end_of(std::size_t begin) const { return std::min(source_.find('\n', std::min(begin, source_.size())), source_.size()); }

    bool can_be_in_list(const Line& line) const {
        return line.end > line.begin && std::string_view(" \t>*+-0123456789").find(source_[line.begin]) != std::string_view::npos;
    }

    /// A heading, a rule, a fence; or any line with two empty ones after it.
    bool can_end_itself(const Line& line, const Line& after) const {
        const auto words = line.of(source_);
        const auto content = words.substr(std::min(words.find_first_not_of(marks), words.size()));
        const auto mark = words.substr(0, words.size() - content.size());
        if (mark.find_first_of(ending_marks) != mark.npos) return true;
        return after.end < source_.size() && Line{after.end + 1, end_of(after.end + 1)}.is_blank(source_);
    }

    void avoid(const Line& line) {
        const auto words = line.of(source_);
        const auto last = line.begin + std::min(words.find_first_not_of(marks), words.size());
        for (auto at = line.begin; at <= last; ++at) avoid_offset(at);
        avoid_offset(line.end);
    }
    void avoid_offset(std::size_t offset) { avoided_.set((residues + type_of_item - offset % residues) % residues); }

    std::string_view source_;
    std::bitset<residues> avoided_;
};

}  // namespace

std::size_t padding_before(std::string_view source) { return Padding(source).found(); }

}  // namespace rotative::document
