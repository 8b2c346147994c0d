// SPDX-License-Identifier: Apache-2.0
#include "press/document/markdown_containers.hpp"
#include <algorithm>
#include <array>
#include "press/document/clean_text.hpp"
#include "press/document/language_tag.hpp"
#include "press/document/walk.hpp"

namespace rotative::document {
namespace {

constexpr std::string_view language_argument = "lang=";

/// Paragraphs as one line, parted by breaks; nothing when other blocks stand among them.
std::optional<Inlines> one_line(Blocks& blocks, std::size_t from = 0) {
    Inlines line;
    for (auto i = from; i < blocks.size(); ++i) {
        auto* paragraph = std::get_if<Paragraph>(&blocks[i].kind);
        if (!paragraph) return {};
        if (!line.empty()) line.push_back({LineBreak{}});
        std::move(paragraph->inside.begin(), paragraph->inside.end(), std::back_inserter(line));
    }
    return line;
}

/// The picture, its caption and its credit, in the words of an image.
std::optional<Image> figure(Contents& contents) {
    if (contents.blocks.empty()) return {};
    const auto* first = std::get_if<Image>(&contents.blocks.front().kind);
    if (!first) return {};
    Image image = *first;
    auto caption = one_line(contents.blocks, 1);
    if (!caption) return {};
    std::move(caption->begin(), caption->end(), std::back_inserter(image.caption));
    image.credit = std::move(contents.credit);
    return image;
}

std::optional<Block> pull_quote(Contents contents) {
    auto line = one_line(contents.blocks);
    if (!line) return {};
    return Block{PullQuote{*std::move(line)}};
}

std::optional<Block> verse(Contents contents) {
    Verse verse;
    for (auto& block : contents.blocks) {
        auto* stanza = std::get_if<Paragraph>(&block.kind);
        if (!stanza) return {};
        verse.stanzas.push_back(std::move(stanza->inside));
    }
    return Block{std::move(verse)};
}

std::optional<Block> gallery(Contents contents) {
    Gallery gallery;
    for (auto& block : contents.blocks) {
        if (auto* image = std::get_if<Image>(&block.kind)) {
            gallery.images.push_back(std::move(*image));
        } else if (auto* words = std::get_if<Paragraph>(&block.kind)) {
            if (!gallery.caption.empty()) gallery.caption.push_back({LineBreak{}});
            std::move(words->inside.begin(), words->inside.end(), std::back_inserter(gallery.caption));
        } else {
            return {};
        }
    }
    return Block{std::move(gallery)};
}

std::optional<Block> table(Contents contents) {
    const auto is_table = [](const Block& block) { return std::holds_alternative<Table>(block.kind); };
    const auto found = std::find_if(contents.blocks.begin(), contents.blocks.end(), is_table);
    if (found == contents.blocks.end()) return {};
    auto table = std::get<Table>(std::move(found->kind));
    contents.blocks.erase(found);
    auto caption = one_line(contents.blocks);
    if (!caption) return {};
    table.caption = *std::move(caption);
    return Block{std::move(table)};
}

bool is_blank(const Inline& piece) {
    const auto* text = std::get_if<Text>(&piece.kind);
    return text && clean_line(text->words).empty();
}

std::optional<Block> embed(Contents contents) {
    if (contents.blocks.size() != 1) return {};
    auto* paragraph = std::get_if<Paragraph>(&contents.blocks.front().kind);
    if (!paragraph) return {};
    std::erase_if(paragraph->inside, is_blank);
    const auto* link = paragraph->inside.size() == 1 ? std::get_if<Link>(&paragraph->inside.front().kind) : nullptr;
    if (!link) return {};
    Embed embed{link->address, ""};
    each_inline(link->inside, [&](const Inline& piece) {
        if (const auto* text = std::get_if<Text>(&piece.kind)) embed.title += text->words;
        if (const auto* code = std::get_if<CodeSpan>(&piece.kind)) embed.title += code->text;
    });
    return Block{std::move(embed)};
}

/// A paragraph is a term, each item of a list a meaning; other blocks are meanings too.
std::optional<Block> definitions(Contents contents) {
    DefinitionList list;
    const auto meaning = [&](Blocks blocks) {
        if (list.definitions.empty()) list.definitions.emplace_back();
        list.definitions.back().meanings.push_back(std::move(blocks));
    };
    for (auto& block : contents.blocks) {
        if (auto* term = std::get_if<Paragraph>(&block.kind)) {
            if (list.definitions.empty() || !list.definitions.back().meanings.empty()) list.definitions.emplace_back();
            list.definitions.back().terms.push_back(std::move(term->inside));
        } else if (auto* items = std::get_if<List>(&block.kind)) {
            for (auto& item : items->items) meaning(std::move(item));
        } else {
            meaning({std::move(block)});
        }
    }
    return Block{std::move(list)};
}

template <class Kind>
std::optional<Block> heard(Contents contents) {
    auto image = figure(contents);
    if (!image) return {};
    if constexpr (std::is_same_v<Kind, Image>)
        return Block{*std::move(image)};
    else if constexpr (std::is_same_v<Kind, File>)
        return Block{File{std::move(image->medium), std::move(image->caption)}};
    else if constexpr (std::is_same_v<Kind, Audio>)
        return Block{Audio{std::move(image->medium), std::move(image->caption), std::move(image->credit)}};
    else
        return Block{Video{std::move(image->medium), std::move(image->alternative), std::move(image->caption), std::move(image->credit)}};
}

std::optional<Block> quotation(Contents contents) {
    const auto language = contents.argument.empty() ? "" : contents.argument.substr(language_argument.size());
    return Block{Quotation{std::move(contents.blocks), std::move(contents.credit), std::string(language)}};
}

std::optional<Block> box(Contents contents) { return Block{Box{std::move(contents.blocks)}}; }
std::optional<Block> note(Contents contents) { return Block{Footnote{contents.note, std::move(contents.blocks)}}; }

enum class Argument : std::uint8_t { None, Language, Label };
enum class CreditLine : std::uint8_t { None, Allowed };

struct Container {
    std::string_view name;
    std::optional<Block> (*make)(Contents);
    CreditLine credit = CreditLine::None;
    Argument argument = Argument::None;
};

constexpr std::array containers{
    Container{"box", box},
    Container{"note", note, CreditLine::None, Argument::Label},
    Container{"quote", quotation, CreditLine::Allowed, Argument::Language},
    Container{"pullquote", pull_quote},
    Container{"verse", verse},
    Container{"definitions", definitions},
    Container{"table", table},
    Container{"image", heard<Image>, CreditLine::Allowed},
    Container{"gallery", gallery},
    Container{"file", heard<File>},
    Container{"audio", heard<Audio>, CreditLine::Allowed},
    Container{"video", heard<Video>, CreditLine::Allowed},
    Container{"embed", embed},
};

const Container* container_named(std::string_view name) {
    const auto found = std::find_if(containers.begin(), containers.end(), [&](const Container& one) { return one.name == name; });
    return found == containers.end() ? nullptr : &*found;
}

}  // namespace

bool is_container(std::string_view name, std::string_view argument) {
    const auto* container = container_named(name);
    if (!container) return false;
    switch (container->argument) {
        case Argument::None:
            return argument.empty();
        case Argument::Language:
            return argument.empty() ||
                   (argument.starts_with(language_argument) && is_language_tag(argument.substr(language_argument.size())));
        case Argument::Label:
            return !argument.empty() && argument.find(' ') == argument.npos;
    }
    return false;
}

bool container_has_credit(std::string_view name) {
    const auto* container = container_named(name);
    return container && container->credit == CreditLine::Allowed;
}

std::optional<Block> block_of(Contents contents) { return container_named(contents.name)->make(std::move(contents)); }

}  // namespace rotative::document
