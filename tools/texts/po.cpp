// SPDX-License-Identifier: Apache-2.0
// A .po file line by line: a keyword with its quoted string, then quoted strings that continue it.
#include "tools/texts/po.hpp"
#include <sstream>
#include <string_view>
#include "tools/files.hpp"

namespace rotative::tools {
namespace {

class Reader {
public:
    Reader(const std::string& name, const std::string& bytes) : lines_(bytes) { file_.name = name; }

    PoFile read() {
        for (std::string line; std::getline(lines_, line);) {
            ++number_;
            if (!line.empty() && line.back() == '\r') line.pop_back();
            take(line);
        }
        finish();
        return std::move(file_);
    }

private:
    void take(std::string_view line) {
        if (line.empty()) return finish();
        if (line.front() == '#') return refuse_fuzzy(line);
        if (line.front() == '"') {
            if (!into_) wrong("a string that continues nothing");
            *into_ += unquoted(line);
        } else if (line.starts_with("msgid ")) {
            finish();
            entry_.line = number_;
            open_ = true;
            begin(entry_.key, line.substr(6));
        } else if (line.starts_with("msgid_plural ")) {
            if (unquoted(line.substr(13)) != entry_.key) wrong("msgid_plural repeats the key: our keys are not words");
            entry_.is_plural = true;
            into_ = nullptr;
        } else if (line.starts_with("msgstr ")) {
            if (entry_.is_plural) wrong("a plural text has msgstr[0], msgstr[1]…");
            begin(entry_.forms.emplace_back(), line.substr(7));
        } else if (line.starts_with("msgstr[")) {
            take_form(line.substr(7));
        } else {
            wrong("this is no line of a .po file");
        }
    }

    void take_form(std::string_view rest) {
        const auto close = rest.find("] ");
        if (!entry_.is_plural || close == rest.npos) wrong("msgstr[n] follows a msgid_plural");
        if (rest.substr(0, close) != std::to_string(entry_.forms.size())) wrong("plural forms stand in their order, from 0");
        begin(entry_.forms.emplace_back(), rest.substr(close + 2));
    }

    void begin(std::string& into, std::string_view quoted) {
        into = unquoted(quoted);
        into_ = &into;
    }

    void finish() {
        if (open_ && entry_.key.empty() && !entry_.forms.empty()) {
            file_.header = entry_.forms.front();
        } else if (open_) {
            file_.entries.push_back(std::move(entry_));
        }
        entry_ = {};
        into_ = nullptr;
        open_ = false;
    }

    std::string unquoted(std::string_view text) const {
        if (text.size() < 2 || text.front() != '"' || text.back() != '"') wrong("a string stands between double quotes");
        std::string out;
        for (std::size_t at = 1; at + 1 < text.size(); ++at) {
            if (text[at] == '"') wrong("a double quote inside a string is written \\\"");
            if (text[at] != '\\') {
                out += text[at];
                continue;
            }
            const char escaped = text[++at];
            if (at + 1 >= text.size() || std::string_view("nt\"\\").find(escaped) == std::string_view::npos)
                wrong("only \\n, \\t, \\\" and \\\\ are known");
            out += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
        }
        return out;
    }

    void refuse_fuzzy(std::string_view line) const {
        if (line.starts_with("#,") && line.find("fuzzy") != line.npos) wrong("a fuzzy text is not translated");
    }

    [[noreturn]] void wrong(const std::string& what) const { throw Wrong(file_.name, number_, what); }

    std::istringstream lines_;
    PoFile file_;
    Entry entry_;
    std::string* into_ = nullptr;
    bool open_ = false;
    int number_ = 0;
};

}  // namespace

PoFile read_po(const std::string& name, const std::string& bytes) { return Reader(name, bytes).read(); }

}  // namespace rotative::tools
