// SPDX-License-Identifier: Apache-2.0
// What readers are sent of a medium, through the router and over a socket.
#include "paper/media/medium_pages.hpp"
#include <gtest/gtest.h>
#include "base/test_files.hpp"
#include "paper/media/test_library.hpp"
#include "press/http/server.hpp"
#include "press/http/test_client.hpp"

namespace rotative::media {
namespace {

class MediumPages : public Library {
protected:
    MediumPages() {
        add_routes(router, *store, media.files());
        server.start(http::Listeners::open("127.0.0.1:0", 1));
    }
    ~MediumPages() override { server.stop(); }
    http::Reached get(const html::Url& address, const http::Fields& headers = {}) {
        return http::Client(server.port()).get(address.text(), headers);
    }

    http::Router router;
    http::Settings settings;
    http::Server server{settings, router};
};

TEST_P(MediumPages, nobody_sees_a_picture_before_something_public_shows_it) {
    const auto medium = this->medium(*media.add(bridge(), {}));
    const auto address = address_of(medium, 320, pictures::Form::Webp);
    EXPECT_EQ(get(address).status, 404);
    show(1, {medium.id}, Seen::ByReaders);
    const auto shown = get(address);
    EXPECT_EQ(shown.status, 200);
    EXPECT_EQ(shown.header("content-type"), "image/webp");
    EXPECT_EQ(shown.header("x-content-type-options"), "nosniff");
    EXPECT_EQ(shown.header("cache-control"), "public, max-age=60");
    EXPECT_EQ(shown.body, bytes_of(media.files().shown(medium) / "320.webp"));
    EXPECT_EQ(get(address, {{"if-none-match", std::string(shown.header("etag"))}}).status, 304);
    show(1, {medium.id}, Seen::ByNobody);
    EXPECT_EQ(get(address, {{"if-none-match", std::string(shown.header("etag"))}}).status, 404) << "withdrawn is not unchanged";
}

TEST_P(MediumPages, the_original_of_a_picture_is_for_nobody) {
    const auto medium = this->medium(*media.add(bridge(), {}));
    show(1, {medium.id}, Seen::ByReaders);
    for (const auto* name : {"file.png", "original", "bridge.png", "321.webp", "320.png", "320", "..", "%2e%2e", "320.avif%00"})
        EXPECT_NE(get(html::Url::own("/media/" + medium.public_id + "/" + name)).status, 200) << name;
    EXPECT_EQ(get(html::Url::own("/media/" + std::to_string(medium.id.number) + "/320.webp")).status, 404);
}

TEST_P(MediumPages, a_document_is_a_download_in_a_sandbox) {
    const auto medium = this->medium(*media.add(plan(), {}));
    show(1, {medium.id}, Seen::ByReaders);
    const auto sent = get(address_of(medium));
    EXPECT_EQ(sent.status, 200);
    EXPECT_EQ(sent.header("content-type"), "application/pdf");
    EXPECT_TRUE(sent.header("content-disposition").starts_with("attachment;"));
    EXPECT_TRUE(sent.header("content-security-policy").starts_with("sandbox"));
    EXPECT_EQ(get(address_of(medium), {{"range", "bytes=0-3"}}).body, "%PDF");
}

TEST_P(MediumPages, a_sound_is_played_where_it_stands) {
    const auto medium = this->medium(*media.add(file("sound.mp3", "ID3 la la la"), {}));
    show(1, {medium.id}, Seen::ByReaders);
    const auto sent = get(address_of(medium), {{"range", "bytes=4-"}});
    EXPECT_EQ(sent.status, 206);
    EXPECT_EQ(sent.body, "la la la");
    EXPECT_EQ(sent.header("content-type"), "audio/mpeg");
    EXPECT_TRUE(sent.header("content-disposition").empty());
}

ON_EACH_STORE(MediumPages);

}  // namespace
}  // namespace rotative::media
