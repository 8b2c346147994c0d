// SPDX-License-Identifier: Apache-2.0
// Reading the report: line by line, number by number, and nothing left over.
#include "press/pictures/report.hpp"
#include <charconv>

namespace rotative::pictures {
namespace {

class Reader {
public:
    explicit Reader(std::string_view words) : words_(words) {}

    bool word(std::string_view expected) {
        if (!words_.starts_with(expected)) return false;
        words_.remove_prefix(expected.size());
        return true;
    }
    bool at_end() const { return words_.empty(); }

    /// A space and a number as we write it: no sign, no zero in front, within these bounds.
    template <class Number>
    bool number(Number& into, std::int64_t least, std::int64_t most) {
        if (!word(" ") || words_.empty() || words_.front() < '0' || words_.front() > '9') return false;
        const bool begins_with_zero = words_.front() == '0';
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(words_.data(), words_.data() + words_.size(), value);
        const auto length = static_cast<std::size_t>(end - words_.data());
        if (error != std::errc{} || (begins_with_zero && length > 1) || value < least || value > most) return false;
        words_.remove_prefix(length);
        into = static_cast<Number>(value);
        return true;
    }

private:
    std::string_view words_;
};

constexpr std::int64_t longest_side = 1'000'000, most_frames = 1'000'000, most_bytes = std::int64_t{1} << 32;

bool read_picture(Reader& reader, Report& report) {
    return reader.word("picture") && reader.number(report.width, 1, longest_side) && reader.number(report.height, 1, longest_side) &&
           reader.number(report.frames, 1, most_frames) && reader.number(report.is_damaged, 0, 1) &&
           reader.number(report.is_transparent, 0, 1) && reader.number(report.red, 0, 255) && reader.number(report.green, 0, 255) &&
           reader.number(report.blue, 0, 255) && reader.word("\n");
}

bool read_made(Reader& reader, Report& report, std::size_t places) {
    Made made;
    const auto next = report.made.empty() ? 0 : static_cast<std::int64_t>(report.made.back().place) + 1;
    if (!reader.number(made.place, next, static_cast<std::int64_t>(places) - 1) || !reader.number(made.width, 1, report.width) ||
        !reader.number(made.height, 1, report.height) || !reader.number(made.bytes, 1, most_bytes) || !reader.word("\n"))
        return false;
    report.made.push_back(made);
    return true;
}

std::optional<Report> read_refusal(Reader& reader) {
    using enum Report::Refused;
    for (const auto& [word, refused] : {std::pair("not-a-picture\n", NotAPicture), std::pair("too-many-pixels\n", TooManyPixels),
                                        std::pair("too-heavy\n", TooHeavy), std::pair("damaged\n", Damaged)})
        if (reader.word(word)) return reader.at_end() ? std::optional(Report{refused}) : std::nullopt;
    return {};
}

}  // namespace

std::optional<Report> read_report(std::string_view words, std::size_t places) {
    Reader reader(words.substr(0, longest_report + 1));
    if (words.size() > longest_report || !reader.word("rotative-media 1\n")) return {};
    if (reader.word("refused ")) return read_refusal(reader);
    Report report;
    if (!read_picture(reader, report)) return {};
    while (reader.word("made"))
        if (!read_made(reader, report, places)) return {};
    if (report.made.empty() || !reader.word("whole\n") || !reader.at_end()) return {};
    return report;
}

}  // namespace rotative::pictures
