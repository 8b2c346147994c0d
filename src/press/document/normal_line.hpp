// SPDX-License-Identifier: Apache-2.0
#pragma once
// The normal form of one line: a paragraph's inside, a caption, a cell. That of blocks is in normalise.cpp, the characters' in clean_text.
#include <functional>
#include "press/document/inlines.hpp"

namespace rotative::document {

/// What a line may hold where it stands.
struct LineRules {
    bool links = true;  // in a pull quote links keep their words only, and footnote marks are left out
    /// The new number of a note, 0 when there is no such note: then its mark is left out.
    std::function<std::uint32_t(std::uint32_t note)> note_number;
};

/// White space folded to single spaces that stand outside of what they surround, none at the ends of a line or beside a break;
/// neighbours that say the same joined; empty pieces, links within links and marks within links taken apart, their words kept.
Inlines normal_line(const Inlines& line, const LineRules& rules);

/// The notes of a document whose numbers are what they should be, and whether a line may link to anything.
struct KnownNotes {
    std::uint32_t notes = 0;
    bool links = true;
};
/// Whether normal_line would leave it as it is. Makes nothing.
bool is_normal_line(const Inlines& line, const KnownNotes& rules);

/// Whether two neighbours say the same, so that they are one in normal form.
bool run_together(const Inline& piece, const Inline& next);

}  // namespace rotative::document
