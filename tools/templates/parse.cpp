// SPDX-License-Identifier: Apache-2.0
// Tags in their order become nodes; Markup follows along and says where each of them stands.
#include <algorithm>
#include <optional>
#include <sstream>
#include "tools/files.hpp"
#include "tools/templates/expression.hpp"
#include "tools/templates/markup.hpp"
#include "tools/templates/template.hpp"
#include "tools/templates/tokens.hpp"

namespace rotative::tools {
namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n");
    return first == text.npos ? "" : std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

std::optional<std::string> after(std::string_view tag, std::string_view word) {
    return tag.starts_with(word) ? std::optional(trimmed(tag.substr(word.size()))) : std::nullopt;
}

class Parser {
public:
    Parser(const std::string& file, const std::string& path, const std::string& bytes) : markup_(file), tokens_(cut(file, bytes)) {
        made_.file = file;
        made_.path = path;
    }

    Template parse() {
        read_page();
        auto end = nodes(made_.nodes);
        if (!end.empty()) wrong("{{" + end + "}} ends nothing");
        markup_.end(line_);
        return std::move(made_);
    }

private:
    [[noreturn]] void wrong(const std::string& what) const { throw Wrong(made_.file, line_, what); }

    void read_page() {
        const auto type = tokens_.empty() ? std::nullopt : after(tokens_.front().text, "page ");
        if (!type) wrong("a template begins with {{page rotative::room::Struct}}");
        made_.type = *type;
        made_.header = made_.path.substr(0, made_.path.rfind('.')) + ".hpp";
        if (const auto in = type->find(" in "); in != type->npos) {
            made_.type = type->substr(0, in);
            made_.header = folder() + trimmed(type->substr(in + 4));
        }
        if (made_.type.find("::") == std::string::npos) wrong("the struct is named with its namespace");
        next_ = 1;
    }

    std::string folder() const { return made_.path.substr(0, made_.path.rfind('/') + 1); }

    /// Reads nodes until a tag that is not theirs ({{#else}}, {{/if}}…), which is returned; empty at the end of the template.
    std::string nodes(Nodes& into) {
        while (next_ < tokens_.size()) {
            const auto& token = tokens_[next_++];
            line_ = token.line;
            if (token.kind == Token::Kind::Html) {
                literal(into, markup_.read(token.text, token.line));
            } else if (token.text.starts_with('/') || token.text.starts_with("#else") || token.text == "#between") {
                literal(into, markup_.block(line_));
                return token.text;
            } else {
                tag(into, token.text);
            }
        }
        literal(into, markup_.block(line_));
        return {};
    }

    void literal(Nodes& into, std::string text) {
        if (text.empty()) return;
        if (!into.empty() && into.back().kind == Node::Kind::Literal) {
            into.back().text += text;
        } else {
            into.push_back({.kind = Node::Kind::Literal, .line = line_, .text = std::move(text)});
        }
    }

    void tag(Nodes& into, const std::string& text) {
        if (const auto condition = after(text, "#if ")) return take_if(into, *condition);
        if (const auto loop = after(text, "#for ")) return take_for(into, *loop);
        if (const auto include = after(text, ">")) return take_include(into, *include);
        if (const auto sentence = after(text, "t ")) return take_sentence(into, *sentence);
        std::string before;
        if (const auto markup = after(text, "html ")) {
            markup_.content_hole(line_, before);
            literal(into, before);
            into.push_back({.kind = Node::Kind::Markup, .line = line_, .expression = path(*markup)});
        } else {
            const auto place = markup_.hole(line_, before);
            literal(into, before);
            into.push_back({.kind = Node::Kind::Hole, .line = line_, .expression = path(text), .place = place});
        }
    }

    void take_include(Nodes& into, const std::string& text) {
        std::istringstream words(text);
        std::string which, value, more;
        if (!(words >> which >> value) || words >> more) wrong("{{> template value}} includes a template");
        std::string before;
        markup_.content_hole(line_, before);
        literal(into, before);
        const auto included = (which.find('/') == which.npos ? folder() + which : which) + ".html";
        if (std::find(made_.includes.begin(), made_.includes.end(), included) == made_.includes.end()) made_.includes.push_back(included);
        into.push_back({.kind = Node::Kind::Include, .line = line_, .expression = path(value)});
    }

    void take_sentence(Nodes& into, const std::string& text) {
        std::istringstream words(text);
        Node node{.kind = Node::Kind::Sentence, .line = line_};
        words >> node.text;
        if (node.text.starts_with('*')) {
            node.expression = path(node.text.substr(1));
            node.text.clear();
        }
        for (std::string word; words >> word;) {
            const auto equals = word.find('=');
            if (equals == word.npos) wrong("the arguments of a text are name=value");
            node.arguments.emplace_back(word.substr(0, equals), path(word.substr(equals + 1)));
        }
        std::string before;
        node.place = markup_.hole(line_, before);
        if (node.place != Place::Text && node.place != Place::Attribute) wrong("no text stands in an address or in a script");
        literal(into, before);
        into.push_back(std::move(node));
    }

    void take_if(Nodes& into, std::string condition) {
        literal(into, markup_.block(line_));
        const auto start = markup_.standing();
        std::optional<Markup::Standing> ended;
        Node node{.kind = Node::Kind::If, .line = line_};
        for (bool has_else = false;;) {
            auto& branch = node.branches.emplace_back(read_condition(condition));
            has_else = branch.condition.empty();
            const auto names = scope_.size();
            if (!branch.name.empty()) scope_.push_back(branch.name);
            const auto end = nodes(branch.body);
            scope_.resize(names);
            if (ended) markup_.join(*ended, line_);
            ended = markup_.standing();
            if (end == "/if") {
                if (!has_else) markup_.join(start, line_);
                break;
            }
            if (has_else || !end.starts_with("#else"))
                wrong(end.empty() ? "{{#if}} is not closed" : "{{" + end + "}} stands inside {{#if}}");
            markup_.resume(start);
            condition = trimmed(end.substr(5));
            if (!condition.empty() && !condition.starts_with("if ")) wrong("{{#else}} or {{#else if condition}}");
            condition = condition.empty() ? "" : trimmed(condition.substr(3));
        }
        into.push_back(std::move(node));
    }

    Branch read_condition(const std::string& text) const {
        Branch branch{.line = line_};
        if (text.empty()) return branch;
        const auto as = text.find(" as ");
        if (as != text.npos) {
            branch.name = trimmed(text.substr(as + 4));
            if (!is_variable(branch.name)) wrong(branch.name + " cannot be a name");
            branch.condition = path(trimmed(text.substr(0, as)));
        } else {
            branch.condition = condition_in_cpp(text, scope_);
        }
        if (branch.condition.empty()) wrong("\"" + text + "\" is no condition: x, !x, x.empty(), x && y, x || y, x as y");
        return branch;
    }

    void take_for(Nodes& into, const std::string& text) {
        literal(into, markup_.block(line_));
        std::istringstream words(text);
        std::string variable, in, list, more;
        if (!(words >> variable >> in >> list) || in != "in" || words >> more || !is_variable(variable)) wrong("{{#for x in list}}");
        Node node{.kind = Node::Kind::For, .line = line_, .text = variable, .expression = path(list)};
        const auto start = markup_.standing();
        scope_.push_back(variable);
        markup_.in_loop();
        auto end = nodes(node.body);
        markup_.join(start, line_);
        scope_.pop_back();
        const auto also = [&](Nodes& body) {
            const auto ended = markup_.standing();
            markup_.resume(start);
            markup_.in_loop();
            end = nodes(body);
            markup_.join(ended, line_);
        };
        if (end == "#between") {
            trim(node.body);
            also(node.between);
        }
        if (end == "#else") also(node.otherwise);
        if (end != "/for") wrong(end.empty() ? "{{#for}} is not closed" : "{{" + end + "}} stands inside {{#for}}");
        into.push_back(std::move(node));
    }

    /// What stands between the items of a list is said by {{#between}} alone.
    static void trim(Nodes& body) {
        if (body.empty()) return;
        if (body.front().kind == Node::Kind::Literal && body.front().text.starts_with(' ')) body.front().text.erase(0, 1);
        if (body.back().kind == Node::Kind::Literal && body.back().text.ends_with(' ')) body.back().text.pop_back();
    }

    std::string path(std::string_view text) const {
        auto cpp = path_in_cpp(text, scope_);
        if (cpp.empty()) wrong("\"" + std::string(text) + "\" is no value: a member, a member of a member, a question()");
        return cpp;
    }

    Template made_;
    Markup markup_;
    std::vector<Token> tokens_;
    Scope scope_;
    std::size_t next_ = 0;
    int line_ = 1;
};

}  // namespace

Template parse_template(const std::string& file, const std::string& path, const std::string& bytes) {
    return Parser(file, path, bytes).parse();
}

}  // namespace rotative::tools
