// SPDX-License-Identifier: Apache-2.0
// Forms of both kinds, the limits of each, and cookies.
#include "press/http/form.hpp"
#include <gtest/gtest.h>
#include <stdexcept>
#include "press/http/cookies.hpp"
#include "press/http/multipart.hpp"

namespace rotative::http {
namespace {

Request posted(std::string type, std::string body) {
    Request request{.method = Method::Post};
    request.headers = {{"content-type", std::move(type)}};
    request.body = std::move(body);
    return request;
}

std::string part(std::string_view disposition, std::string_view value) {
    return "--edge\r\nContent-Disposition: form-data; " + std::string(disposition) + "\r\n\r\n" + std::string(value) + "\r\n";
}

Refusal refusal_of(const Result<Form>& form) { return form ? Refusal::Conflict : form.problem().refusal; }

TEST(Form, urlencoded_fields_are_decoded_in_their_order) {
    const auto form =
        read_form(posted("application/x-www-form-urlencoded; charset=utf-8", "words=Bonne+id%C3%A9e%21&name=In%C3%A8s&empty="));
    ASSERT_TRUE(form);
    EXPECT_EQ((*form)["words"], "Bonne idée!");
    EXPECT_EQ((*form)["name"], "Inès");
    EXPECT_TRUE(form->has("empty"));
    EXPECT_EQ((*form)["absent"], "");
}

TEST(Form, of_another_kind_or_not_in_utf8_is_refused) {
    EXPECT_EQ(refusal_of(read_form(posted("application/json", "{}"))), Refusal::Invalid);
    EXPECT_EQ(refusal_of(read_form(posted("application/x-www-form-urlencoded", "a=%E9"))), Refusal::Invalid);
    EXPECT_EQ(refusal_of(read_form(posted("multipart/form-data", "--edge--"))), Refusal::Invalid) << "no boundary is named";
}

TEST(Form, multipart_keeps_fields_and_files_apart) {
    const auto body = "a preamble\r\n" + part("name=\"words\"", "bonjour\r\n--edg") +
                      part("name=\"picture\"; filename=\"C:\\pont \\\"1\\\".jpg\"", std::string("\xff\0\r", 3)) +
                      part("name=\"a%22b\"", "") + "--edge--\r\nan epilogue";
    const auto form = read_form(posted("multipart/form-data; boundary=\"edge\"", body));
    ASSERT_TRUE(form);
    EXPECT_EQ((*form)["words"], "bonjour\r\n--edg");
    EXPECT_TRUE(form->has("a\"b")) << "browsers escape quotes so";
    ASSERT_EQ(form->files.size(), 1u);
    EXPECT_EQ(form->files[0].name, "C:\\pont \"1\".jpg");
    EXPECT_EQ(form->files[0].bytes, std::string("\xff\0\r", 3));
}

TEST(Form, multipart_reads_the_same_in_pieces_of_any_size) {
    struct Told final : PartReader {
        std::string heard;
        bool begins(const PartHead& head) override { return heard += "<" + head.name + ">", true; }
        bool bytes(std::string_view bytes) override { return heard += bytes, true; }
        bool ends() override { return heard += "</>", true; }
    };
    const auto body = part("name=a", "1\r\n-\r\n--\r\n--edge1\r\n--edge-") + part("name=b", "\r\n\r\n") + "--edge--";
    const FormLimits limits;
    for (std::size_t step = 1; step <= body.size(); ++step) {
        Told told;
        Multipart multipart("edge", limits, told);
        for (std::string_view left = body; !left.empty(); left.remove_prefix(std::min(step, left.size())))
            multipart.take(left.substr(0, step));
        EXPECT_EQ(multipart.state(), Multipart::State::Whole) << step;
        EXPECT_EQ(told.heard, "<a>1\r\n-\r\n--\r\n--edge1\r\n--edge-</><b>\r\n\r\n</>") << step;
    }
}

TEST(Form, multipart_with_a_long_preamble_is_refused_in_one_piece_as_in_many) {
    struct Unheard final : PartReader {
        bool begins(const PartHead&) override { return true; }
        bool bytes(std::string_view) override { return true; }
        bool ends() override { return true; }
    };
    const FormLimits limits{.part_head = 60};
    for (const std::size_t length : {60, 61}) {
        const auto body = std::string(length - 2, '-') + "\r\n" + part("name=a", "1") + "--edge--";
        for (const std::size_t step : {body.size(), std::size_t{1}, std::size_t{7}}) {
            Unheard unheard;
            Multipart multipart("edge", limits, unheard);
            for (std::string_view left = body; !left.empty(); left.remove_prefix(std::min(step, left.size())))
                multipart.take(left.substr(0, step));
            EXPECT_EQ(multipart.state(), length == 60 ? Multipart::State::Whole : Multipart::State::Malformed) << step;
        }
    }
}

TEST(Form, multipart_that_is_malformed_is_refused) {
    const std::vector<std::string> malformed{
        part("name=a", "1"),  // without an end
        "--edge\r\n\r\nno head\r\n--edge--",
        "--edge\r\nX y\r\n\r\n1\r\n--edge--",
        part("filename=f", "1") + "--edge--",
        part("name=a", "\xff") + "--edge--",
        "--edge\nContent-Disposition: form-data; name=a\n\n1\n--edge--",
    };
    for (const auto& body : malformed) EXPECT_EQ(refusal_of(read_multipart(body, "edge")), Refusal::Invalid) << body;
    EXPECT_EQ(refusal_of(read_multipart("--\r\n----", "")), Refusal::Invalid);
    EXPECT_EQ(refusal_of(read_multipart("--" + std::string(71, 'e') + "--", std::string(71, 'e'))), Refusal::Invalid);
}

TEST(Form, has_limits_on_everything) {
    const FormLimits small{.fields = 2, .files = 1, .name = 5, .field = 10, .file = 20, .part_head = 200, .part_lines = 3};
    const auto field = part("name=a", "1"), file = part("name=f; filename=g", "1");
    const auto refused = [&](const std::string& body) { return refusal_of(read_multipart(body + "--edge--", "edge", small)); };
    EXPECT_EQ(refused(field + field + file), Refusal::Conflict) << "within all of them";
    EXPECT_EQ(refused(field + field + field), Refusal::TooLarge);
    EXPECT_EQ(refused(file + file), Refusal::TooLarge);
    EXPECT_EQ(refused(part("name=a", "12345678901")), Refusal::TooLarge);
    EXPECT_EQ(refused(part("name=f; filename=g", std::string(21, 'x'))), Refusal::TooLarge);
    EXPECT_EQ(refused(part("name=abcdef", "1")), Refusal::TooLarge);
    EXPECT_EQ(refused(part("name=a; x=" + std::string(200, 'x'), "1")), Refusal::TooLarge);
    EXPECT_EQ(refusal_of(read_form(posted("application/x-www-form-urlencoded", "a=12345678901"), small)), Refusal::TooLarge);
}

TEST(Cookies, are_read_strictly_and_the_good_ones_count) {
    const auto cookies = read_cookies("a=1; =no; b=\"2\"; bad name=3; c=x y; d; e=; f=1,2; g=\xc3\xa9; a=4");
    std::string read;
    for (const auto& cookie : cookies) read += std::string(cookie.name) + "=" + std::string(cookie.value) + ";";
    EXPECT_EQ(read, "a=1;b=2;e=;a=4;");
    EXPECT_EQ(cookie_of("b=1; a=2; a=3", "a"), "2");
    EXPECT_FALSE(cookie_of("ab=1", "a"));
}

TEST(Cookies, are_written_closed_to_scripts_and_other_sites) {
    EXPECT_EQ(write_cookie({.name = "rotative-session", .value = "x"}), "rotative-session=x; Path=/; HttpOnly; SameSite=Lax; Secure");
    EXPECT_EQ(write_cookie({.name = "a", .value = "", .path = "/desk", .lasts = std::chrono::seconds(0), .over = Cookie::Over::Anything}),
              "a=; Path=/desk; Max-Age=0; HttpOnly; SameSite=Lax");
    EXPECT_THROW(write_cookie({.name = "a", .value = "1; Path=/"}), std::invalid_argument);
    EXPECT_THROW(write_cookie({.name = "a b", .value = "1"}), std::invalid_argument);
    EXPECT_THROW(write_cookie({.name = "a", .value = "1", .path = "/;x"}), std::invalid_argument);
}

TEST(Multipart, what_stands_before_the_first_part_is_bounded_however_the_bytes_come_in) {
    struct Deaf final : PartReader {
        bool begins(const PartHead&) override { return true; }
        bool bytes(std::string_view) override { return true; }
        bool ends() override { return true; }
    };
    const FormLimits limits{.part_head = 300};
    for (const std::size_t before : {290u, 298u, 299u, 300u, 301u, 400u}) {
        const auto body = std::string(before, 'x') + "\r\n--edge\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--edge--";
        Deaf deaf;
        Multipart whole("edge", limits, deaf), slow("edge", limits, deaf);
        whole.take(body);
        for (const char c : body) slow.take({&c, 1});
        EXPECT_EQ(whole.state(), slow.state()) << before;
        EXPECT_EQ(whole.state() == Multipart::State::Whole, before + 2 <= 300) << before;
    }
}

}  // namespace
}  // namespace rotative::http
