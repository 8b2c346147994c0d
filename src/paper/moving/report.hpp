// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an import found and what became of it: every count in and out, every loss with its place. It is written as JSON for programs and
// in words for people.
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>
#include "base/language.hpp"
#include "base/result.hpp"
#include "paper/moving/wxr_reader.hpp"

namespace rotative::moving {

/// What one file holds, counted as it stands there.
struct FileReport {
    std::string name;
    std::uint64_t bytes = 0;
    WxrSite site;
    std::size_t authors = 0, categories = 0, tags = 0, terms = 0, meta = 0, content_characters = 0;
    std::map<std::string, std::size_t> items;  // by type and status: "post/publish"
    WxrComments comments;
    std::optional<Damage> damage;
};

/// What became of the things of one kind.
struct Tally {
    std::size_t found = 0, added = 0, changed = 0, same = 0, refused = 0;
};

struct Place {
    std::string file;
    std::size_t line = 0;
    std::string item;  // its title
};

struct OtherTerm {
    std::string taxonomy, slug, name;
    std::size_t items = 0;
};

/// Something that is not here as it was there, or not at all.
struct Loss {
    std::string what;
    std::size_t times = 1;
    Place place;
    std::optional<Problem> reason = {};  // why something was refused
};

struct Report {
    bool dry_run = false;
    std::vector<FileReport> files;
    Tally articles, authors, sections, topics, pages, comments, menus;
    std::map<std::string, std::size_t> states;                         // of articles: "published", "scheduled", "draft", "nobody"…
    std::map<std::string, std::size_t> page_states;                    // of pages
    std::map<std::string, std::size_t> comment_states, comment_kinds;  // "approved", "held", "spam", "trash"; "comment", "pingback"…
    std::size_t answers = 0, answers_waiting = 0;                      // comments that answer another; those whose other one is not here
    std::size_t links = 0, references = 0;                             // in bodies: all; those that lead to things of this newspaper
    Tally attachments, other_uploads;                                  // files; those that only texts name
    std::size_t uploads_missing = 0, uploads_waiting = 0;              // not in the folder; there was no folder
    std::size_t uploads_aside = 0;                                     // pictures that could not be developed: the original is kept
    std::map<std::string, std::size_t> media_sorts;                    // of what is here: "picture", "sound", "video", "document"
    std::size_t faces = 0;                                             // authors who got their picture
    std::size_t pictures_shown = 0;                                    // in bodies and above them, from the library
    std::size_t pictures = 0;                                          // in bodies, which keep the address where they were
    std::size_t addresses = 0;                                         // old ones that lead here now
    std::vector<std::string> addresses_of_ours;                        // old ones that are also ours and lost
    std::vector<std::string> addresses_disputed;                       // old ones that several things claim; one of them has it
    std::vector<OtherTerm> terms;                                      // of taxonomies that this newspaper has none of: listed, not brought
    std::map<std::string, std::size_t> later;                          // what waits for a later import: "attachment"
    std::map<std::string, std::size_t> not_kept;                       // "trash", "revision", "auto-draft", "twice"
    std::vector<Loss> losses;

    bool is_damaged() const;
};

/// The whole report, for --report.
std::string to_json(const Report&);
/// The report in sentences, a line each, without the places of losses.
std::vector<std::string> in_words(const Report&, Language);
/// The whole report as a page of text: the sentences, then every loss with its place, by what was lost.
std::string as_page(const Report&, Language);

}  // namespace rotative::moving
