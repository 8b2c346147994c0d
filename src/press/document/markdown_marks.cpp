// SPDX-License-Identifier: Apache-2.0
#include "press/document/markdown_marks.hpp"
#include <algorithm>
#include <numeric>
#include <utility>

namespace rotative::document {
namespace {

/// Lines of code are left alone: whether we are between fences, as far as fences begin their line.
class Fences {
public:
    bool hold(std::string_view line) {
        const auto mark = line.empty() ? '\0' : line.front();
        const auto length = std::min(line.find_first_not_of(mark), line.size());
        if (open_ == '\0') {
            const bool opens = (mark == '`' && line.find('`', length) == line.npos) || mark == '~';
            if (opens && length >= 3) open_ = mark, length_ = length;
            return open_ != '\0';
        }
        if (mark == open_ && length >= length_ && line.find_first_not_of(" \t\r", length) == line.npos) open_ = '\0';
        return true;
    }

private:
    char open_ = '\0';
    std::size_t length_ = 0;
};

}  // namespace

PartedSource with_marks_parted(std::string_view source) {
    PartedSource parted;
    parted.text.reserve(source.size() + source.size() / 8);
    const auto add_line = [&] {
        parted.added.push_back(parted.text.size());
        parted.text += '\n';
    };
    Fences fences;
    for (std::size_t at = 0; at < source.size();) {
        const auto end = std::min(source.find('\n', at), source.size());
        const auto line = source.substr(at, end - at);
        const bool is_mark = !fences.hold(line) && line.starts_with(":::");
        if (is_mark) add_line();
        parted.text += line;
        if (end < source.size()) parted.text += '\n';
        if (is_mark && end < source.size()) add_line();
        at = end + 1;
    }
    return parted;
}

PartedSource padded(PartedSource source, std::size_t lines) {
    if (lines == 0) return source;
    source.text.insert(0, lines, '\n');
    for (auto& offset : source.added) offset += lines;
    std::vector<std::size_t> before(lines);
    std::iota(before.begin(), before.end(), std::size_t{0});
    source.added.insert(source.added.begin(), before.begin(), before.end());
    return source;
}

std::size_t PartedSource::line_at(std::size_t offset) const {
    const auto end = std::min(offset, text.size());
    const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n');
    const auto ours = std::lower_bound(added.begin(), added.end(), end) - added.begin();
    return static_cast<std::size_t>(lines - ours) + 1;
}

}  // namespace rotative::document
