// SPDX-License-Identifier: Apache-2.0
// article publish, update, correct, withdraw; render article.
#include <fmt/format.h>
#include <map>
#include "house/commands/article_words.hpp"
#include "house/commands/carry.hpp"
#include "house/commands/found.hpp"
#include "paper/articles/reading.hpp"
#include "paper/articles/written.hpp"
#include "paper/counter/links.hpp"
#include "paper/counter/pictures.hpp"

namespace rotative::house::commands {
namespace {

using articles::ArticleId;
using How = articles::Change::How;

Result<ArticleId> publish(House& house, const ArticlePublish& order, const Terminal& terminal) {
    articles::ArticleDraft draft;
    draft.language = house.store->read([](store::Reading& reading) { return masthead::main_language(reading); });
    (void)TRY(put_words(house, terminal, order.words, draft));
    const auto at = order.words.at.empty() ? std::optional<Moment>{} : std::optional(TRY(moment_of(house, order.words.at)));
    const auto id = TRY(house.articles.write(draft));
    (void)TRY(at ? house.articles.schedule(id, *at) : house.articles.publish(id));
    return id;
}

Result<articles::ArticleDraft> draft_of(House& house, ArticleId id) {
    return house.store->read([&](store::Reading& reading) -> Result<articles::ArticleDraft> {
        auto article = articles::written(reading, id);
        if (!article) return Problem{Refusal::NotFound, "articles.not_found"};
        return std::move(article->words);
    });
}

/// What a rendition is made with, beside the article.
struct With {
    const counter::PaperLinks& links;
    const counter::PaperPictures& pictures;
    const document::Names& names;
    std::string kicker;
};
using Rendition = std::string (*)(const document::Document&, const With&);

/// "TURQUIE / GUERRE EN SYRIE - ": the kicker runs into the first paragraph where there is no place above it.
document::RunIn run_in(const std::string& kicker) { return {kicker.empty() ? kicker : kicker + " - "}; }

const std::map<std::string, Rendition, std::less<>> renditions{
    {"html",
     [](const document::Document& body, const With& with) { return document::page_html(body, with.links, with.pictures).markup(); }},
    {"text", [](const document::Document& body, const With& with) { return document::plain_text(body, with.links, run_in(with.kicker)); }},
    {"mail",
     [](const document::Document& body, const With& with) { return document::mail_html(body, with.links, with.pictures).markup(); }},
    {"feed",
     [](const document::Document& body, const With& with) { return document::feed_html(body, with.links, with.pictures).markup(); }},
    {"markdown", [](const document::Document& body, const With& with) { return document::to_markdown(body, with.names); }},
    {"json", [](const document::Document& body, const With&) { return document::to_json(body); }},
    {"search", [](const document::Document& body, const With&) { return document::search_text(body); }},
    {"card", [](const document::Document& body, const With&) { return document::card_text(body, 200); }},
};

}  // namespace

Outcome run(House& house, const ArticlePublish& order, const Manner& manner) {
    const auto id = publish(house, order, manner.terminal);
    if (!id) return refused(manner.terminal, id.problem());
    manner.terminal.say(manner.json ? fmt::format("{{\"id\":{}}}", id->number) : fmt::format("{}", id->number));
    return Outcome::Done;
}

Outcome run(House& house, const ArticleUpdate& order, const Manner& manner) {
    return told(manner, [&]() -> Result<Done> {
        auto draft = TRY(draft_of(house, {order.id}));
        (void)TRY(put_words(house, manner.terminal, order.words, draft));
        return house.articles.rewrite({order.id}, draft, {order.silent ? How::Silent : How::Update, {}});
    }());
}

Outcome run(House& house, const ArticleCorrect& order, const Manner& manner) {
    return told(manner, [&]() -> Result<Done> {
        auto draft = TRY(draft_of(house, {order.id}));
        if (!order.file.empty()) draft.body = TRY(body_of(house, manner.terminal, order.file, draft.language, draft.body));
        return house.articles.rewrite({order.id}, draft, {How::Correction, order.notice});
    }());
}

Outcome run(House& house, const ArticleWithdraw& order, const Manner& manner) {
    const auto done = house.articles.withdraw({order.id});
    if (done) house.log.write(Level::Info, "withdrawn", {{"article", std::to_string(order.id)}, {"reason", order.reason}});
    return told(manner, done);
}

Outcome run(House& house, const Render& order, const Manner& manner) {
    return house.store->read([&](store::Reading& reading) {
        const auto article = articles::written(reading, {order.id});
        if (!article) return refused(manner.terminal, {Refusal::NotFound, "articles.not_found"});
        cache::Ingredients unnoted;
        const bool is_read_elsewhere = order.as == "mail" || order.as == "feed" || order.as == "text";
        const auto base = is_read_elsewhere ? base_of(house.configuration) : std::string();
        const auto language = article->words.language;
        const counter::PaperLinks links(reading, unnoted, language, masthead::main_language(reading), base);
        const counter::PaperPictures pictures(reading, unnoted, language, base);
        const PaperNames names(house, article->words.language);
        const auto kicker = articles::kicker(reading, unnoted, article->words).words;
        manner.terminal.pour(renditions.at(order.as)(article->words.body, {links, pictures, names, kicker}));
        return Outcome::Done;
    });
}

}  // namespace rotative::house::commands
