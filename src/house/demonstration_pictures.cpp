// SPDX-License-Identifier: Apache-2.0
// The library takes files: the carried bytes become one for a moment. Then the words: a text gets those that it does not say itself.
#include "house/demonstration_pictures.hpp"
#include <algorithm>
#include <future>
#include "house/commands/found.hpp"
#include "house/demonstration_files.hpp"
#include "house/demonstration_words.hpp"
#include "paper/media/uses.hpp"
#include "press/document/walk.hpp"

namespace rotative::house::demonstration {
namespace {

std::string_view bytes_of(std::string_view name) {
    const auto files = demonstration_files();
    return std::ranges::find(files, name, &DemonstrationFile::name)->bytes;
}

PictureWords words_in(std::string_view tag, const toml::table& picture, const toml::table& paper) {
    const auto& said = *picture[tag].as_table();
    return {words(said, "alternative"), words(said, "caption"), words(*paper["drawn_by"].as_table(), tag)};
}

Result<media::Arrived> bring(House& house, const toml::table& picture, const PictureWords& known) {
    const auto name = words(picture, "file");
    const auto file = house.configuration.data / name;
    write_whole(file, bytes_of(name));
    const auto focus = [&](std::size_t which) { return picture["focus"][which].value_or(50); };
    auto arrived = house.media.bring(file, {known.alternative, known.caption, known.credit, {focus(0), focus(1)}, name, {}},
                                     media::Strangers::Refused);
    std::filesystem::remove(file);
    return arrived;
}

void say(std::string& place, const std::string& words) {
    if (place.empty()) place = words;
}

void say(document::Inlines& place, const std::string& words) {
    if (place.empty() && !words.empty()) place = {{document::Text{words}}};
}

const PictureWords& words_of(const document::Image& image, const WordsOfPictures& known) {
    static const PictureWords none;
    const auto found = known.find(image.medium.id);
    return found == known.end() ? none : found->second;
}

}  // namespace

Result<Pictures> bring_pictures(House& house, const toml::table& paper, const std::function<void()>& on_kept) {
    const auto& listed = *paper["picture"].as_array();
    std::vector<std::future<Result<media::Arrived>>> coming;
    for (const auto& one : listed)
        coming.push_back(std::async(std::launch::async, [&house, &paper, &picture = *one.as_table()] {
            return bring(house, picture, words_in(words(paper, "language"), picture, paper));
        }));
    Pictures pictures;
    for (std::size_t at = 0; at < coming.size(); ++at) {
        auto arrived = TRY(coming[at].get());
        const auto id =
            house.store->write([&](store::Transaction& tx) -> Result<media::MediumId> { return house.media.keep(tx, arrived); });
        const auto& picture = *listed[at].as_table();
        pictures.named[words(picture, "file")] = TRY(id);
        for (const auto* tag : tags) pictures.words[named(tag)][id->number] = words_in(tag, picture, paper);
        on_kept();
    }
    return pictures;
}

document::Document with_words_of_pictures(document::Document text, const WordsOfPictures& known) {
    document::each_block(text.blocks, [&](document::Block& block) {
        if (auto* image = std::get_if<document::Image>(&block.kind)) {
            const auto& words = words_of(*image, known);
            say(image->alternative, words.alternative);
            say(image->caption, words.caption);
            say(image->credit, words.credit);
        } else if (auto* gallery = std::get_if<document::Gallery>(&block.kind)) {
            for (auto& one : gallery->images) say(one.alternative, words_of(one, known).alternative);
        }
    });
    return document::normalise(std::move(text));
}

document::Document opened_by(document::Document text, media::MediumId picture, const WordsOfPictures& known) {
    if (!picture || std::ranges::count(media::media_in(text), picture)) return text;
    text.blocks.insert(text.blocks.begin(), document::Block{document::Image{.medium = {.id = picture.number}}});
    return with_words_of_pictures(std::move(text), known);
}

}  // namespace rotative::house::demonstration
