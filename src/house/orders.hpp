// SPDX-License-Identifier: Apache-2.0
#pragma once
// What can be typed after `rotative`, as plain values. How it is typed is in command_line.cpp; how each is carried out is in commands/.
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rotative::house {

struct Init {
    std::string title, language = "fr";
};
struct Demo {};
struct Serve {};
struct ConfigCheck {};
struct Doctor {};
struct Resume {};
struct Backup {
    std::string file;
};
struct Restore {
    std::string file;
};
struct Setting {
    std::string name, value;
    bool has_value = false;
};
struct Look {
    std::string thing, id;
};
struct Errands {
    enum class Do : std::uint8_t { List, Retry, Drop } what = Do::List;
    std::int64_t id = 0;
};

enum class NamedKind : std::uint8_t { Section, Story, Topic, Author };
struct AddNamed {
    NamedKind kind = NamedKind::Section;
    std::string name, language, slug, parent, topic_kind;
    std::vector<std::string> aliases;
    std::map<std::string, std::string> names;  // --name tr=Dünya
};
struct TopicMerge {
    std::string from, into;
};

struct ArticleWords {  // what publish sets and update may change; an empty one is left as it is
    std::string file, headline, short_headline, standfirst, section, story, language, kind, place, kicker, slug, at;
    std::vector<std::string> topics, authors, sources;
    std::int64_t translates = 0, picture = 0;
};
struct ArticlePublish {
    ArticleWords words;
};
struct ArticleUpdate {
    std::int64_t id = 0;
    ArticleWords words;
    bool silent = false;
};
struct ArticleCorrect {
    std::int64_t id = 0;
    std::string notice, file;
};
struct ArticleWithdraw {
    std::int64_t id = 0;
    std::string reason;
};
struct Render {
    std::int64_t id = 0;
    std::string as = "text";
};
struct MediaAdd {
    std::string file, alternative, caption, credit, focus;
};
struct MediaDescribe {  // what is empty is left as it is
    std::int64_t id = 0;
    std::string alternative, caption, credit, focus;
};
struct AuthorFace {
    std::string author;
    std::int64_t medium = 0;
};
struct FrontPlace {
    std::string slot;
    std::int64_t article = 0;
    std::string until;
};
struct FrontClear {
    std::string slot, language;
};
struct FrontLayout {
    std::string layout, language, until;
};
struct PagePublish {
    std::string file, title, slug, parent, language;
    std::int64_t id = 0;     // of the page it changes; 0: a new one
    std::int64_t place = 0;  // among those beside it
};
struct PageWithdraw {
    std::int64_t id = 0;
};
struct MenuSet {
    std::string file, language;
};
struct ImportWxr {
    std::vector<std::string> files;
    std::string uploads, report, addresses = "drop";
    bool dry_run = false;
};

using Command = std::variant<Init, Demo, Serve, ConfigCheck, Doctor, Resume, Backup, Restore, Setting, Look, Errands, AddNamed, TopicMerge,
                             ArticlePublish, ArticleUpdate, ArticleCorrect, ArticleWithdraw, Render, FrontPlace, FrontClear, FrontLayout,
                             PagePublish, PageWithdraw, MenuSet, ImportWxr, MediaAdd, MediaDescribe, AuthorFace>;

/// A command with what is common to all: the folder, the answer's form, and flags of the configuration.
struct Typed {
    Command command;
    std::filesystem::path data;
    bool json = false;
    std::map<std::string, std::vector<std::string>> flags;
};

/// What was typed, or words to print and the status to leave with (--help is 0, a mistake is 2).
struct Misunderstood {
    std::string words;
    int status = 2;
};
std::variant<Typed, Misunderstood> understand(const std::vector<std::string>& words, const std::map<std::string, std::string>& environment);

/// Whether a running server carries it out; the others look after the folder themselves.
bool is_for_the_server(const Command&);

}  // namespace rotative::house
