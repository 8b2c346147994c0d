// SPDX-License-Identifier: Apache-2.0
#pragma once
// The judge of the promise that no rendition loses a word. It shares no code with the renditions: it walks the tree by itself, reads
// each rendition's output by itself, and compares. Its parts are in judge_*_test.cpp, each tried on small examples there.
#include <string>
#include "press/document/document.hpp"

namespace rotative::document::judge {

/// Words in one line, single spaces between them, with a mark where a link begins and where it ends. Two such lines are equal when
/// words, order, number of links and the spaces around links are.
class Seen {
public:
    static constexpr char link_begins = '\x01', link_ends = '\x02';

    void say(std::string_view text);
    void space() { space_ = true; }
    void begin_link() { mark(link_begins); }
    void end_link() { mark(link_ends); }
    const std::string& line() const { return line_; }

private:
    void mark(char mark);
    void flush();

    std::string line_;
    bool space_ = false;
};

/// What the tests' links lead to: every topic but each seventh, and written addresses that are harmless.
bool has_target(const Reference& thing);
bool is_fit(const std::string& address);

enum class Marks : unsigned char {
    None,     // pages: notes are marked by links that are not words
    Numbers,  // mail and feed: a number stands behind the word
};

/// What must be seen of a document: in a rendition where links have targets, or in one where none has (search text).
enum class Targets : unsigned char { Some, None, All };
std::string expected(const Document& document, Marks marks, Targets targets);
/// The plain text that must be written, as words parted by single spaces: with its bullets, marks of links and list of addresses.
std::string expected_text(const Document& document);

std::string seen_in_html(const std::string& html);
std::string seen_in_json(const std::string& json);
/// Former is where {{block 7}} is looked up.
std::string seen_in_markdown(const std::string& markdown, const Document& former);
/// Whether what was seen ends with a complaint: the writer of Markdown cannot have meant this.
bool is_unreadable(const std::string& seen);
std::string seen_in_text(const std::string& text);

}  // namespace rotative::document::judge
