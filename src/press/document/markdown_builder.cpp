// SPDX-License-Identifier: Apache-2.0
// Frames are a stack: what the parser opens it closes, and a container must close inside the block it was opened in.
#include "press/document/markdown_builder.hpp"
#include <charconv>
#include <set>
#include <utility>
#include "press/document/markdown_containers.hpp"
#include "press/document/walk.hpp"

namespace rotative::document {
namespace {

constexpr std::uint32_t first_named_note = 1'000'000'000;  // notes with a word for a label, beyond those with a number

[[noreturn]] void refuse(std::string message, std::size_t offset, std::vector<Detail> details = {}) {
    throw MarkdownRefusal{{{Refusal::Invalid, std::move(message), std::move(details)}, offset}};
}

std::string trimmed(const std::string& words) {
    const auto begin = words.find_first_not_of(' ');
    return begin == words.npos ? "" : words.substr(begin, words.find_last_not_of(' ') - begin + 1);
}

}  // namespace

MarkdownBuilder::MarkdownBuilder(const Names& names, const Document& former) : names_(names) {
    meanings_.note = [this](const std::string& label, std::size_t offset) {
        marks_.push_back({label, offset});
        return number_of_note(label);
    };
    meanings_.find = [this](Kind kind, const std::string& name) -> Result<Reference> {
        std::int64_t id = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), id);
        if (error == std::errc() && end == name.data() + name.size() && id > 0) return Reference{kind, id};
        if (const auto found = names_.find(kind, name)) return Reference{kind, *found};
        return Problem{Refusal::Invalid, "document.unknown_reference", {{"name", name}}};
    };
    each_block(former.blocks, [this](const Block& block) { former_.push_back(&block); });
    former_used_.resize(former_.size());
    frames_.emplace_back();
}

void MarkdownBuilder::open(Frame frame) {
    if (frames_too_deep_ > 0 || frames_.size() > 2 * deepest_block)
        ++frames_too_deep_;
    else
        frames_.push_back(std::move(frame));
}

MarkdownBuilder::Frame MarkdownBuilder::close() {
    auto frame = std::move(frames_.back());
    frames_.pop_back();
    return frame;
}

void MarkdownBuilder::open_quotation() {
    Frame frame;
    frame.is_quotation = true;
    open(std::move(frame));
}

void MarkdownBuilder::close_quotation() {
    if (frames_too_deep_ > 0) return static_cast<void>(--frames_too_deep_);
    if (const auto& inner = frames_.back(); !inner.container.empty())
        refuse("document.container_not_closed", inner.offset, {{"name", inner.container}});
    auto frame = close();
    add({Quotation{std::move(frame.blocks), std::move(frame.credit), ""}});
}

void MarkdownBuilder::open_list(Order order, std::uint32_t start, Spacing spacing) {
    Frame frame;
    frame.list = {order, start, spacing, {}};
    open(std::move(frame));
}

void MarkdownBuilder::close_list() {
    if (frames_too_deep_ > 0) return static_cast<void>(--frames_too_deep_);
    auto frame = close();
    add({std::move(frame.list)});
}

void MarkdownBuilder::open_item() { open({}); }

void MarkdownBuilder::close_item() {
    if (frames_too_deep_ > 0) return static_cast<void>(--frames_too_deep_);
    if (const auto& inner = frames_.back(); !inner.container.empty())
        refuse("document.container_not_closed", inner.offset, {{"name", inner.container}});
    auto frame = close();
    frames_.back().list.items.push_back(std::move(frame.blocks));
}

LeafRules MarkdownBuilder::rules() const {
    const auto& frame = frames_.back();
    return {true, frame.container == "verse", frame.is_quotation || container_has_credit(frame.container)};
}

void MarkdownBuilder::read(const Atoms& atoms, LeafRules rules, const TakePart& take) {
    auto read = read_leaf(atoms, meanings_, rules, take);
    if (read) return;
    std::size_t offset = 0;
    for (const auto& atom : atoms) offset = std::max(offset, atom.offset);
    throw MarkdownRefusal{{std::move(read).problem(), offset}};
}

LeafRules MarkdownBuilder::take(Part part) {
    std::visit([this](auto& what) { take_part(what); }, part);
    return rules();
}

void MarkdownBuilder::paragraph(const Atoms& atoms) {
    read(atoms, rules(), [this](Part part) { return take(std::move(part)); });
}

void MarkdownBuilder::heading(std::uint8_t level, const Atoms& atoms) {
    read(atoms, {}, [&](Part part) {
        if (auto* words = std::get_if<Inlines>(&part))
            add({Heading{level, std::move(*words)}});
        else
            take(std::move(part));
        return LeafRules{};
    });
}

void MarkdownBuilder::code(std::string language, std::string text) { add({CodeBlock{std::move(language), std::move(text)}}); }
void MarkdownBuilder::rule() { add({Rule{}}); }

void MarkdownBuilder::table(Table table) {
    add({std::move(table)});
    for (auto& image : std::exchange(late_pictures_, {})) add({std::move(image)});
}

Inlines MarkdownBuilder::cell(const Atoms& atoms) {
    Inlines words;
    read(atoms, {}, [&](Part part) {
        if (auto* inside = std::get_if<Inlines>(&part)) words = std::move(*inside);
        if (auto* image = std::get_if<Image>(&part)) late_pictures_.push_back(std::move(*image));
        return LeafRules{};
    });
    return words;
}

void MarkdownBuilder::take_part(Inlines& words) { add({Paragraph{std::move(words)}}); }
void MarkdownBuilder::take_part(Image& image) { add({std::move(image)}); }

void MarkdownBuilder::take_part(Credit& credit) {
    auto& kept = frames_.back().credit;
    if (!kept.empty()) kept.push_back({LineBreak{}});
    std::move(credit.words.begin(), credit.words.end(), std::back_inserter(kept));
}

void MarkdownBuilder::take_part(const FormerBlock& former) {
    if (former.number == 0 || former.number > former_.size())
        refuse("document.unknown_block", former.offset, {{"number", std::to_string(former.number)}});
    if (former_used_[former.number - 1]) refuse("document.block_used_twice", former.offset, {{"number", std::to_string(former.number)}});
    former_used_[former.number - 1] = true;
    add(*former_[former.number - 1]);
}

void MarkdownBuilder::take_part(const ContainerMark& mark) {
    if (trimmed(mark.words).empty())
        close_container(mark);
    else
        open_container(mark);
}

void MarkdownBuilder::open_container(const ContainerMark& mark) {
    const auto words = trimmed(mark.words);
    const auto space = std::min(words.find(' '), words.size());
    const auto name = words.substr(0, space), argument = trimmed(words.substr(space));
    if (!is_container(name, argument)) refuse("document.unknown_container", mark.offset, {{"name", words}});
    if (frames_too_deep_ > 0 || frames_.size() > 2 * deepest_block) refuse("document.too_deep", mark.offset);
    frames_.push_back({name, argument, mark.offset});
}

void MarkdownBuilder::close_container(const ContainerMark& mark) {
    if (frames_.back().container.empty() || frames_too_deep_ > 0) refuse("document.container_not_open", mark.offset);
    auto frame = close();
    const auto note = frame.container == "note" ? number_of_note(frame.argument) : 0;
    auto block = block_of({frame.container, frame.argument, std::move(frame.blocks), std::move(frame.credit), note});
    if (!block) refuse("document.container_contents", frame.offset, {{"name", frame.container}});
    add(*std::move(block));
}

std::uint32_t MarkdownBuilder::number_of_note(const std::string& label) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), number);
    if (error == std::errc() && end == label.data() + label.size() && number < first_named_note) return number;
    return labels_.try_emplace(label, first_named_note + static_cast<std::uint32_t>(labels_.size())).first->second;
}

Document MarkdownBuilder::finished() {
    if (const auto& inner = frames_.back(); !inner.container.empty())
        refuse("document.container_not_closed", inner.offset, {{"name", inner.container}});
    refuse_marks_without_note();
    return normalise({std::move(frames_.back().blocks)});
}

/// The notes are asked for in the blocks, because one may stand in a block of the former document.
void MarkdownBuilder::refuse_marks_without_note() {
    std::set<std::uint32_t> notes;
    each_block(frames_.back().blocks, [&](const Block& block) {
        if (const auto* note = std::get_if<Footnote>(&block.kind)) notes.insert(note->note);
    });
    for (const auto& mark : marks_)
        if (!notes.contains(number_of_note(mark.label))) refuse("document.note_missing", mark.offset, {{"name", mark.label}});
}

}  // namespace rotative::document
