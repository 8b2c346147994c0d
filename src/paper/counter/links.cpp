// SPDX-License-Identifier: Apache-2.0
// Looking up what a reference leads to; each look is an ingredient, so a renamed topic moves the links to it.
#include "paper/counter/links.hpp"
#include "paper/articles/reading.hpp"
#include "paper/counter/embeds.hpp"
#include "paper/media/media.hpp"
#include "paper/naming/naming.hpp"
#include "paper/pages/pages.hpp"
#include "paper/topics/topics.hpp"

namespace rotative::counter {

PaperLinks::PaperLinks(store::Reading& reading, cache::Ingredients& made_of, Language of_the_text, Language main, std::string base)
    : reading_(reading), made_of_(made_of), language_(of_the_text), main_(main), base_(std::move(base)) {}

std::string PaperLinks::path_of(const document::Reference& to) const {
    auto thing = naming::Thing{naming::Kind::Topic, to.id};
    switch (to.kind) {
        case document::Kind::Article:
            return articles::readable_at(reading_, made_of_, {to.id}).value_or(std::string());
        case document::Kind::Topic: {
            const auto topic = topics::present(reading_, made_of_, topics::TopicId{to.id});
            if (!topic) return {};
            thing.number = topic->number;
            break;
        }
        case document::Kind::Page: {
            const auto page = pages::linked(reading_, made_of_, {to.id}, main_);
            return page ? page->address : std::string();
        }
        case document::Kind::Medium:
            return media::address(reading_, made_of_, media::MediumId{to.id}).value_or(std::string());
        case document::Kind::Section:
            thing.kind = naming::Kind::Section;
            break;
        case document::Kind::Story:
            thing.kind = naming::Kind::Story;
            break;
        case document::Kind::Author:
            thing.kind = naming::Kind::Author;
            break;
    }
    const auto name = naming::shown(reading_, made_of_, thing, language_);
    return name.name.empty() ? std::string() : naming::address_of(thing.kind, name, main_);
}

html::Url PaperLinks::address_of(const document::Reference& to) const {
    const auto path = path_of(to);
    if (path.empty()) return {};
    return base_.empty() ? html::Url::own(path) : html::Url::foreign(base_ + path);
}

html::Url PaperLinks::address_of(std::string_view written) const {
    if (!base_.empty() && written.starts_with('/') && !written.starts_with("//")) return html::Url::foreign(base_ + std::string(written));
    return document::Links::address_of(written);
}

html::Url PaperLinks::frame_of(std::string_view written) const {
    const auto embedded = base_.empty() ? embedded_at(written) : std::nullopt;
    if (!embedded) return {};
    const auto prefix = language_ == main_ ? std::string() : "/" + std::string(tag(language_));
    return html::Url::own(prefix + "/embeds/" + embedded->id());
}

}  // namespace rotative::counter
