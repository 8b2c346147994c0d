// SPDX-License-Identifier: Apache-2.0
#include "press/cache/printed_page.hpp"
#include <gmock/gmock.h>
#include "press/cache/compressor.hpp"

namespace rotative::cache {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

http::Response article() {
    std::string words;
    for (int i = 0; i < 200; ++i) words += "<p>Le pont a rouvert " + std::to_string(i) + " fois.</p>";
    return {.body = "<!doctype html><html><head></head><body class=\"article\">" + words + "</body></html>"};
}

std::unique_ptr<PrintedPage> in_all_forms(http::Response response) {
    const auto plain = set_page(std::move(response), {});
    PressJob once{"/", plain->imprint(), plain->identity(), Pressing::Once};
    press(once);
    auto forms = plain->forms();
    forms.insert(forms.end(), once.forms.begin(), once.forms.end());
    return std::make_unique<PrintedPage>(plain->imprint(), std::move(forms));
}

class APage : public testing::Test {
protected:
    http::ReadyAnswer asked(std::string_view if_none_match, Accepted accepted) {
        http::ReadyAnswer answer;
        page->answer(if_none_match, accepted, answer);
        return answer;
    }
    std::string tag(Accepted accepted) {
        const auto head = std::string(asked("", accepted).head);
        const auto begin = head.find("ETag: ") + 6;
        return head.substr(begin, head.find("\r\n", begin) - begin);
    }
    static constexpr Accepted nothing{}, gzip{true, false}, both{true, true};
    std::unique_ptr<PrintedPage> page = in_all_forms(article());
};

TEST_F(APage, is_given_in_the_smallest_form_the_client_takes) {
    EXPECT_THAT(std::string(asked("", both).head), HasSubstr("Content-Encoding: br\r\n"));
    EXPECT_THAT(std::string(asked("", gzip).head), HasSubstr("Content-Encoding: gzip\r\n"));
    EXPECT_THAT(std::string(asked("", nothing).head), Not(HasSubstr("Content-Encoding")));
    EXPECT_EQ(asked("", nothing).body[0], article().body);
}

TEST_F(APage, has_short_heads_with_everything_in_them) {
    for (const auto accepted : {nothing, gzip, both}) {
        const std::string head(asked("", accepted).head);
        EXPECT_LE(head.size(), 700u);
        EXPECT_THAT(head, StartsWith("HTTP/1.1 200 OK\r\n"));
        EXPECT_THAT(head, EndsWith("\r\n"));
        for (const auto* field :
             {"Cache-Control: public, no-cache\r\n", "Vary: Accept-Encoding\r\n", "Content-Security-Policy: default-src 'none'",
              "Referrer-Policy: ", "X-Content-Type-Options: nosniff\r\n"})
            EXPECT_THAT(head, HasSubstr(field));
        EXPECT_THAT(head, HasSubstr("Content-Length: " + std::to_string(asked("", accepted).body[0].size()) + "\r\n"));
    }
}

TEST_F(APage, has_a_strong_tag_of_its_own_for_each_form) {
    EXPECT_NE(tag(nothing), tag(gzip));
    EXPECT_NE(tag(gzip), tag(both));
    EXPECT_THAT(tag(both), StartsWith("\""));
}

TEST_F(APage, is_not_sent_again_to_who_has_it_in_any_form) {
    for (const auto had : {nothing, gzip, both}) {
        const auto answer = asked("\"other\", W/" + tag(had), both);
        EXPECT_EQ(answer.status, 304);
        EXPECT_EQ(answer.body_pieces, 0);
        EXPECT_THAT(std::string(answer.head), HasSubstr("ETag: " + tag(had) + "\r\n")) << "the copy he has is named, so that it is kept";
        EXPECT_THAT(std::string(answer.head), Not(HasSubstr("Content-")));
    }
    EXPECT_EQ(asked("*", gzip).status, 304);
    EXPECT_EQ(asked("\"other\"", gzip).status, 200);
}

TEST_F(APage, has_the_same_tag_when_it_is_printed_again_the_same) {
    const auto before = tag(both);
    page = in_all_forms(article());
    EXPECT_EQ(tag(both), before);
    auto other = article();
    other.body += " ";
    page = in_all_forms(std::move(other));
    EXPECT_NE(tag(both), before);
}

TEST_F(APage, is_not_the_same_when_only_a_header_differs) {
    const auto before = tag(nothing);
    page = in_all_forms(article().with("Link", "</fr/>; rel=alternate"));
    EXPECT_NE(tag(nothing), before);
    EXPECT_THAT(std::string(asked("", both).head), HasSubstr("Link: </fr/>; rel=alternate\r\n"));
}

TEST_F(APage, keeps_the_place_of_the_flash_right_after_the_body_s_start_tag) {
    const auto& identity = *page->identity();
    EXPECT_THAT(identity.bytes.substr(0, identity.seam), EndsWith("<body class=\"article\">"));
    EXPECT_EQ(seam_of("application/atom+xml", identity.bytes), 0u);
    EXPECT_EQ(seam_of("text/html", "<p>no body</p>"), 0u);
}

TEST_F(APage, of_something_absent_has_no_tag) {
    page = set_page({.status = 404, .body = "nothing"}, {});
    EXPECT_THAT(std::string(asked("*", both).head), Not(HasSubstr("ETag")));
    EXPECT_EQ(asked("*", both).status, 404);
}

TEST_F(APage, answers_a_worker_as_it_answers_an_io_thread) {
    const auto response = page->response("", both);
    EXPECT_EQ(response.body, asked("", both).body[0]);
    EXPECT_EQ(page->response(tag(gzip), both).status, 304);
    EXPECT_EQ(page->response(tag(gzip), both).body, "");
}

TEST_F(APage, that_says_its_date_is_known_by_that_very_date) {
    const auto dated = [&](bool is_final) { page = set_page(article(), {}, Modified{{1'700'000'000'000}, is_final}); };
    constexpr auto date = "Tue, 14 Nov 2023 22:13:20 GMT";
    const auto by_date = [&](std::string_view if_none_match, std::string_view if_modified_since) {
        http::ReadyAnswer answer;
        page->answer(if_none_match, nothing, answer, if_modified_since);
        EXPECT_EQ(page->response(if_none_match, nothing, if_modified_since).status, answer.status);
        return answer.status;
    };
    const auto undated = tag(nothing);
    dated(true);
    EXPECT_EQ(tag(nothing), undated) << "the same content has the same tag whenever it is printed";
    EXPECT_THAT(std::string(asked("", nothing).head), HasSubstr("Last-Modified: Tue, 14 Nov 2023 22:13:20 GMT\r\n"));
    EXPECT_EQ(by_date("", date), 304);
    EXPECT_EQ(by_date("", "Tue, 14 Nov 2023 22:13:21 GMT"), 200) << "a date that we never gave";
    EXPECT_EQ(by_date("\"other\"", date), 200) << "a tag is asked before the date";
    EXPECT_EQ(by_date(undated, "Tue, 14 Nov 2023 22:13:21 GMT"), 304);
    dated(false);
    EXPECT_THAT(std::string(asked("", nothing).head), HasSubstr("Last-Modified: "));
    EXPECT_EQ(by_date("", date), 200) << "another change may come to have this date";
    EXPECT_EQ(by_date(undated, ""), 304);
}

TEST(Printed, what_is_not_for_everybody_is_a_bug) {
    EXPECT_THROW(may_be_kept(http::Response{}.with("Set-Cookie", "a=b")), std::logic_error);
    EXPECT_THROW(may_be_kept(http::Response{}.with("cache-control", "private")), std::logic_error);
    EXPECT_TRUE(may_be_kept(http::Response{}.with("Cache-Control", "public, max-age=31536000, immutable")))
        << "an address with a hash in it";
    EXPECT_FALSE(may_be_kept({.status = 503}));
    EXPECT_FALSE(may_be_kept(http::Response::refused({Refusal::NotFound, "test.nothing"}))) << "its page is not drawn yet";
    EXPECT_TRUE(may_be_kept({.status = 410}));
}

TEST(Printed, a_page_too_short_to_gain_stays_as_it_is) {
    const auto page = in_all_forms({.body = "<body>short</body>"});
    EXPECT_EQ(page->forms().size(), 1u);
}

}  // namespace
}  // namespace rotative::cache
