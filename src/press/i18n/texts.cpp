// SPDX-License-Identifier: Apache-2.0
// A text becomes a sentence: its plural form is chosen, its arguments are put in.
#include "press/i18n/texts.hpp"
#include <charconv>
#include <vector>
#include "press/i18n/catalogue.hpp"
#include "press/i18n/numbers.hpp"
#include "press/i18n/plural.hpp"

namespace rotative::i18n {
namespace {

const Argument* named(std::span<const Argument> arguments, std::string_view name) {
    const auto found = std::find_if(arguments.begin(), arguments.end(), [&](const Argument& one) { return one.name == name; });
    return found == arguments.end() ? nullptr : &*found;
}

std::string_view form_for(Language language, Key key, std::span<const Argument> arguments) {
    const auto forms = catalogue(language).forms_of(key.number());
    if (forms.size() == 1) return forms.front();
    const auto* const count = named(arguments, "count");
    return count ? forms[plural_index(language, count->number)] : forms.back();
}

void append_argument(std::string& out, const Argument& argument, Language language, Writing writing) {
    switch (argument.kind) {
        case Argument::Kind::Words:
            return writing(out, argument.words);
        case Argument::Kind::Number:
            return append_number(out, argument.number, language);
        case Argument::Kind::Ready:
            out += argument.words;
    }
}

void verbatim(std::string& out, std::string_view words) { out += words; }

std::optional<std::int64_t> whole(const Detail& detail) {
    std::int64_t number = 0;
    const auto* const end = detail.value.data() + detail.value.size();
    const auto read = std::from_chars(detail.value.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(number) : std::nullopt;
}

Key general(Refusal refusal) {
    switch (refusal) {
        case Refusal::NotFound:
            return "problem.not_found";
        case Refusal::Gone:
            return "problem.gone";
        case Refusal::NotAllowed:
            return "problem.not_allowed";
        case Refusal::Invalid:
            return "problem.invalid";
        case Refusal::Conflict:
            return "problem.conflict";
        case Refusal::TooLarge:
            return "problem.too_large";
        case Refusal::TooMuch:
            return "problem.too_much";
        case Refusal::Overloaded:
            return "problem.overloaded";
    }
    return "problem.invalid";
}

}  // namespace

std::string Texts::operator()(Key key, std::initializer_list<Argument> arguments) const {
    std::string out;
    append(out, key, {arguments.begin(), arguments.size()}, verbatim);
    return out;
}

void Texts::append(std::string& out, Key key, std::span<const Argument> arguments, Writing writing) const {
    auto rest = form_for(language_, key, arguments);
    for (std::size_t open; (open = rest.find('{')) != rest.npos;) {
        const auto close = rest.find('}', open);  // the compiler of texts has seen that it is there
        const auto* const argument = named(arguments, rest.substr(open + 1, close - open - 1));
        writing(out, rest.substr(0, argument ? open : close + 1));
        if (argument) append_argument(out, *argument, language_, writing);
        rest.remove_prefix(close + 1);
    }
    writing(out, rest);
}

std::string sentence(const Problem& problem, Language language) {
    std::vector<Argument> arguments;
    for (const auto& detail : problem.details) {
        const auto number = detail.name == "count" || detail.name == "limit" ? whole(detail) : std::nullopt;
        arguments.push_back(number ? Argument(detail.name, *number) : Argument(detail.name, detail.value));
    }
    std::string out;
    Texts(language).append(out, Key::find(problem.message).value_or(general(problem.refusal)), arguments, verbatim);
    return out;
}

}  // namespace rotative::i18n
