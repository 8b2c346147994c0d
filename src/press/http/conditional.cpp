// SPDX-License-Identifier: Apache-2.0
// 304, 206 and 416. The order of the questions is that of RFC 9110, section 13.2.2.
#include "press/http/conditional.hpp"
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <ctime>
#include "press/http/grammar.hpp"
#include "press/http/identity.hpp"

namespace rotative::http {
namespace {

constexpr std::size_t most_ranges = 10;

std::string_view without_weakness(std::string_view etag) { return etag.starts_with("W/") ? etag.substr(2) : etag; }

// Takes the next entity-tag off a list; quotes may hold commas.
std::string_view next_etag(std::string_view& list) {
    list = trimmed(list);
    while (list.starts_with(',')) list = trimmed(list.substr(1));
    const auto open = list.find('"');
    const auto close = open > 2 ? std::string_view::npos : list.find('"', open + 1);
    if (close == std::string_view::npos) return list = {}, std::string_view();
    const auto etag = list.substr(0, close + 1);
    list.remove_prefix(close + 1);
    return etag;
}

bool is_not_modified(const Request& request, const Response& whole) {
    if (const auto none_match = request.header("if-none-match"); !none_match.empty()) return lists_etag(none_match, whole.header("ETag"));
    const auto since = read_http_date(request.header("if-modified-since"));
    const auto modified = read_http_date(whole.header("Last-Modified"));
    return since && modified && *modified <= *since;
}

// If-Range wants the same bytes, so a weak ETag is never enough (section 13.1.5).
bool is_same_version(std::string_view if_range, const Response& whole) {
    if (if_range.empty()) return true;
    if (if_range.front() == '"') return if_range == whole.header("ETag");
    return read_http_date(if_range) && if_range == whole.header("Last-Modified");
}

Response not_modified(Response whole) {
    whole.status = 304;
    whole.body.clear();
    whole.file = {};
    return whole;
}

Response unsatisfiable(std::uint64_t size) {
    Response response{.status = 416, .content_type = ""};
    return response.with("Content-Range", fmt::format("bytes */{}", size));
}

std::string content_range(const ByteRange& range, std::uint64_t size) {
    return fmt::format("bytes {}-{}/{}", range.first, range.last, size);
}

// Of a file one range is cut out; several would be another file, so it is sent whole, as a server may (section 14.2).
Response part_of_file(Response whole, const std::vector<ByteRange>& ranges) {
    if (ranges.size() > 1) return whole;
    const auto size = whole.file.size;
    whole.status = 206;
    whole.file.first += ranges[0].first;
    whole.file.size = ranges[0].length();
    return whole.with("Content-Range", content_range(ranges[0], size));
}

Response partial(Response whole, const std::vector<ByteRange>& ranges) {
    if (whole.file) return part_of_file(std::move(whole), ranges);
    const auto bytes = std::move(whole.body);
    whole.status = 206;
    if (ranges.size() == 1) {
        whole.body = bytes.substr(ranges[0].first, ranges[0].length());
        return whole.with("Content-Range", content_range(ranges[0], bytes.size()));
    }
    const auto boundary = new_identity();
    whole.body.clear();
    for (const auto& range : ranges) {
        whole.body += fmt::format("\r\n--{}\r\nContent-Type: {}\r\nContent-Range: {}\r\n\r\n", boundary, whole.content_type,
                                  content_range(range, bytes.size()));
        whole.body.append(bytes, range.first, range.length());
    }
    whole.body += fmt::format("\r\n--{}--\r\n", boundary);
    whole.content_type = "multipart/byteranges; boundary=" + boundary;
    return whole;
}

// "first-last", "first-" or "-suffix"; nothing when malformed. A range beyond the end is empty: first > last.
std::optional<ByteRange> read_one(std::string_view words, std::uint64_t size) {
    const auto dash = words.find('-');
    if (dash == std::string_view::npos) return {};
    const auto before = words.substr(0, dash), after = words.substr(dash + 1);
    const auto first = digits(before), last = digits(after);
    if ((!before.empty() && !first) || (!after.empty() && !last) || (!first && !last)) return {};
    if (!first) return ByteRange{size - std::min(size, *last), size - 1};  // of no bytes at all: first is the size, which is beyond
    if (last && *last < *first) return {};
    return ByteRange{*first, std::min(last.value_or(size - 1), size - 1)};
}

bool overlap(std::vector<ByteRange> ranges) {
    std::sort(ranges.begin(), ranges.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    return std::adjacent_find(ranges.begin(), ranges.end(), [](const auto& one, const auto& other) { return other.first <= one.last; }) !=
           ranges.end();
}

}  // namespace

bool lists_etag(std::string_view if_none_match, std::string_view etag) {
    if (etag.empty()) return false;
    if (trimmed(if_none_match) == "*") return true;
    while (!if_none_match.empty())
        if (const auto one = next_etag(if_none_match); !one.empty() && without_weakness(one) == without_weakness(etag)) return true;
    return false;
}

std::string http_date(Moment moment) {
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(static_cast<std::time_t>(moment.ms / 1'000)));
}

std::optional<Moment> read_http_date(std::string_view words) {
    static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (words.size() != 29 || !words.ends_with(" GMT")) return {};
    const auto month = std::find(months.begin(), months.end(), words.substr(8, 3));
    const auto day = digits(words.substr(5, 2)), year = digits(words.substr(12, 4)), hour = digits(words.substr(17, 2)),
               minute = digits(words.substr(20, 2)), second = digits(words.substr(23, 2));
    if (month == months.end() || !day || !year || !hour || !minute || !second) return {};
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(static_cast<int>(*year)),
                              std::chrono::month(static_cast<unsigned>(month - months.begin()) + 1),
                              std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60) return {};
    const auto at = sys_days(date).time_since_epoch() + hours(*hour) + minutes(*minute) + seconds(*second);
    const Moment moment{duration_cast<milliseconds>(at).count()};
    return http_date(moment) == words ? std::optional(moment) : std::nullopt;  // the weekday must be the right one too
}

RangesAsked read_range(std::string_view header, std::uint64_t size) {
    if (!header.starts_with("bytes=")) return {};
    RangesAsked asked{RangesAsked::What::Unsatisfiable};
    std::size_t count = 0;
    for (auto list = header.substr(6); !list.empty();) {
        const auto range = read_one(next_member(list), size);
        if (!range || ++count > most_ranges) return {};
        if (size > 0 && range->first < size && range->first <= range->last) asked.ranges.push_back(*range);
    }
    if (overlap(asked.ranges)) return {};
    if (!asked.ranges.empty()) asked.what = RangesAsked::What::Some;
    return count == 0 ? RangesAsked{} : asked;
}

Response conditional(const Request& request, Response whole) {
    if (whole.status != 200 || (request.method != Method::Get && request.method != Method::Head)) return whole;
    if (is_not_modified(request, whole)) return not_modified(std::move(whole));
    const auto header = request.header("range");
    if (header.empty() || request.method == Method::Head || !is_same_version(request.header("if-range"), whole)) return whole;
    const auto size = whole.body.size() + whole.file.size;
    const auto asked = read_range(header, size);
    switch (asked.what) {
        case RangesAsked::What::Everything:
            return whole;
        case RangesAsked::What::Unsatisfiable:
            return unsatisfiable(size);
        case RangesAsked::What::Some:
            break;
    }
    return partial(std::move(whole), asked.ranges);
}

}  // namespace rotative::http
