// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an element looks like to who reads it in a browser, as far as it means something: is it seen at all, is it bold, does it begin a
// line of its own? Style sheets are not asked, only the element's name and its own style attribute.
#include "press/document/html_line_builder.hpp"
#include "press/markup/markup.hpp"

namespace rotative::document {

/// How an element stands among its neighbours.
enum class Stance : std::uint8_t { InLine, OwnLines };
Stance stance_of(const markup::Tree& tree, markup::Place element);

/// Is nothing of the element shown? Scripts, styles, templates and their like; the hidden attribute; display:none.
bool is_unseen(const markup::Tree& tree, markup::Place element);

/// The marks that the element itself adds or takes away: <b>, but not <b style="font-weight:normal">. Links, languages and meanings are
/// the reader's.
Marks marked_by(const markup::Tree& tree, markup::Place element, Marks marks);

/// Is that word one of the classes of the element?
bool has_class(const markup::Tree& tree, markup::Place element, std::string_view word);

/// A number in an attribute, within bounds; otherwise `otherwise`.
std::uint32_t number_in(const std::string* attribute, std::uint32_t lowest, std::uint32_t highest, std::uint32_t otherwise);

/// "start", "center" or "end" as align or text-align say it; Unset otherwise.
enum class Side : std::uint8_t { Unset, Start, Center, End };
Side side_of(const markup::Tree& tree, markup::Place cell);

}  // namespace rotative::document
