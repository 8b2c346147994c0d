// SPDX-License-Identifier: Apache-2.0
// The machines without a newspaper: articles of a chosen size on a real shelf, printed, kept, changed and commented through HTTP.
// bin/bench measures with it what the press itself costs; the newspaper's own figures are measured with rotative.
//
//     press_alone FOLDER ADDRESS ARTICLES KILOBYTES MEGABYTES        e.g. press_alone /tmp/x 127.0.0.1:8081 20000 40 256
//
//     GET /articles/{id} · POST /articles/{id}/words (the body is what its first line says from now on) · POST /articles/{id}/comments
#include <fmt/format.h>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <random>
#include "press/cache/pages.hpp"
#include "press/http/server.hpp"
#include "press/store/migrations.hpp"
#include "press/store/sqlite.hpp"
#include "press/wire/wire.hpp"

namespace rotative {
namespace {

/// An article says something else, or has a comment more.
struct ArticleChanged {
    static constexpr std::string_view name = "press_alone.article_changed";
    std::int64_t id = 0;
    std::string write() const { return std::to_string(id); }
    static ArticleChanged read(std::string_view words) { return {std::atoll(std::string(words).c_str())}; }
};

/// Words as a newspaper has them: two thousand of them, some much more often than others, in paragraphs.
std::string paragraphs(std::int64_t id, std::size_t bytes) {
    static const std::vector<std::string> vocabulary = [] {
        constexpr std::string_view syllables[] = {"la", "pont", "ri",  "ver", "ma", "tin", "é",  "cou",
                                                  "le", "jour", "nal", "bre", "so", "ci",  "té", "an"};
        std::mt19937 chance(5);
        std::vector<std::string> words(2000);
        for (auto& word : words)
            for (auto left = 1 + chance() % 4; left > 0; --left) word += syllables[chance() % std::size(syllables)];
        return words;
    }();
    std::mt19937 chance(static_cast<unsigned>(id));
    std::string text = "<p>";
    for (std::size_t end = text.size() + 500; text.size() < bytes;) {
        const auto word = chance() % vocabulary.size() * (chance() % 16) / 16;
        text += vocabulary[word];
        text += text.size() > end ? ".</p>\n<p>" : " ";
        if (text.size() > end) end += 500;
    }
    return text + "</p>\n";
}

class PressAlone {
public:
    PressAlone(const std::filesystem::path& folder, std::string address, std::int64_t articles, std::size_t bytes, std::size_t memory)
        : bytes_(bytes),
          store_(store::open_sqlite({.path = (folder / "press_alone.db").string()}, system_now)),
          wire_(prepared(*store_, articles)),
          pages_(*store_, [this] { return wire_.newest(); }, system_now, {.memory = memory}) {
        wire_.at_once<ArticleChanged>(
            [this](const ArticleChanged& news, wire::Heard heard) { pages_.forget(fmt::format("article:{}", news.id), heard.number); });
        router_.get("/healthz", [](const http::Request&) { return http::Response::text(200, "ok\n"); });
        router_.get_later("/articles/{id}",
                          [this](http::Request request, http::Reply reply) { show(std::move(request), std::move(reply)); });
        router_.post("/articles/{id}/words", http::Guard::Exempt,
                     [this](const http::Request& request) { return change(request, "update pieces set words = ? where id = ?"); });
        router_.post("/articles/{id}/comments", http::Guard::Exempt,
                     [this](const http::Request& request) { return change(request, "insert into remarks (words, piece) values (?, ?)"); });
        server_ = std::make_unique<http::Server>(http::Settings{}, router_, &pages_);
        server_->start(http::Listeners::open(address, 1));
    }

    void stop() { server_->stop(); }

private:
    static store::Store& prepared(store::Store& store, std::int64_t articles) {
        store::Migrations::in("db").forward(store);
        (void)*store.write([&](store::Transaction& tx) -> Result<Done> {
            tx.script(
                "create table if not exists pieces (id integer primary key, words text not null);"
                "create table if not exists remarks (id integer primary key, piece integer not null, words text not null);"
                "create index if not exists remarks_of_piece on remarks (piece)");
            auto rows = tx.rows("select coalesce(max(id), 0) from pieces");
            rows.next();
            for (auto id = rows.number(0) + 1; id <= articles; ++id)
                tx.run("insert into pieces values (?, ?)", id, fmt::format("article {}", id));
            return Done{};
        });
        return store;
    }

    void show(http::Request request, http::Reply reply) {
        const auto id = std::atoll(request.captured.at("id").c_str());
        const auto target = cache::canonical_target(request);
        const auto print = [this, id](store::Reading& reading, cache::Ingredients& made_of) {
            made_of.note(fmt::format("article:{}", id));
            auto article = reading.rows("select words from pieces where id = ?", id);
            if (!article.next()) return http::Response{.status = 404, .body = "<!doctype html><title>-</title><body>404</body>"};
            auto page = fmt::format("<!doctype html><html><head><title>{0}</title></head><body><h1>{0}</h1>\n", article.text(0));
            auto comments = reading.rows("select words from remarks where piece = ? order by id desc limit 50", id);
            while (comments.next()) page += fmt::format("<p>{}</p>\n", comments.text(0));
            page += paragraphs(id, bytes_);
            return http::Response{.body = page + "</body></html>\n"};
        };
        pages_.answer(target, std::move(request), print, std::move(reply));
    }

    http::Response change(const http::Request& request, std::string_view sql) {
        const auto id = std::atoll(request.captured.at("id").c_str());
        (void)*store_->write([&](store::Transaction& tx) -> Result<Done> {
            tx.run(sql, request.body, id);
            wire_.tell(tx, ArticleChanged{id});
            return Done{};
        });
        return http::Response::see_other(fmt::format("/articles/{}", id));
    }

    std::size_t bytes_;
    std::unique_ptr<store::Store> store_;
    wire::Wire wire_;
    cache::Pages pages_;
    http::Router router_;
    std::unique_ptr<http::Server> server_;
};

}  // namespace
}  // namespace rotative

int main(int count, char** arguments) {
    if (count != 6) {
        fmt::print(stderr, "usage: press_alone FOLDER ADDRESS ARTICLES KILOBYTES MEGABYTES\n");
        return 2;
    }
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    rotative::PressAlone press(arguments[1], arguments[2], std::atoll(arguments[3]), std::strtoul(arguments[4], nullptr, 10) << 10,
                               std::strtoul(arguments[5], nullptr, 10) << 20);
    int which = 0;
    sigwait(&ending, &which);
    press.stop();
}
