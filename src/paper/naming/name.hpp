// SPDX-License-Identifier: Apache-2.0
#pragma once
// A thing with a name and a slug per language, and the news of it. How a slug is made is in press/i18n; the door is naming.hpp.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>
#include "base/language.hpp"

namespace rotative::naming {

/// What has names. The numbers are kept in the database.
enum class Kind : std::uint8_t { Section = 1, Story = 2, Topic = 3, Author = 4 };

/// "section", "story", "topic", "author": as tags, commands and addresses begin.
std::string_view word_for(Kind);

/// One thing of the paper, whatever its kind.
struct Thing {
    Kind kind = Kind::Section;
    std::int64_t number = 0;
    auto operator<=>(const Thing&) const = default;
};

struct Name {
    Language language = Language::French;
    std::string name, slug;
    bool operator==(const Name&) const = default;
};

/// The names of one thing, at most one per language.
struct Names {
    std::vector<Name> all;

    /// The name in exactly this language, if it has one.
    const Name* in(Language) const;
    /// The name a reader of `language` is shown: in that language, else in the paper's main one, else the first there is.
    const Name* shown_in(Language language, Language main) const;
};

/// What somebody wants a thing to be called. Without a slug, one is made from the name.
struct Wanted {
    Language language = Language::French;
    std::string name, slug = {};
};

/// A thing is called or addressed differently in `languages`; `taken` are slugs that led nowhere before.
struct NamesChanged {
    static constexpr std::string_view name = "naming.changed";
    struct Slug {
        Language language;
        std::string slug;
    };
    Thing thing;
    std::vector<Language> languages;
    std::vector<Slug> taken;

    std::string write() const;
    static NamesChanged read(std::string_view words);
};

/// The ingredient of what shows, in this language, a thing's name or links to it.
std::string name_tag(Thing, Language);
/// The ingredient of an answer that nothing of this kind has that slug.
std::string absent_tag(Kind, Language, std::string_view slug);
std::vector<std::string> touched_by(const NamesChanged&);

/// The address of the thing's page: "/sections/turquie", "/tr/sections/türkiye" (percent-encoded).
std::string address_of(Kind, const Name&, Language main);
/// One segment of a path, percent-encoded.
std::string encoded(std::string_view segment);

}  // namespace rotative::naming
