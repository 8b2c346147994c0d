// SPDX-License-Identifier: Apache-2.0
// The form machine from the socket to the shelf: the same thing sent twice is kept once, different words never are the same.
#include "press/http/sent_once.hpp"
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <thread>
#include "press/http/form.hpp"
#include "press/http/server.hpp"
#include "press/http/test_client.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::http {
namespace {

using namespace std::chrono_literals;

/// A room with one form: it keeps a fact and answers with its number.
class SentOnceOn : public store::EachStore {
protected:
    SentOnceOn() {
        const auto made = store->write([](store::Transaction& tx) -> Result<Done> {
            tx.run("create table facts (number integer not null, who text not null, words text not null)");
            return Done{};
        });
        EXPECT_TRUE(made);
        router.post("/articles/{article}/comments", Guard::Origin, [this](const Request& request) { return posted(request); });
        server.start(Listeners::open("127.0.0.1:0", 1));
    }

    Response posted(const Request& request) {
        const auto form = read_form(request);
        if (!form) return Response::refused(form.problem());
        const auto thing = "comment on article " + request.captured.at("article");
        const Sending sending{.thing = thing, .who = (*form)["email"], .words = (*form)["words"], .key = (*form)["key"]};
        const auto number = store->write([&](store::Transaction& tx) -> Result<std::string> {
            if (const auto before = sent_before(tx, sending)) return *before;
            auto rows = tx.rows("select count(*) + 1 from facts");
            rows.next();
            const auto next = rows.number(0);
            tx.run("insert into facts (number, who, words) values (?, ?, ?)", next, sending.who, sending.words);
            note_sent(tx, sending, std::to_string(next));
            return std::to_string(next);
        });
        return number ? Response::text(200, *number) : Response::refused(number.problem());
    }

    std::string send(const Fields& fields, int article = 12) {
        return Client(server.port()).post(fmt::format("/articles/{}/comments", article), fields).body;
    }
    /// Sends all of these at the same time.
    void send_together(const std::vector<Fields>& forms) {
        std::vector<std::thread> readers;
        for (const auto& form : forms) readers.emplace_back([&, form] { EXPECT_NE(send(form), ""); });
        for (auto& reader : readers) reader.join();
    }
    std::vector<std::string> facts() {
        return store->read([](store::Reading& reading) {
            std::vector<std::string> words;
            for (auto rows = reading.rows("select words from facts"); rows.next();) words.push_back(rows.text(0));
            return words;
        });
    }

    Router router;
    Server server{{}, router};
};

const Fields derya{{"email", "derya@example.com"}, {"words", "Le pont tient."}};

Fields with(Fields fields, std::string name, std::string value) {
    for (auto& [here, old] : fields)
        if (here == name) return old = std::move(value), fields;
    fields.emplace_back(std::move(name), std::move(value));
    return fields;
}

TEST_P(SentOnceOn, the_same_key_and_words_are_the_same_however_late) {
    const auto first = send(with(derya, "key", "k1"));
    clock.wind(5h);
    EXPECT_EQ(send(with(derya, "key", "k1")), first);
    EXPECT_EQ(facts().size(), 1u);
}

TEST_P(SentOnceOn, the_same_key_with_other_words_is_another) {
    send(with(derya, "key", "k1"));
    send(with(with(derya, "key", "k1"), "words", "Le pont ne tient pas."));
    send(with(derya, "key", "k2"));
    EXPECT_EQ(facts().size(), 3u);
}

TEST_P(SentOnceOn, without_a_key_the_same_words_are_the_same_for_ten_minutes) {
    const auto first = send(derya);
    clock.wind(9min);
    EXPECT_EQ(send(derya), first);
    EXPECT_NE(send(with(derya, "email", "tom@example.com")), first);
    EXPECT_NE(send(derya, 13), first) << "under another article";
    clock.wind(2min);
    EXPECT_NE(send(derya), first);
    EXPECT_EQ(facts().size(), 4u);
}

TEST_P(SentOnceOn, two_readers_of_one_printed_page_are_two_facts) {
    const Fields tom{{"email", "tom@example.com"}, {"words", "Je l'ai traversé hier."}};
    send_together({with(derya, "key", "the page's"), with(tom, "key", "the page's")});
    EXPECT_THAT(facts(), testing::UnorderedElementsAre("Le pont tient.", "Je l'ai traversé hier.")) << "with the same key";
    send_together({with(derya, "words", "Encore."), with(tom, "words", "Toujours.")});
    EXPECT_EQ(facts().size(), 4u) << "without a key";
}

TEST_P(SentOnceOn, one_reader_who_presses_many_times_at_once_is_one_fact) {
    send_together(std::vector<Fields>(8, derya));
    send_together(std::vector<Fields>(8, with(derya, "key", "k1")));
    EXPECT_EQ(facts().size(), 2u);
}

TEST_P(SentOnceOn, what_is_too_old_is_forgotten) {
    send(with(derya, "key", "k1"));
    clock.wind(49h);
    EXPECT_TRUE(store->write([](store::Transaction& tx) -> Result<Done> { return forget_sent(tx), Done{}; }));
    const auto left = store->read([](store::Reading& reading) {
        auto rows = reading.rows("select count(*) from sent_once");
        return rows.next() ? rows.number(0) : -1;
    });
    EXPECT_EQ(left, 0);
}

ON_EACH_STORE(SentOnceOn);

}  // namespace
}  // namespace rotative::http
