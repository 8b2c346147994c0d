// SPDX-License-Identifier: Apache-2.0
// The C++ of a template: appends only, the static pieces as literals, each hole under the #line of the template where it stands.
#include <fmt/format.h>
#include "tools/files.hpp"
#include "tools/templates/template.hpp"

namespace rotative::tools {
namespace {

constexpr std::string_view functions[] = {"text", "attribute", "url", "url_part", "source_set", "script"};

std::size_t static_size(const Nodes& nodes) {
    std::size_t size = 0;
    for (const auto& node : nodes) {
        if (node.kind == Node::Kind::Literal) size += node.text.size();
        for (const auto& branch : node.branches) size += static_size(branch.body);
        size += 4 * static_size(node.body) + 3 * static_size(node.between);  // a list has a few items
    }
    return size;
}

class Writer {
public:
    explicit Writer(const std::string& file) : file_(file) {}
    std::string take() { return std::move(out_); }

    void write(const Nodes& nodes, int depth) {
        for (const auto& node : nodes) {
            if (node.kind != Node::Kind::Literal) out_ += fmt::format("#line {} {}\n", node.line, literal(file_));
            out_.append(static_cast<std::size_t>(depth) * 4, ' ');
            write(node, depth);
        }
    }

private:
    void write(const Node& node, int depth) {
        switch (node.kind) {
            case Node::Kind::Literal:
                out_ += fmt::format("out.append({}, {});\n", literal(node.text), node.text.size());
                break;
            case Node::Kind::Hole:
                out_ += fmt::format("hole::{}(out, {});\n", functions[static_cast<std::size_t>(node.place)], node.expression);
                break;
            case Node::Kind::Markup:
                out_ += fmt::format("hole::markup(out, {});\n", node.expression);
                break;
            case Node::Kind::Include:
                out_ += fmt::format("append(out, {}, texts);\n", node.expression);
                break;
            case Node::Kind::Sentence:
                write_sentence(node);
                break;
            case Node::Kind::If:
                write_if(node, depth);
                break;
            case Node::Kind::For:
                write_for(node, depth);
                break;
        }
    }

    void write_sentence(const Node& node) {
        const bool in_text = node.place == Place::Text;
        const auto writing = in_text ? "rotative::html::append_text" : "rotative::html::append_attribute";
        const auto key = node.text.empty() ? node.expression : fmt::format("rotative::i18n::Key({})", literal(node.text));
        if (node.text.empty() && node.arguments.empty()) {
            out_ += fmt::format("texts.append(out, {}, {{}}, {});\n", key, writing);
            return;
        }
        std::string names, values;
        for (const auto& [name, value] : node.arguments) {
            names += fmt::format("{}{}", names.empty() ? "" : ", ", literal(name));
            values += fmt::format("{}hole::{}({}, {})", values.empty() ? "" : ", ", in_text ? "argument_in_text" : "argument_in_attribute",
                                  literal(name), value);
        }
        if (!node.text.empty()) out_ += fmt::format("static_assert({}.takes({{{}}}), \"the text's arguments are others\"); ", key, names);
        if (values.empty())
            out_ += fmt::format("texts.append(out, {}, {{}}, {});\n", key, writing);
        else
            out_ += fmt::format("{{ const rotative::i18n::Argument arguments[] = {{{}}}; texts.append(out, {}, arguments, {}); }}\n",
                                values, key, writing);
    }

    void write_if(const Node& node, int depth) {
        for (const auto& branch : node.branches) {
            if (branch.condition.empty()) {
                out_ += "{\n";
            } else if (branch.name.empty()) {
                out_ += fmt::format("if ({}) {{\n", branch.condition);
            } else {
                const auto kept = fmt::format("kept_{}", ++count_);
                out_ += fmt::format("if (const auto& {0} = {1}; hole::holds({0})) {{ const auto& {2} = hole::value_of({0});\n", kept,
                                    branch.condition, branch.name);
            }
            write(branch.body, depth + 1);
            out_ += indent(depth) + "}";
            if (&branch != &node.branches.back())
                out_ += fmt::format("\n#line {} {}\n{}else ", (&branch + 1)->line, literal(file_), indent(depth));
        }
        out_ += "\n";
    }

    void write_for(const Node& node, int depth) {
        const bool counts = !node.between.empty() || !node.otherwise.empty();
        const auto any = fmt::format("any_{}", ++count_);
        if (counts) out_ += fmt::format("bool {} = false;\n{}", any, indent(depth));
        out_ += fmt::format("for (const auto& {} : {}) {{\n", node.text, node.expression);
        if (!node.between.empty()) {
            out_ += fmt::format("{}if ({}) {{\n", indent(depth + 1), any);
            write(node.between, depth + 2);
            out_ += indent(depth + 1) + "}\n";
        }
        if (counts) out_ += fmt::format("{}{} = true;\n", indent(depth + 1), any);
        write(node.body, depth + 1);
        out_ += indent(depth) + "}\n";
        if (!node.otherwise.empty()) {
            out_ += fmt::format("{}if (!{}) {{\n", indent(depth), any);
            write(node.otherwise, depth + 1);
            out_ += indent(depth) + "}\n";
        }
    }

    static std::string indent(int depth) { return std::string(static_cast<std::size_t>(depth) * 4, ' '); }

    std::string file_;
    std::string out_ = {};
    int count_ = 0;
};

std::string made_from(const Template& made) { return "// Made from " + made.file + " by tools/templates; read that instead.\n"; }

std::string name_space(const Template& made) { return made.type.substr(0, made.type.rfind("::")); }

}  // namespace

std::string template_header(const Template& made) {
    return fmt::format(
        "{0}#pragma once\n#include \"{1}\"\n#include \"press/html/html.hpp\"\n#include \"press/i18n/texts.hpp\"\n#include <string>\n\n"
        "namespace {2} {{\n\n/// The markup of {4}.\nrotative::html::Html render(const {3}& page, const rotative::i18n::Texts& texts);\n"
        "/// Appends that markup.\nvoid append(std::string& out, const {3}& page, const rotative::i18n::Texts& texts);\n\n}}  // namespace "
        "{2}\n",
        made_from(made), made.header, name_space(made), made.type, made.file);
}

std::string template_source(const Template& made) {
    std::string includes;
    for (const auto& path : made.includes) includes += fmt::format("#include \"{}.hpp\"\n", path);
    Writer writer(made.file);
    writer.write(made.nodes, 1);
    return fmt::format(
        "{0}#include \"{1}.hpp\"\n#include \"press/html/hole.hpp\"\n{2}\nnamespace {3} {{\n\n"
        "rotative::html::Html render(const {4}& page, const rotative::i18n::Texts& texts) {{\n    std::string out;\n    "
        "out.reserve(16384);\n"
        "    append(out, page, texts);\n    return rotative::html::Html::trusted(std::move(out));\n}}\n\n"
        "void append(std::string& out, [[maybe_unused]] const {4}& page, [[maybe_unused]] const rotative::i18n::Texts& texts) {{\n"
        "    namespace hole = rotative::html::hole;\n    out.reserve(out.size() + {5});\n{6}}}\n\n}}  // namespace {3}\n",
        made_from(made), made.path, includes, name_space(made), made.type, static_size(made.nodes) + 256, writer.take());
}

}  // namespace rotative::tools
