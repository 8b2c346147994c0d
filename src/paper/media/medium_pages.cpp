// SPDX-License-Identifier: Apache-2.0
// Pictures are what we made; everything else is a stranger's bytes: a player or a download, in a sandbox, of the type its bytes have.
#include "paper/media/medium_pages.hpp"
#include <fmt/format.h>
#include <algorithm>
#include "paper/media/medium_shelf.hpp"

namespace rotative::media {
namespace {

namespace fs = std::filesystem;

http::Response nothing() { return http::Response::refused({Refusal::NotFound, "problem.not_found"}); }

/// For a short while: a withdrawal hides the picture, and a cache on the way asks again soon.
constexpr auto freshness = "public, max-age=60";

http::Response file_answer(const fs::path& path, std::string type, const std::string& version) {
    auto file = http::FileBytes::of(path);
    if (!file) return nothing();
    http::Response response{.content_type = std::move(type), .file = *std::move(file)};
    response.with("Cache-Control", freshness).with("ETag", "\"" + version + "\"").with("Accept-Ranges", "bytes");
    return response;
}

/// What was asked of a picture: "640.avif", one of the files that were made.
std::optional<pictures::Form> form_asked(const Medium& medium, std::string_view name) {
    for (const auto form : pictures::forms)
        for (const auto& size : medium.made)
            if (pictures::Rendition{form, size.width, size.height, 0}.name() == name) return form;
    return {};
}

http::Response stranger(const Files& files, const Medium& medium) {
    auto response = file_answer(files.original(medium), medium.type, medium.public_id);
    if (response.status != 200) return response;
    if (medium.sort == Sort::Document)
        response.with("Content-Disposition", fmt::format("attachment; filename=\"{}.{}\"", medium.public_id, medium.extension));
    response.with("Content-Security-Policy", "sandbox; default-src 'none'");
    return response;
}

http::Response answer(store::Store& store, const Files& files, const http::Request& request) {
    const auto medium = store.read([&](store::Reading& reading) {
        auto found = shelf::medium(reading, request.captured.at("medium"));
        return found && shelf::is_public(reading, found->id) ? found : std::nullopt;
    });
    if (!medium) return nothing();
    const auto& name = request.captured.at("file");
    if (!medium->is_picture()) return name == "file." + medium->extension ? stranger(files, *medium) : nothing();
    const auto form = form_asked(*medium, name);
    return form ? file_answer(files.shown(*medium) / name, std::string(pictures::type_of(*form)), medium->public_id + "." + name)
                : nothing();
}

}  // namespace

void add_routes(http::Router& router, store::Store& store, const Files& files) {
    router.get("/media/{medium}/{file}", [&](const http::Request& request) { return answer(store, files, request); });
}

}  // namespace rotative::media
