// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words about a thing, a document per language: a story's introduction, an author's biography, what a section or topic is. Its
// names are in naming.hpp.
#include <optional>
#include "base/result.hpp"
#include "paper/naming/name.hpp"
#include "press/cache/pages.hpp"
#include "press/document/document.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::naming {

struct AboutChanged {
    static constexpr std::string_view name = "naming.about_changed";
    Thing thing;
    Language language = Language::French;

    std::string write() const;
    static AboutChanged read(std::string_view words);
};

/// The ingredient of a page that shows the words about a thing, also while there are none.
std::string about_tag(Thing, Language);
std::vector<std::string> touched_by(const AboutChanged&);

/// Keeps the words about a thing in one language; an empty document takes them away. The same again tells nothing.
Result<Done> describe(store::Transaction&, wire::Wire&, Thing, Language, const document::Document&, wire::Age = wire::Age::Fresh);
/// The words about a thing in exactly this language.
std::optional<document::Document> about(store::Reading&, cache::Ingredients&, Thing, Language);

}  // namespace rotative::naming
