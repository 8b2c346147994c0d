// SPDX-License-Identifier: Apache-2.0
#pragma once
// The HTML of a template, read as far as one needs to know where a hole stands, that tags are balanced and attributes quoted, and
// that nothing in it is against the paper's policy. It also takes out the white space that nobody sees.
#include <map>
#include <string>
#include <string_view>
#include <vector>
#include "tools/templates/template.hpp"

namespace rotative::tools {

class Markup {
public:
    explicit Markup(std::string path) : path_(std::move(path)) {}

    /// Reads on through a run of HTML; returns it as it will be sent.
    std::string read(std::string_view html, int line);
    /// A hole stands here: says in which place, and what white space goes before it.
    Place hole(int line, std::string& before);
    /// Markup goes here: refused anywhere but where content stands.
    void content_hole(int line, std::string& before);
    /// A block tag stands here: what white space goes before it. Refused in the middle of a tag's name or of an attribute's.
    std::string block(int line);
    /// The template ends: every element is closed.
    void end(int line);

    /// Where we are, to be compared after each way of a block.
    struct Standing {
        enum class In { Content, Tag, Value } in = In::Content;
        std::vector<std::string> open = {};                       // elements, the outermost first
        std::string element = {}, attribute = {};                 // of the tag we are in
        std::map<std::string, std::string> attributes = {};       // static values seen in that tag
        enum class Begun { No, Yes, Perhaps } begun = Begun::No;  // has the value something in it?
        bool after_block = true;                                  // white space here is not seen
    };
    const Standing& standing() const { return now_; }
    /// Goes back to where a block began, for its next way.
    void resume(const Standing& at) { now_ = at; }
    /// Two ways of a block meet again: they must stand in the same place.
    void join(const Standing& other, int line);
    /// A loop's body may follow itself: white space at its start may be seen.
    void in_loop() { now_.after_block = false; }

private:
    void content(char c);
    void open_tag();
    void close_tag();
    void skip_comment();
    void inside_tag();
    void attribute();
    void value(char c);
    void start_tag_ends(bool closes_itself);
    void check_value();
    void space();
    void flush_space();
    bool keeps_white_space() const;
    bool in_foreign() const;
    std::string name();
    [[noreturn]] void wrong(const std::string& what) const;

    std::string path_;
    Standing now_;
    std::string_view rest_ = {};
    std::string out_ = {};
    bool pending_space_ = false;
    int line_ = 1;
};

}  // namespace rotative::tools
