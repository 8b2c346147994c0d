// SPDX-License-Identifier: Apache-2.0
// What lies in the folder is served, and nothing that does not lie in it.
#include "paper/counter/operator_files.hpp"
#include <gtest/gtest.h>
#include <filesystem>
#include <fstream>
#include "press/store/test_stores.hpp"

namespace rotative::counter {
namespace {

namespace fs = std::filesystem;

class OperatorFiles : public testing::Test {
protected:
    OperatorFiles() {
        fs::create_directories(folder / "well-known");
        lay("ads.txt", "google.com, pub-0, DIRECT\n");
        lay("well-known/assetlinks.json", "[]");
        lay("secret.txt", "s");
        std::ofstream(outside.path() / "key.txt") << "secret";
        add_operator_files(router, folder);
    }
    void lay(const std::string& name, const std::string& words) { std::ofstream(folder / name) << words; }
    http::Response get(const std::string& path) {
        const auto found = router.find(http::Method::Get, path);
        http::Response response{.status = 404};
        if (!found.route) return response;
        http::Request request{.path = path, .captured = found.captured};
        found.route->handler(std::move(request), [&](http::Response given) { response = std::move(given); });
        if (response.problem) response.status = 404;
        return response;
    }

    store::ScratchFolder scratch, outside;
    const fs::path folder = scratch.path() / "files";
    http::Router router;
};

TEST_F(OperatorFiles, are_text_or_json_and_nothing_else) {
    const auto ads = get("/ads.txt");
    EXPECT_EQ(ads.status, 200);
    EXPECT_EQ(ads.content_type, "text/plain; charset=utf-8");
    EXPECT_EQ(ads.body, "google.com, pub-0, DIRECT\n");
    EXPECT_NE(ads.header("etag"), "");
    EXPECT_EQ(get("/.well-known/assetlinks.json").content_type, "application/json");
    lay("well-known/page.html", "<script>");
    EXPECT_EQ(get("/.well-known/page.html").status, 404);
}

TEST_F(OperatorFiles, have_another_tag_when_they_are_others) {
    const std::string before(get("/ads.txt").header("etag"));
    lay("ads.txt", "nobody\n");
    EXPECT_NE(get("/ads.txt").header("etag"), before);
    EXPECT_EQ(get("/ads.txt").body, "nobody\n");
}

TEST_F(OperatorFiles, at_the_root_are_those_that_have_a_name_there) {
    EXPECT_EQ(get("/secret.txt").status, 404);
    EXPECT_EQ(get("/humans.txt").status, 404) << "nobody laid one down";
}

TEST_F(OperatorFiles, never_lead_out_of_the_folder) {
    fs::create_symlink(outside.path() / "key.txt", folder / "humans.txt");
    fs::create_symlink(outside.path() / "key.txt", folder / "well-known/key.txt");
    for (const auto* path :
         {"/humans.txt", "/.well-known/key.txt", "/.well-known/..", "/.well-known/.hidden.txt", "/.well-known/../secret.txt"})
        EXPECT_EQ(get(path).status, 404) << path;
    fs::remove_all(folder / "well-known");
    fs::create_directory_symlink(outside.path(), folder / "well-known");
    EXPECT_EQ(get("/.well-known/key.txt").status, 404);
}

TEST_F(OperatorFiles, that_are_no_files_or_too_large_are_not_there) {
    lay("trust.txt", std::string(largest_operator_file + 1, 'x'));
    EXPECT_EQ(get("/trust.txt").status, 404);
    lay("trust.txt", std::string(largest_operator_file, 'x'));
    EXPECT_EQ(get("/trust.txt").body.size(), largest_operator_file);
    fs::create_directory(folder / "llms.txt");
    EXPECT_EQ(get("/llms.txt").status, 404);
    fs::remove_all(folder);
    EXPECT_EQ(get("/ads.txt").status, 404);
}

}  // namespace
}  // namespace rotative::counter
