// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads gettext's .po, as far as our own files use it: msgid, msgid_plural, msgstr, comments. What the texts must be (complete,
// sorted, with their plural forms) is asked in catalogue.cpp.
#include <string>
#include <vector>

namespace rotative::tools {

/// One text: its key (msgid), and its forms: one, or one for each plural form of the language.
struct Entry {
    std::string key;
    std::vector<std::string> forms;
    bool is_plural = false;
    int line = 0;
};

/// A file of texts. The header (the entry with the empty msgid) is kept apart.
struct PoFile {
    std::string name;
    std::string header;
    std::vector<Entry> entries;
};

/// Reads a .po file; throws Wrong with the line where it is not one.
PoFile read_po(const std::string& name, const std::string& bytes);

}  // namespace rotative::tools
