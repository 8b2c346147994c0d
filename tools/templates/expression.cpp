// SPDX-License-Identifier: Apache-2.0
#include "tools/templates/expression.hpp"
#include <algorithm>

namespace rotative::tools {
namespace {

bool is_identifier(std::string_view word) {
    return !word.empty() && !(word.front() >= '0' && word.front() <= '9') &&
           word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == word.npos;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n");
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

std::string question(std::string_view operand, const Scope& scope) {
    operand = trimmed(operand);
    const bool negated = operand.starts_with('!');
    if (negated) operand.remove_prefix(1);
    const auto path = path_in_cpp(trimmed(operand), scope);
    return path.empty() ? "" : (negated ? "!hole::holds(" : "hole::holds(") + path + ")";
}

}  // namespace

std::string path_in_cpp(std::string_view path, const Scope& scope) {
    auto rest = path;
    for (bool last = false; !last;) {
        const auto dot = rest.find('.');
        last = dot == rest.npos;
        auto word = rest.substr(0, dot);
        if (last && word.ends_with("()")) word.remove_suffix(2);
        if (!is_identifier(word)) return {};
        rest.remove_prefix(last ? rest.size() : dot + 1);
    }
    const auto first = std::string(path.substr(0, path.find('.')));
    const bool is_named = std::find(scope.begin(), scope.end(), first) != scope.end();
    return is_named ? std::string(path) : "page." + std::string(path);
}

std::string condition_in_cpp(std::string_view condition, const Scope& scope) {
    std::string out;
    for (;;) {
        const auto next = std::min(condition.find("&&"), condition.find("||"));
        const auto one = question(condition.substr(0, next), scope);
        if (one.empty()) return {};
        out += one;
        if (next == condition.npos) return out;
        const auto sign = condition.substr(next, 2);
        if (out.find(sign == "&&" ? "||" : "&&") != out.npos) return {};  // which binds first is a riddle
        out += ' ' + std::string(sign) + ' ';
        condition.remove_prefix(next + 2);
    }
}

bool is_variable(std::string_view name) {
    constexpr std::string_view taken[] = {"page", "texts", "out", "hole", "html", "i18n"};
    return is_identifier(name) && std::find(std::begin(taken), std::end(taken), name) == std::end(taken);
}

}  // namespace rotative::tools
