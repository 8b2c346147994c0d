// SPDX-License-Identifier: Apache-2.0
// Finding the route of a path: every pattern is tried, the most literal one that fits answers. A newspaper has some sixty of them.
#include "press/http/router.hpp"
#include <algorithm>
#include <optional>
#include <stdexcept>

namespace rotative::http {
namespace {

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        const auto end = std::min(path.find('/'), path.size());
        if (end > 0) segments.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return segments;
}

bool captures(std::string_view segment) { return segment.starts_with('{'); }
bool captures_rest(std::string_view segment) { return segment.ends_with("...}"); }

std::string name_of(std::string_view segment) {
    segment.remove_prefix(1);
    segment.remove_suffix(captures_rest(segment) ? 4 : 1);
    return std::string(segment);
}

// How literally a pattern fits, as a number that compares segment by segment from the left; nothing if it does not fit.
std::optional<std::uint64_t> fits(const std::vector<std::string>& pattern, const std::vector<std::string_view>& path) {
    std::uint64_t literal = 0;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (captures_rest(pattern[i]))
            return i < path.size() ? std::optional(literal << (2 * (31 - std::min<std::size_t>(i, 31)))) : std::nullopt;
        if (i >= path.size() || (!captures(pattern[i]) && pattern[i] != path[i])) return {};
        literal = literal << 2 | (captures(pattern[i]) ? 1 : 2);
    }
    if (pattern.size() != path.size()) return {};
    return literal << (2 * (31 - std::min<std::size_t>(pattern.size(), 31)));
}

std::map<std::string, std::string, std::less<>> captured_by(const std::vector<std::string>& pattern,
                                                            const std::vector<std::string_view>& path) {
    std::map<std::string, std::string, std::less<>> captured;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (captures_rest(pattern[i]))
            captured[name_of(pattern[i])] = std::string(path[i].data(), path.back().data() + path.back().size());
        else if (captures(pattern[i]))
            captured[name_of(pattern[i])] = std::string(path[i]);
    }
    return captured;
}

}  // namespace

void Router::get(std::string pattern, Handler handler) {
    get_later(std::move(pattern), [handler = std::move(handler)](Request request, Reply reply) { reply(handler(request)); });
}

void Router::get_later(std::string pattern, LaterHandler handler) {
    add({.method = Method::Get, .pattern = std::move(pattern), .handler = std::move(handler)});
}

void Router::post(std::string pattern, Guard guard, Handler handler, std::size_t largest_body) {
    add({.method = Method::Post,
         .pattern = std::move(pattern),
         .handler = [handler = std::move(handler)](Request request, Reply reply) { reply(handler(request)); },
         .guard = guard,
         .largest_body = largest_body});
}

void Router::add(Route route) {
    if (!route.pattern.starts_with('/')) throw std::invalid_argument("a route begins with a slash: " + route.pattern);
    std::vector<std::string> segments;
    for (const auto segment : split(route.pattern)) segments.emplace_back(segment);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (captures(segments[i]) != segments[i].ends_with('}'))
            throw std::invalid_argument("a segment is captured whole: " + route.pattern);
        if (captures_rest(segments[i]) && i + 1 != segments.size())
            throw std::invalid_argument("a rest stands at the end: " + route.pattern);
    }
    for (const auto& other : routes_)
        if (other.method == route.method && other.pattern == route.pattern)
            throw std::invalid_argument("this route is taken: " + route.pattern);
    routes_.push_back(std::move(route));
    segments_.push_back(std::move(segments));
}

void Router::otherwise(LaterHandler handler) { otherwise_ = std::move(handler); }

Router::Found Router::find(Method method, std::string_view path) const {
    if (!path.starts_with('/')) return {};
    const auto wanted = method == Method::Head ? Method::Get : method;
    const auto segments = split(path);
    Found found;
    std::optional<std::uint64_t> best;
    std::size_t winner = 0;
    for (std::size_t i = 0; i < routes_.size(); ++i) {
        const auto how = fits(segments_[i], segments);
        if (!how) continue;
        const auto its_method = routes_[i].method;
        if (std::find(found.allowed.begin(), found.allowed.end(), its_method) == found.allowed.end()) found.allowed.push_back(its_method);
        if (its_method != wanted || (best && *best >= *how)) continue;
        best = how;
        winner = i;
    }
    if (best) {
        found.route = &routes_[winner];
        found.captured = captured_by(segments_[winner], segments);
        found.allowed.clear();
    }
    return found;
}

}  // namespace rotative::http
