// SPDX-License-Identifier: Apache-2.0
// A newspaper written in Greek speaks the made-up language, in which every text of the paper stands in brackets: on every kind of page,
// feed and refusal, a word in neither is a sentence that escaped translation. And each of the four languages is itself on its pages.
#include <gmock/gmock.h>
#include <map>
#include <set>
#include "house/demonstration.hpp"
#include "open_house.hpp"
#include "paper/articles/written.hpp"
#include "press/document/readers.hpp"
#include "press/i18n/dates.hpp"
#include "press/i18n/keys.hpp"
#include "press/i18n/numbers.hpp"
#include "words_seen.hpp"

namespace rotative::journeys {
namespace {

using testing::HasSubstr;
using testing::Not;

template <class Thing>
Thing made(Result<Thing> result) {
    if (!result) throw std::runtime_error(result.problem().message);
    return *std::move(result);
}

/// Writes the newspaper behind a closed door, so that it opens in the made-up language.
class InGreek {
public:
    explicit InGreek(house::House& house) : house_(house) {}

    void write() {
        for (const auto& [key, value] : {std::pair{"title", "Εφημερίς"},
                                         {"tagline", "Των δύο ακτών"},
                                         {"language", "test"},
                                         {"languages", "test"},
                                         {"lists.length", "2"}})
            EXPECT_TRUE(house_.settings.set(key, value));
        const auto city = made(house_.sections.add({named("Πόλη"), {}}));
        const auto quay = made(house_.sections.add({named("Λιμάνι"), city}));
        const auto open = made(house_.stories.add({named("Η γέφυρα"), stories::State::Open}));
        EXPECT_TRUE(house_.stories.introduce(open, Language::Test, text("Από τον Μάρτιο.")));
        EXPECT_TRUE(house_.stories.note(open, {{}, Language::Test, system_now(), "Κλείνει.", {}}));
        EXPECT_TRUE(house_.stories.add({named("Παλιά"), stories::State::Closed}));
        std::vector<topics::TopicId> all;
        for (const auto sort : {topics::Sort::Person, topics::Sort::Place, topics::Sort::Organisation, topics::Sort::Subject})
            all.push_back(made(house_.topics.add({named("Θέμα " + std::to_string(static_cast<int>(sort))),
                                                  sort,
                                                  {{{Language::Test, "Άλλο"}}},
                                                  {{{Language::Test, "Έτος", "1300"}}}})));
        const auto author = made(house_.authors.add(named("Ελένη")));
        EXPECT_TRUE(house_.authors.present(author, Language::Test, text("Γράφει.")));
        for (const auto kind : {articles::Kind::News, articles::Kind::Analysis, articles::Kind::Opinion, articles::Kind::Interview,
                                articles::Kind::Report, articles::Kind::Sponsored}) {
            articles::ArticleDraft draft{.language = Language::Test, .section = quay, .story = open, .kind = kind};
            draft.headline = "Ανοίγει";
            draft.standfirst = "Ξανά.";
            draft.place_line = "Πόλη";
            draft.sources = {{"Πηγή", "https://example.com/"}, {"Λόγος", ""}};
            draft.authors = {author};
            draft.topics = all;
            draft.body = made(document::from_markdown(every_block));
            publish(draft);
        }
        EXPECT_TRUE(house_.articles.rewrite({1}, draft_of(1), {articles::Change::How::Correction, "Ήταν έξι."}));
        EXPECT_TRUE(house_.articles.rewrite({2}, draft_of(2), {articles::Change::How::Update, {}}));
        EXPECT_TRUE(house_.articles.withdraw({3}));
    }

private:
    static constexpr const char* every_block =
        "Οι πρώτοι[^1].\n\n## Τίτλος\n\n> Λόγια.\n>\n> -- Ελένη\n\n- Ένα\n\n| Α | Β |\n| - | - |\n| Γ | Δ |\n\n::: image\n"
        "![Γέφυρα](media:1)\nΛεζάντα.\n-- Ελένη\n:::\n\n::: embed\n[Ταινία](https://example.com/v)\n:::\n\n::: file\n![Χάρτης](media:2)\n"
        "Λεζάντα.\n:::\n\n::: audio\n![Φωνή](media:3)\nΛεζάντα.\n:::\n\n::: box\nΔίπλα.\n:::\n\n::: pullquote\nΛόγια.\n:::\n\n"
        "::: note 1\nΣημείωση.\n:::\n";

    static std::vector<naming::Wanted> named(std::string name) { return {{Language::Test, std::move(name), {}}}; }
    static document::Document text(const char* words) { return made(document::from_markdown(words)); }
    void publish(const articles::ArticleDraft& draft) { EXPECT_TRUE(house_.articles.publish(made(house_.articles.write(draft)))); }
    articles::ArticleDraft draft_of(std::int64_t number) {
        return house_.store->read([&](store::Reading& reading) { return articles::written(reading, {number})->words; });
    }

    house::House& house_;
};

/// The addresses of our own that a page or a sitemap leads to.
std::vector<std::string> ways_out(const std::string& page) {
    static const std::regex way(R"re((?:href|src)="(/[^"#]*)")re");
    std::vector<std::string> ways;
    for (std::sregex_iterator one(page.begin(), page.end(), way), end; one != end; ++one) ways.push_back((*one)[1]);
    return ways;
}

template <class Seen>
void walk(OpenHouse& house, std::vector<std::string> ahead, const Seen& seen) {
    std::set<std::string> known(ahead.begin(), ahead.end());
    while (!ahead.empty()) {
        const auto address = ahead.back();
        ahead.pop_back();
        const auto answer = house.get(address);
        for (auto& way : ways_out(answer.body))
            if (known.insert(way).second) ahead.push_back(std::move(way));
        seen(address, answer);
    }
}

class NoSentenceEscapes : public testing::TestWithParam<store::Engine> {
protected:
    store::ScratchStore shelf{GetParam()};

    static void expect_translated(const http::Reached& answer, int status) {
        EXPECT_EQ(answer.status, status);
        const auto type = answer.header("content-type");
        if (type.starts_with("text/html")) {
            EXPECT_THAT(answer.body, HasSubstr("<html lang=\"en-x-test\" dir=\"ltr\">"));
        }
        const bool is_feed = type.starts_with("application/atom+xml");
        const auto runs = is_feed ? words_seen_in_feed(answer.body) : words_seen(answer.body);
        EXPECT_FALSE(runs.empty());
        for (const auto& run : runs) EXPECT_EQ(escaped_in(run), "");
    }
};

TEST_P(NoSentenceEscapes, from_any_page_feed_or_refusal) {
    {
        ClosedHouse closed(shelf.address());
        InGreek(closed.house).write();
    }
    OpenHouse house(shelf.address());
    std::size_t pages = 0;
    walk(house, {"/", "/archive", "/corrections", "/feeds/atom.xml"}, [&](const std::string& address, const http::Reached& answer) {
        const auto type = answer.header("content-type");
        if (!type.starts_with("text/html") && !type.starts_with("application/atom+xml")) return;
        SCOPED_TRACE(address);
        expect_translated(answer, 200);
        ++pages;
    });
    EXPECT_GT(pages, 25u);
    expect_translated(house.get("/articles/3-x"), 410);
    for (const auto* nowhere : {"/nowhere", "/topics/nobody", "/articles/999-x", "/archive/2026/13", "/xx/archive"}) {
        SCOPED_TRACE(nowhere);
        expect_translated(house.get(nowhere), 404);
    }
    expect_translated(http::Client(house.port()).post("/corrections", {{"a", "b"}}), 405);
    const auto asked = [&](const std::string& lines) {
        http::Client client(house.port());
        client.write("POST /corrections HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n");
        return client.read();
    };
    expect_translated(asked("Transfer-Encoding: gzip, chunked\r\n"), 501);
    expect_translated(asked("Content-Length: 999999999\r\n"), 413);
    expect_translated(house.get("/" + std::string(20'000, 'a')), 414);
    expect_translated(house.get("/", {{"X", std::string(60'000, 'a')}}), 431);
    expect_translated(house.get("/", {{"Host", "another"}}), 400);
    expect_translated(house.get("/", {{"Expect", "a miracle"}}), 417);
    EXPECT_TRUE(house.house.store->write([](store::Transaction& tx) -> Result<Done> {
        tx.run("alter table articles rename to lost");
        return Done{};
    }));
    house.house.pages.forget_everything();
    expect_translated(house.get("/"), 500);
}

TEST(WordsSeen, are_judged_by_their_brackets_and_letters) {
    EXPECT_EQ(escaped_in("[Published [Monday]] · Εφημερίς 12"), "");
    EXPECT_EQ(escaped_in("[Published] at noon"), "[Published] at noon");
    EXPECT_EQ(escaped_in("Publié"), "Publié");
    EXPECT_EQ(escaped_in("é"), "é");
    EXPECT_EQ(escaped_in("[Published"), "[Published");
    EXPECT_THAT(words_seen("<p title=\"one\">two <a href=\"/three\">four</a></p><script>five</script>"),
                testing::ElementsAre("one", "two four"));
    EXPECT_THAT(words_seen_in_feed("<title>one</title><id>two</id><content type=\"html\">&lt;p&gt;three&lt;/p&gt;</content>"),
                testing::ElementsAre("one", "three"));
}

class EachLanguage : public Journey {
protected:
    EachLanguage() : Journey(one_width) {
        EXPECT_TRUE(house::write_the_demonstration(house.house, house::Terminal(-1, -1, -1, house.folder())));
    }

    static Language language_at(const std::string& address) {
        for (const auto language : readers_languages)
            if (address == "/" + std::string(tag(language)) || address.starts_with("/" + std::string(tag(language)) + "/")) return language;
        return Language::French;
    }
    enum class Year { Said, Known };
    /// Whether this is a way to write a moment of that day in the language; of a brief, whose year is known, the day and the month.
    static bool writes_the_day(const std::string& words, const std::string& machine, Language language, Year said) {
        const auto year = std::stoi(machine.substr(0, 4)), month = std::stoi(machine.substr(5, 2)), day = std::stoi(machine.substr(8, 2));
        return words.find(i18n::month_name(month, language)) != words.npos &&
               (said == Year::Known || words.find(i18n::year_number(year, language)) != words.npos) &&
               words.find(i18n::digits(day, 1, language)) != words.npos;
    }
};

TEST_P(EachLanguage, is_itself_on_each_of_its_pages) {
    static const std::regex moment(R"re(<time datetime="([^"]*)">([^<]*)</time>)re"), an_argument(R"re(\{[a-z_]+\})re");
    std::map<Language, std::size_t> pages, moments;
    const auto judge = [&](const std::string& address, const http::Reached& answer) {
        if (!answer.header("content-type").starts_with("text/html")) return;
        SCOPED_TRACE(address);
        const auto language = language_at(address);
        const std::string direction = is_right_to_left(language) ? "rtl" : "ltr";
        EXPECT_THAT(answer.body, HasSubstr("<html lang=\"" + std::string(tag(language)) + "\" dir=\"" + direction + "\">"));
        for (std::sregex_iterator one(answer.body.begin(), answer.body.end(), moment), end; one != end; ++one, ++moments[language])
            EXPECT_TRUE(writes_the_day((*one)[2], (*one)[1], language, one->prefix().str().ends_with("<li>") ? Year::Known : Year::Said))
                << one->str();
        for (const auto& run : words_seen(answer.body)) {
            for (const auto& key : i18n::made::keys) EXPECT_EQ(run.find(key), run.npos) << run;
            EXPECT_FALSE(std::regex_search(run, an_argument)) << run;
        }
        ++pages[language];
    };
    walk(house, {"/", "/tr", "/en", "/ar"}, judge);
    for (const auto language : readers_languages) {
        EXPECT_GT(pages[language], 15u) << tag(language);
        EXPECT_GT(moments[language], 15u) << tag(language);
    }
    for (const auto* nowhere : {"/nulle/part", "/tr/hicbir/yer", "/en/topics/nobody", "/ar/archive/2026/13"})
        judge(nowhere, house.get(nowhere));
}

ON_BOTH_DATABASES(NoSentenceEscapes);
ON_BOTH_DATABASES(EachLanguage);

}  // namespace
}  // namespace rotative::journeys
