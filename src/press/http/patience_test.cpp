// SPDX-License-Identifier: Apache-2.0
// The server under people who are slow, many, or leave: nobody of them keeps it from serving the others, and it ends with grace.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include "press/http/guests.hpp"
#include "press/http/server.hpp"
#include "press/http/test_client.hpp"

namespace rotative::http {
namespace {

using namespace std::chrono_literals;

/// A gate at which handlers wait until the test opens it.
class Gate {
public:
    void pass() {
        std::unique_lock lock(mutex_);
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return open_; });
    }
    void wait_for(int waiting) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return waiting_ >= waiting; });
    }
    void open() {
        const std::lock_guard lock(mutex_);
        open_ = true;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int waiting_ = 0;
    bool open_ = false;
};

/// A page that is ready: as large as one likes, and counting who holds it.
class ReadyPage final : public ReadyAnswers, public Kept {
public:
    explicit ReadyPage(std::size_t bytes) : body_(bytes, 'p'), head_(head_of(Response{}, bytes)) {}
    bool find(const Asked& asked, unsigned, ReadyAnswer& answer) override {
        if (asked.target != "/ready") return false;
        answer.head = head_;
        answer.body[0] = std::string_view(body_).substr(0, body_.size() / 2);
        answer.body[1] = std::string_view(body_).substr(body_.size() / 2);
        answer.body_pieces = 2;
        answer.kept = this;
        return true;
    }
    void quiet(unsigned) override { ++quiet_points; }
    void hold() const override { ++holders; }
    void let_go() const override { --holders; }
    mutable std::atomic<int> holders = 0;
    std::atomic<int> quiet_points = 0;

private:
    const std::string body_, head_;
};

struct House {
    Router router;
    Settings settings;
    Gate gate;
    std::unique_ptr<ReadyPage> ready;
    std::unique_ptr<Server> server;

    House() {
        settings.patience.tick = 5ms;
        router.get("/", [](const Request&) { return Response::text(200, "front page"); });
        router.get("/waits", [this](const Request&) { return gate.pass(), Response::text(200, "waited"); });
        router.post("/comments", Guard::Origin, [](const Request& request) { return Response::text(200, request.body); }, 1'000);
    }
    unsigned short open() {
        server = std::make_unique<Server>(settings, router, ready.get());
        server->start(Listeners::open("127.0.0.1:0", settings.io_threads));
        return server->port();
    }
    ~House() { gate.open(); }
};

// Waits until it is so; a test that hangs is stopped by its runner.
template <class Condition>
void until(Condition&& is_so) {
    while (!is_so()) std::this_thread::sleep_for(1ms);
}

TEST(Patience, a_ready_answer_is_sent_whole_or_without_its_body) {
    House house;
    house.ready = std::make_unique<ReadyPage>(10'001);
    Client client(house.open());
    EXPECT_EQ(client.get("/ready").body, std::string(10'001, 'p'));
    EXPECT_EQ(client.head("/ready").header("content-length"), "10001");
    EXPECT_EQ(client.get("/").body, "front page");
    EXPECT_EQ(client.send("GET", "/ready", {{"Connection", "close"}}, "").header("connection"), "close");
    EXPECT_TRUE(client.is_closed());
    EXPECT_GE(house.ready->quiet_points, 3);
    EXPECT_EQ(house.server->figures().ready, 3u);
}

TEST(Patience, a_slow_reader_holds_what_he_reads_and_gets_all_of_it) {
    House house;
    house.ready = std::make_unique<ReadyPage>(30u << 20);  // more than any socket takes at once
    Client client(house.open());
    client.write("GET /ready HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    until([&] { return house.ready->holders == 1; });
    EXPECT_EQ(client.read().body.size(), 30u << 20);
    EXPECT_EQ(client.read().body, "front page") << "what was asked behind it";
    until([&] { return house.ready->holders == 0; });
}

TEST(Patience, a_reader_who_does_not_read_is_cut) {
    House house;
    house.settings.patience.write_grace = 50ms;
    house.settings.patience.write_rate = 1u << 30;
    house.ready = std::make_unique<ReadyPage>(30u << 20);
    Client client(house.open());
    client.write("GET /ready HTTP/1.1\r\nHost: a\r\n\r\n");
    until([&] { return house.server->figures().timed_out == 1; });
    until([&] { return house.ready->holders == 0; });
}

TEST(Patience, readers_who_take_nothing_cannot_fill_the_memory) {
    House house;
    house.settings.room.answers = 20u << 20;
    house.router.get("/large", [](const Request&) { return Response::text(200, std::string(15u << 20, 'l')); });
    house.settings.patience.idle = 100ms;
    Client first(house.open()), second(house.server->port());
    first.write("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
    second.write("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_LT(second.read_all().size() + first.read_all().size(), 30u << 20) << "two of them are too much";
    EXPECT_EQ(Client(house.server->port()).get("/").status, 200);
}

TEST(Patience, a_slow_head_and_a_slow_body_are_told_so) {
    House house;
    house.settings.patience.head = 50ms;
    house.settings.patience.body_grace = 50ms;
    Client head(house.open()), body(house.server->port());
    head.write("GET / HTTP/1.1\r\nHo");
    body.write("POST /comments HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nbegun");
    EXPECT_EQ(head.read().status, 408);
    EXPECT_EQ(body.read().status, 408);
    EXPECT_TRUE(head.is_closed());
}

TEST(Patience, a_body_that_keeps_pace_is_waited_for) {
    House house;
    house.settings.patience.body_grace = 1ms;
    house.settings.patience.body_rate = 20;  // bytes a second
    Client client(house.open());
    client.write("POST /comments HTTP/1.1\r\nHost: a\r\nContent-Length: 40\r\n\r\n");
    for (int i = 0; i < 10; ++i) {
        client.write("four");
        std::this_thread::sleep_for(10ms);
    }
    EXPECT_EQ(client.read().status, 200);
}

TEST(Patience, an_idle_line_is_closed_without_a_word) {
    House house;
    house.settings.patience.idle = 30ms;
    Client client(house.open());
    EXPECT_EQ(client.get("/").status, 200);
    EXPECT_EQ(client.read_all(), "");
}

TEST(Patience, a_body_larger_than_its_route_takes_is_refused_at_once) {
    House house;
    Client said(house.open()), chunked(house.server->port()), asked(house.server->port());
    EXPECT_EQ(said.send("POST", "/comments", {}, std::string(1'001, 'a')).status, 413);
    chunked.write("POST /comments HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n");
    EXPECT_EQ(chunked.read().status, 413);
    asked.write("POST /comments HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    EXPECT_EQ(asked.read().status, 100);
    asked.write("hello");
    EXPECT_EQ(asked.read().body, "hello");
}

TEST(Patience, past_the_bound_of_waiting_work_the_answer_is_later) {
    House house;
    house.settings.room.workers = 1;
    house.settings.room.waiting = 1;
    Client working(house.open()), waiting(house.server->port()), third(house.server->port());
    working.write("GET /waits HTTP/1.1\r\nHost: a\r\n\r\n");
    house.gate.wait_for(1);
    waiting.write("GET /waits HTTP/1.1\r\nHost: a\r\n\r\n");
    until([&] { return house.server->figures().waiting == 1; });
    const auto refused = third.get("/");
    EXPECT_EQ(refused.status, 503);
    EXPECT_FALSE(refused.header("retry-after").empty());
    EXPECT_FALSE(refused.body.empty());
    house.gate.open();
    EXPECT_EQ(working.read().body, "waited");
    EXPECT_EQ(waiting.read().body, "waited");
    EXPECT_GT(house.server->figures().waiting_time.count(), 0);
}

TEST(Patience, a_full_house_makes_place_at_the_cost_of_who_waits_longest) {
    House house;
    house.settings.room.connections = 4;
    Client first(house.open());
    EXPECT_EQ(first.get("/").status, 200);
    std::vector<std::unique_ptr<Client>> idle;
    for (int i = 0; i < 3; ++i) idle.push_back(std::make_unique<Client>(house.server->port()));
    until([&] { return house.server->figures().connections == 4; });
    std::this_thread::sleep_for(1'100ms);  // whoever came within this second is not sent away
    EXPECT_EQ(Client(house.server->port()).get("/").status, 200);
    EXPECT_TRUE(first.is_closed());
}

TEST(Patience, an_address_has_so_many_lines_and_no_more) {
    Guests guests(Room{.per_address = 2}, networks_of({"198.51.100.0/24"}));
    const auto enter = [&](const char* address) { return guests.enter(*Address::read(address)); };
    EXPECT_EQ(enter("203.0.113.9"), Guests::Welcome::In);
    EXPECT_EQ(enter("203.0.113.9"), Guests::Welcome::In);
    EXPECT_EQ(enter("203.0.113.9"), Guests::Welcome::TooManyOfThem);
    EXPECT_EQ(enter("203.0.113.10"), Guests::Welcome::In);
    guests.leave(*Address::read("203.0.113.9"));
    EXPECT_EQ(enter("203.0.113.9"), Guests::Welcome::In);
    EXPECT_EQ(enter("2001:db8::1"), Guests::Welcome::In);
    EXPECT_EQ(enter("2001:db8::2"), Guests::Welcome::In);
    EXPECT_EQ(enter("2001:db8::3"), Guests::Welcome::TooManyOfThem) << "a /64 is one household";
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(enter("127.0.0.1"), Guests::Welcome::In);
        EXPECT_EQ(enter("::1"), Guests::Welcome::In);
        EXPECT_EQ(enter("198.51.100.7"), Guests::Welcome::In) << "a trusted proxy brings many readers";
    }
}

TEST(Patience, stopping_finishes_what_runs_and_closes_what_is_idle) {
    House house;
    Client idle(house.open()), working(house.server->port());
    EXPECT_EQ(idle.get("/").status, 200);
    working.write("GET /waits HTTP/1.1\r\nHost: a\r\n\r\n");
    house.gate.wait_for(1);
    std::thread stopping([&] { house.server->stop(5s); });
    EXPECT_TRUE(idle.is_closed());
    EXPECT_THROW(until([&] { return Client(house.server->port()).read_all() == "never"; }),
                 std::system_error);  // nobody is let in any more
    house.gate.open();
    const auto last = working.read();
    EXPECT_EQ(last.body, "waited");
    EXPECT_EQ(last.header("connection"), "close");
    working.finish_writing();
    stopping.join();
}

TEST(Patience, stopping_does_not_wait_for_ever) {
    House house;
    Client working(house.open());
    working.write("GET /waits HTTP/1.1\r\nHost: a\r\n\r\n");
    house.gate.wait_for(1);
    std::thread opens_late([&] {
        EXPECT_EQ(working.read_all(), "") << "the line was cut";
        house.gate.open();
    });
    house.server->stop(20ms);
    opens_late.join();
}

TEST(Patience, many_lines_at_once_are_served_by_several_loops) {
    House house;
    house.settings.io_threads = 2;
    house.ready = std::make_unique<ReadyPage>(2'000);
    house.open();
    std::atomic<int> good = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 8; ++i)
        readers.emplace_back([&, i] {
            for (int line = 0; line < 5; ++line) {
                Client client(house.server->port());
                for (int n = 0; n < 10; ++n) good += client.get(n % 3 == i % 3 ? "/" : "/ready").status == 200;
            }
        });
    for (auto& reader : readers) reader.join();
    EXPECT_EQ(good, 400);
}

}  // namespace
}  // namespace rotative::http
