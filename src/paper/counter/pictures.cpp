// SPDX-License-Identifier: Apache-2.0
// From a medium to the forms and widths a browser chooses from. Classes say where the eye stays and what colour its place has until it
// comes (media.css): no style attribute is allowed on our pages.
#include "paper/counter/pictures.hpp"
#include <fmt/format.h>
#include <array>
#include "press/i18n/casing.hpp"
#include "press/i18n/texts.hpp"

namespace rotative::counter {
namespace {

/// What most screens need of a column; the address for who knows nothing of widths.
constexpr int middle_width = 960, width_elsewhere = 640;

/// Before JPEG, which every program can show.
constexpr std::array better{pictures::Form::Avif, pictures::Form::Webp};

std::vector<Width> widths_of(const media::Medium& medium, pictures::Form form) {
    std::vector<Width> widths;
    for (const auto& size : medium.made) widths.push_back({media::address_of(medium, size.width, form), size.width});
    return widths;
}

std::string srcset_of(const media::Medium& medium, pictures::Form form) {
    std::string all;
    for (const auto& [address, pixels] : widths_of(medium, form))
        fmt::format_to(std::back_inserter(all), "{}{} {}w", all.empty() ? "" : ", ", address.text(), pixels);
    return all;
}

html::Url middle_of(const media::Medium& medium) {
    return media::address_of(medium, media::fitting(medium, middle_width).width, pictures::Form::Jpeg);
}

int tens(int hundredths) { return (hundredths + 5) / 10; }
int quarter(int of_255) { return of_255 / 64; }

std::string classes_of(const media::Medium& medium) {
    const bool is_tall = medium.size.height > medium.size.width;
    return fmt::format("focus-x-{} focus-y-{} red-{} green-{} blue-{}{}", tens(medium.known.focus.x), tens(medium.known.focus.y),
                       quarter(medium.red), quarter(medium.green), quarter(medium.blue), is_tall ? " tall" : "");
}

std::string label_of(const media::Medium& medium, Language language) {
    const i18n::Texts texts(language);
    const auto type = i18n::upper(medium.extension, Language::English);
    constexpr std::int64_t megabyte = 1'000'000;
    return medium.bytes < megabyte ? texts("media.kilobytes", {{"type", type}, {"size", (medium.bytes + 999) / 1'000}})
                                   : texts("media.megabytes", {{"type", type}, {"size", (medium.bytes + megabyte / 2) / megabyte}});
}

document::Shown picture_in_a_text(const media::Medium& medium) {
    document::Shown shown{.address = middle_of(medium), .type = "image/jpeg"};
    for (const auto form : better) shown.others.push_back({std::string(pictures::type_of(form)), srcset_of(medium, form)});
    shown.srcset = srcset_of(medium, pictures::Form::Jpeg);
    shown.width = medium.size.width, shown.height = medium.size.height;
    shown.classes = classes_of(medium);
    return shown;
}

document::Shown::Sort sort_of(media::Sort sort) {
    switch (sort) {
        case media::Sort::Picture:
            return document::Shown::Sort::Picture;
        case media::Sort::Sound:
            return document::Shown::Sort::Sound;
        case media::Sort::Video:
            return document::Shown::Sort::Video;
        case media::Sort::Document:
            break;
    }
    return document::Shown::Sort::File;
}

}  // namespace

PaperPictures::PaperPictures(store::Reading& reading, cache::Ingredients& made_of, Language of_the_text, std::string base)
    : reading_(reading), made_of_(made_of), language_(of_the_text), base_(std::move(base)) {}

std::optional<document::Shown> PaperPictures::look(const document::Medium& asked) const {
    if (asked.id <= 0) return {};
    const auto medium = media::shown(reading_, made_of_, media::MediumId{asked.id});
    if (!medium || medium->is_aside()) return {};
    const auto elsewhere = [&](const html::Url& own) { return base_.empty() ? own : html::Url::foreign(base_ + own.text()); };
    if (!medium->is_picture())
        return document::Shown{.sort = sort_of(medium->sort),
                               .address = elsewhere(media::address_of(*medium)),
                               .type = medium->type,
                               .label = label_of(*medium, language_)};
    if (base_.empty()) return picture_in_a_text(*medium);
    const auto one = media::fitting(*medium, width_elsewhere);
    return document::Shown{.address = elsewhere(media::address_of(*medium, one.width, pictures::Form::Jpeg)),
                           .type = "image/jpeg",
                           .width = one.width,
                           .height = one.height};
}

std::optional<Picture> picture_of(store::Reading& reading, cache::Ingredients& made_of, media::MediumId id, std::string sizes) {
    if (!id) return {};
    const auto medium = media::shown(reading, made_of, id);
    if (!medium || !medium->is_picture() || medium->is_aside()) return {};
    Picture picture{.address = middle_of(*medium), .widths = widths_of(*medium, pictures::Form::Jpeg), .sizes = std::move(sizes)};
    for (const auto form : better) picture.others.push_back({std::string(pictures::type_of(form)), widths_of(*medium, form)});
    picture.classes = classes_of(*medium);
    picture.alternative = medium->known.alternative;
    picture.width = medium->size.width, picture.height = medium->size.height;
    return picture;
}

}  // namespace rotative::counter
