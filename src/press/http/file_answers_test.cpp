// SPDX-License-Identifier: Apache-2.0
// Answers that stay on disk: whole, in parts, to several readers at once, to one who does not read.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cstdlib>
#include <fstream>
#include <thread>
#include "press/http/server.hpp"
#include "press/http/test_client.hpp"

namespace rotative::http {
namespace {

namespace fs = std::filesystem;

/// A few megabytes in which each place can be told from the others.
std::string film() {
    std::string bytes;
    while (bytes.size() < (3u << 20)) bytes += std::to_string(bytes.size()) + ",";
    return bytes;
}

class FileAnswers : public testing::Test {
protected:
    FileAnswers() {
        std::string pattern = fs::temp_directory_path() / "rotative-files-XXXXXX";
        folder = ::mkdtemp(pattern.data());
        put("film.mp4", bytes);
        put("empty.mp4", "");
        router.get("/media/{name}", [this](const Request& request) {
            auto file = FileBytes::of(folder / request.captured.at("name"));
            if (!file) return Response{.status = 404};
            Response response{.content_type = "video/mp4", .file = *std::move(file)};
            return response.with("ETag", "\"v1\"").with("Accept-Ranges", "bytes");
        });
        settings.patience.tick = std::chrono::milliseconds(20);
    }
    ~FileAnswers() override {
        server.reset();
        fs::remove_all(folder);
    }
    void put(const std::string& name, const std::string& words) { std::ofstream(folder / name, std::ios::binary) << words; }
    /// More than any socket takes at once.
    void put_a_long_film() {
        std::string all;
        for (int i = 0; i < 10; ++i) all += bytes;
        put("film.mp4", all);
    }
    unsigned short open() {
        server = std::make_unique<Server>(settings, router);
        server->start(Listeners::open("127.0.0.1:0", 1));
        return server->port();
    }

    const std::string bytes = film();
    fs::path folder;
    Router router;
    Settings settings;
    std::unique_ptr<Server> server;
};

TEST_F(FileAnswers, a_file_is_sent_whole_and_the_line_goes_on) {
    Client client(open());
    const auto film = client.get("/media/film.mp4");
    EXPECT_EQ(film.status, 200);
    EXPECT_EQ(film.header("content-length"), std::to_string(bytes.size()));
    EXPECT_EQ(film.header("x-content-type-options"), "nosniff");
    EXPECT_TRUE(film.body == bytes);
    EXPECT_EQ(client.get("/media/empty.mp4").body, "");
    EXPECT_EQ(client.get("/media/nothing.mp4").status, 404);
    EXPECT_EQ(client.get("/media/..").status, 404);
    EXPECT_TRUE(client.get("/media/film.mp4").body == bytes) << "on the same line";
}

TEST_F(FileAnswers, a_part_is_sent_when_a_part_is_asked_for) {
    Client client(open());
    const auto asked = [&](const char* range) { return client.get("/media/film.mp4", {{"range", range}}); };
    const auto middle = asked("bytes=1000000-1000009");
    EXPECT_EQ(middle.status, 206);
    EXPECT_EQ(middle.body, bytes.substr(1'000'000, 10));
    EXPECT_EQ(middle.header("content-range"), "bytes 1000000-1000009/" + std::to_string(bytes.size()));
    EXPECT_EQ(asked("bytes=-5").body, bytes.substr(bytes.size() - 5));
    EXPECT_TRUE(asked("bytes=2000000-").body == bytes.substr(2'000'000));
    EXPECT_EQ(asked("bytes=99999999-").status, 416);
    EXPECT_EQ(asked("bytes=99999999-").header("content-range"), "bytes */" + std::to_string(bytes.size()));
    EXPECT_EQ(asked("bytes=0-1,5-6").status, 200) << "several would be another file";
    EXPECT_EQ(client.get("/media/film.mp4", {{"range", "bytes=0-1"}, {"if-range", "\"v0\""}}).status, 200);
    EXPECT_EQ(client.get("/media/film.mp4", {{"range", "bytes=0-1"}, {"if-range", "\"v1\""}}).status, 206);
}

TEST_F(FileAnswers, only_what_is_asked_for_is_sent) {
    Client client(open());
    EXPECT_EQ(client.head("/media/film.mp4").header("content-length"), std::to_string(bytes.size()));
    EXPECT_EQ(client.get("/media/film.mp4", {{"if-none-match", "\"v1\""}}).status, 304);
    EXPECT_EQ(client.get("/media/empty.mp4").status, 200) << "no byte of the film stood in the way";
}

TEST_F(FileAnswers, requests_that_come_together_are_answered_in_order) {
    Client client(open());
    client.write(
        "GET /media/film.mp4 HTTP/1.1\r\nHost: a\r\nRange: bytes=0-99999\r\n\r\nGET /media/film.mp4 HTTP/1.1\r\nHost: a\r\nRange: "
        "bytes=5-6\r\n\r\n");
    EXPECT_TRUE(client.read().body == bytes.substr(0, 100'000));
    EXPECT_EQ(client.read().body, bytes.substr(5, 2));
}

TEST_F(FileAnswers, a_reader_who_does_not_read_holds_nobody_up) {
    const auto port = open();
    Client idle(port);
    idle.write("GET /media/film.mp4 HTTP/1.1\r\nHost: a\r\n\r\n");
    Client other(port);
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(other.get("/media/film.mp4").body == bytes);
    EXPECT_TRUE(idle.read().body == bytes) << "and gets his own once he reads";
}

TEST_F(FileAnswers, a_reader_who_takes_nothing_is_cut) {
    settings.patience.write_grace = std::chrono::milliseconds(50);
    settings.patience.write_rate = 1u << 30;
    put_a_long_film();
    Client idle(open());
    idle.write("GET /media/film.mp4 HTTP/1.1\r\nHost: a\r\n\r\n");
    while (server->figures().timed_out != 1) std::this_thread::yield();
}

TEST_F(FileAnswers, a_file_that_became_shorter_ends_the_line) {
    put_a_long_film();
    Client client(open());
    client.write("GET /media/film.mp4 HTTP/1.1\r\nHost: a\r\n\r\n");
    std::string first(1, '\0');
    ASSERT_EQ(::read(client.descriptor(), first.data(), 1), 1);
    put("film.mp4", "short");
    EXPECT_LT(client.read_all().size(), 10 * bytes.size());
}

TEST_F(FileAnswers, readers_who_take_nothing_keep_only_so_many_files_open) {
    settings.room.files = 2;
    put_a_long_film();
    const auto port = open();
    std::vector<std::unique_ptr<Client>> idle;
    for (int i = 0; i < 5; ++i) {
        idle.push_back(std::make_unique<Client>(port));
        idle.back()->write("GET /media/film.mp4 HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    while (server->figures().by_workers < 5 || server->figures().connections > 2) std::this_thread::yield();
    EXPECT_EQ(Client(port).get("/media/empty.mp4").status, 200) << "and the others are served";
}

TEST_F(FileAnswers, a_name_that_is_no_ordinary_file_is_nothing) {
    fs::create_symlink("/etc/passwd", folder / "link.mp4");
    fs::create_directory(folder / "folder.mp4");
    ASSERT_EQ(::mkfifo((folder / "pipe.mp4").c_str(), 0600), 0);
    Client client(open());
    for (const auto* name : {"link.mp4", "folder.mp4", "pipe.mp4"})
        EXPECT_EQ(client.get(std::string("/media/") + name).status, 404) << name;
}

TEST_F(FileAnswers, a_file_that_was_removed_meanwhile_is_sent_to_its_end) {
    put_a_long_film();
    Client client(open());
    client.write("GET /media/film.mp4 HTTP/1.1\r\nHost: a\r\n\r\n");
    std::string first(1, '\0');
    ASSERT_EQ(::read(client.descriptor(), first.data(), 1), 1);
    fs::remove(folder / "film.mp4");
    EXPECT_GT(client.read_all().size(), 10 * bytes.size());
    EXPECT_EQ(Client(server->port()).get("/media/film.mp4").status, 404);
}

TEST_F(FileAnswers, a_range_that_is_none_is_the_whole_or_refused) {
    Client client(open());
    const auto status = [&](const char* range) { return client.get("/media/film.mp4", {{"range", range}}).status; };
    for (const auto* range : {"bytes=-0", "bytes=99999999999999999-", "bytes=9999999-9999999"}) EXPECT_EQ(status(range), 416) << range;
    for (const auto* range : {"bytes=", "bytes=-", "bytes=5-2", "bytes=0x0-5", "bytes=+1-5", "bytes=1-5-9", "lines=1-2", "bytes 0-5",
                              "bytes=99999999999999999999-", "bytes=0-,0-,0-,0-"})
        EXPECT_EQ(status(range), 200) << range;
    EXPECT_EQ(client.get("/media/empty.mp4", {{"range", "bytes=0-"}}).status, 416);
    EXPECT_EQ(client.get("/media/film.mp4", {{"range", "bytes=0-99999999999999999"}}).status, 206);
    EXPECT_EQ(client.head("/media/film.mp4", {{"range", "bytes=0-1"}}).status, 200) << "a HEAD has no range (RFC 9110, section 14.2)";
}

}  // namespace
}  // namespace rotative::http
