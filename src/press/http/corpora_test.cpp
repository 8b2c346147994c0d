// SPDX-License-Identifier: Apache-2.0
// The shared corpora of requests and of forms: what must be refused is refused, what is odd but legal is taken, and no connection
// gives more answers than it was asked for. Our own few vectors are in head_test.cpp and form_test.cpp.
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sodium.h>
#include <sys/socket.h>
#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include "base/test_files.hpp"
#include "press/http/form.hpp"
#include "press/http/server.hpp"
#include "press/http/test_client.hpp"

namespace rotative::http {
namespace {

namespace json = boost::json;

std::vector<json::object> cases_of(const std::string& file) {
    std::ifstream in(corpora() / "http1" / file);
    std::vector<json::object> cases;
    for (std::string line; std::getline(in, line);) cases.push_back(json::parse(line).as_object());
    return cases;
}

std::string text(const json::value& value) { return std::string(value.as_string()); }

std::string bytes_of(const json::value& base64) {
    const auto words = text(base64);
    std::string out(words.size(), '\0');
    std::size_t size = 0;
    EXPECT_EQ(sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), words.data(), words.size(), nullptr, &size,
                                nullptr, sodium_base64_VARIANT_ORIGINAL),
              0);
    return out.substr(0, size);
}

// The statuses of all answers in what came back.
std::vector<int> statuses(const std::string& bytes) {
    std::vector<int> all;
    for (auto at = bytes.find("HTTP/1.1 "); at != std::string::npos; at = bytes.find("HTTP/1.1 ", at + 1))
        all.push_back(std::atoi(bytes.c_str() + at + 9));
    return all;
}

bool is_protocol_error(int status) { return std::set{400, 408, 411, 413, 414, 417, 431, 505}.contains(status); }

// How many answers a case may get that are no refusal: as many as it says it has messages, none where it must be refused and does not
// say, and nothing is known of the others.
std::optional<long> most_answers(const json::object& one) {
    const auto* facts = one.at("expected").if_object();
    for (const auto name : {"requests", "messages"})
        if (facts && facts->contains(name)) return static_cast<long>(facts->at(name).to_number<double>());
    return one.at("verdict") == "reject" ? std::optional(0L) : std::nullopt;
}

// What we judge otherwise, and why.
const std::map<std::string, const char*> known_differences{
    {"gunicorn/valid/009.http", "a coding that RFC 9112 does not know, beside a length: two readers could count differently"},
    {"gunicorn/valid/027.http", "bytes above 127 in the target: RFC 3986 has them percent-encoded, and clients do so"},
};
// A whole request with nonsense behind it: in pieces, it may rightly be answered before the nonsense is there.
constexpr std::string_view answered_before_the_nonsense = "llhttp/connection.md#10";

enum class Sent { Whole, InPieces };

void send(Client& client, std::string_view bytes, Sent how) {
    const int at_once = 1;
    ::setsockopt(client.descriptor(), IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);  // each piece is a packet of its own
    for (std::size_t step = how == Sent::Whole ? bytes.size() : 3; !bytes.empty(); bytes.remove_prefix(std::min(step, bytes.size())))
        client.write(bytes.substr(0, step));
    client.finish_writing();
}

void probe(Sent how) {
    const auto cases = cases_of("requests.jsonl");
    if (cases.empty()) GTEST_SKIP() << "no corpus http1/requests.jsonl under " << corpora();
    Router router;
    router.get("/", [](const Request&) { return Response::text(200, "front page"); });
    Server server({}, router);
    server.start(Listeners::open("127.0.0.1:0", 1));
    std::size_t agreed = 0, extra = 0;
    for (const auto& one : cases) {
        const auto id = text(one.at("id")), verdict = text(one.at("verdict"));
        Client client(server.port());
        send(client, bytes_of(one.at("bytes_b64")), how);
        const auto codes = statuses(client.read_all());
        if (how == Sent::InPieces && id == answered_before_the_nonsense) {
            EXPECT_EQ(codes.back(), 400);
            ++agreed;
            continue;
        }
        const bool is_refused = !codes.empty() && is_protocol_error(codes.front());
        const bool agrees = verdict == "either" || (verdict == "reject") == is_refused;
        agreed += agrees;
        EXPECT_TRUE(verdict != "reject" || is_refused) << id;
        if (!agrees) {
            const auto known = known_differences.find(id);
            EXPECT_NE(known, known_differences.end()) << id;
            std::printf("differs: %s, %s expected: %s\n", id.c_str(), verdict.c_str(),
                        known == known_differences.end() ? "NO REASON GIVEN" : known->second);
        }
        const auto answers = std::count_if(codes.begin(), codes.end(), [](int code) { return !is_protocol_error(code); });
        const auto most = most_answers(one).value_or(answers);
        EXPECT_LE(answers, most) << id;
        extra += answers > most;
    }
    EXPECT_GE(agreed * 100, cases.size() * 95);
    std::printf("measured: http1: %zu of %zu agree, %zu with extra answers\n", agreed, cases.size(), extra);
}

TEST(Http1Corpus, is_judged_as_it_should_be) { probe(Sent::Whole); }
TEST(Http1Corpus, is_judged_the_same_when_it_comes_in_pieces) { probe(Sent::InPieces); }

json::array parts_of(const Form& form) {
    json::array parts;
    for (const auto& [name, value] : form.fields) parts.push_back({{"type", "field"}, {"name", name}, {"data", value}});
    for (const auto& file : form.files)
        parts.push_back(
            {{"type", "file"}, {"name", file.field}, {"file_name", file.name}, {"content_type", file.stated_type}, {"data", file.bytes}});
    return parts;
}

TEST(Http1Corpus, forms_are_taken_apart_as_they_should_be) {
    const auto cases = cases_of("multipart.jsonl");
    if (cases.empty()) GTEST_SKIP() << "no corpus http1/multipart.jsonl under " << corpora();
    std::size_t agreed = 0;
    for (const auto& one : cases) {
        const auto form = read_multipart(bytes_of(one.at("bytes_b64")), text(one.at("boundary")));
        json::array expected;
        if (const auto* parts = one.at("expected").if_array())
            for (auto part : *parts) {
                part.as_object()["data"] = bytes_of(part.at("data"));
                if (part.at("type") == "field") part.as_object().erase("content_type");  // a field is text, whatever it says
                expected.push_back(part);
            }
        const bool agrees = one.at("expected").is_array() ? form && parts_of(*form) == expected : !form;
        agreed += agrees;
        if (!agrees) std::printf("differs: %s\n", text(one.at("id")).c_str());
    }
    EXPECT_GE(agreed * 100, cases.size() * 95);
    std::printf("measured: multipart: %zu of %zu agree\n", agreed, cases.size());
}

}  // namespace
}  // namespace rotative::http
