// SPDX-License-Identifier: Apache-2.0
// What is left to send of an answer: 304, ranges, codings.
#include "press/http/conditional.hpp"
#include <gtest/gtest.h>
#include "press/http/negotiation.hpp"

namespace rotative::http {
namespace {

Response whole() {
    Response response{.content_type = "application/pdf", .body = "0123456789"};
    return response.with("ETag", "\"v1\"").with("Last-Modified", "Sun, 22 Nov 2026 14:00:00 GMT");
}

Response asked(Fields headers, Method method = Method::Get) {
    Request request{.method = method};
    request.headers = std::move(headers);
    return conditional(request, whole());
}

TEST(Conditional, nothing_is_sent_twice) {
    for (const auto* etags : {"\"v1\"", "W/\"v1\"", "\"a,b\", \"v1\"", "*", " , \"v0\",\"v1\""})
        EXPECT_EQ(asked({{"if-none-match", etags}}).status, 304) << etags;
    for (const auto* etags : {"\"v2\"", "v1", "\"v1", "\"v\"1\""}) EXPECT_EQ(asked({{"if-none-match", etags}}).status, 200) << etags;
    EXPECT_EQ(asked({{"if-modified-since", "Sun, 22 Nov 2026 14:00:00 GMT"}}).status, 304);
    EXPECT_EQ(asked({{"if-modified-since", "Sun, 22 Nov 2026 13:59:59 GMT"}}).status, 200);
    EXPECT_EQ(asked({{"if-modified-since", "yesterday"}}).status, 200);
    EXPECT_EQ(asked({{"if-none-match", "\"v2\""}, {"if-modified-since", "Sun, 22 Nov 2026 14:00:00 GMT"}}).status, 200)
        << "the ETag decides";
    EXPECT_EQ(asked({{"if-none-match", "\"v1\""}}).header("ETag"), "\"v1\"");
}

TEST(Conditional, a_date_is_read_as_it_is_written_or_not_at_all) {
    EXPECT_EQ(http_date({1'795'356'000'000}), "Sun, 22 Nov 2026 14:00:00 GMT");
    EXPECT_EQ(read_http_date("Sun, 22 Nov 2026 14:00:00 GMT"), Moment{1'795'356'000'000});
    for (const auto* bad : {"Mon, 22 Nov 2026 14:00:00 GMT", "Sun, 31 Feb 2026 14:00:00 GMT", "Sun, 22 Nov 2026 25:00:00 GMT",
                            "Sunday, 22-Nov-26 14:00:00 GMT"})
        EXPECT_FALSE(read_http_date(bad)) << bad;
}

TEST(Ranges, one_or_several_parts_are_cut_out) {
    const auto one = asked({{"range", "bytes=2-4"}});
    EXPECT_EQ(one.status, 206);
    EXPECT_EQ(one.body, "234");
    EXPECT_EQ(one.header("Content-Range"), "bytes 2-4/10");
    EXPECT_EQ(asked({{"range", "bytes=7-"}}).body, "789");
    EXPECT_EQ(asked({{"range", "bytes=-3"}}).body, "789");
    EXPECT_EQ(asked({{"range", "bytes=-30"}}).body, "0123456789");
    EXPECT_EQ(asked({{"range", "bytes=8-100"}}).body, "89");
    const auto several = asked({{"range", "bytes=0-1, 8-9,50-"}});
    EXPECT_EQ(several.status, 206);
    EXPECT_NE(several.body.find("Content-Range: bytes 0-1/10\r\n\r\n01\r\n--"), std::string::npos) << several.body;
    EXPECT_TRUE(several.content_type.starts_with("multipart/byteranges; boundary="));
}

TEST(Ranges, that_cannot_be_satisfied_or_read_are_told_apart) {
    const auto none = asked({{"range", "bytes=10-"}});
    EXPECT_EQ(none.status, 416);
    EXPECT_EQ(none.header("Content-Range"), "bytes */10");
    EXPECT_EQ(asked({{"range", "bytes=-0"}}).status, 416);
    for (const auto* bad : {"bytes=", "bytes=a-b", "bytes=5-2", "lines=1-2", "bytes=-", "bytes=1-2-3", "bytes=0-5,3-9"})
        EXPECT_EQ(asked({{"range", bad}}).status, 200) << bad;
    std::string many = "bytes=0-0";
    for (int i = 0; i < 3'000; ++i) many += ",1-1";
    EXPECT_EQ(asked({{"range", many}}).status, 200) << "the range attack gets the whole, once";
    EXPECT_EQ(asked({{"range", "bytes=2-4"}}, Method::Head).status, 200);
}

TEST(Ranges, are_of_the_version_that_was_begun) {
    EXPECT_EQ(asked({{"range", "bytes=2-4"}, {"if-range", "\"v1\""}}).status, 206);
    EXPECT_EQ(asked({{"range", "bytes=2-4"}, {"if-range", "\"v0\""}}).status, 200);
    EXPECT_EQ(asked({{"range", "bytes=2-4"}, {"if-range", "W/\"v1\""}}).status, 200) << "weakly the same is not the same bytes";
    EXPECT_EQ(asked({{"range", "bytes=2-4"}, {"if-range", "Sun, 22 Nov 2026 14:00:00 GMT"}}).status, 206);
}

TEST(Negotiation, takes_the_best_a_client_takes) {
    const auto best = [](std::string_view header) { return name_of(read_accept_encoding(header).best); };
    EXPECT_EQ(best("gzip, deflate, br"), "br");
    EXPECT_EQ(best("gzip;q=1.0, br;q=0.5"), "gzip");
    EXPECT_EQ(best("GZIP"), "gzip");
    EXPECT_EQ(best("br;q=0, gzip;q=0.001"), "gzip");
    EXPECT_EQ(best("*"), "br");
    EXPECT_EQ(best("*;q=0"), "");
    EXPECT_EQ(best(""), "");
    EXPECT_EQ(best("gzip;q=2, br;q=x"), "") << "weights that are none";
    EXPECT_EQ(best("identity, br;q=0.2"), "");
    EXPECT_TRUE(read_accept_encoding("gzip;q=0.2, br").gzip);
}

}  // namespace
}  // namespace rotative::http
