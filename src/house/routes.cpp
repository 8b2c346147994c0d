// SPDX-License-Identifier: Apache-2.0
// Which address is answered by whom.
#include "house/house.hpp"
#include "paper/media/medium_pages.hpp"

namespace rotative::house {

void House::routes() {
    counter.add_routes(router, configuration.data / "files");
    media::add_routes(router, *store, media.files());
    router.get("/healthz", [](const http::Request&) { return http::Response::text(200, "ok\n"); });
    router.get("/readyz", [this](const http::Request&) {
        const auto away = [] { return http::Response::text(503, "the database does not answer\n").with("Retry-After", "5"); };
        if (is_lost) return away();
        try {
            store->read([](store::Reading& reading) { return reading.now(); });
            return http::Response::text(200, "ready\n");
        } catch (const std::exception&) {
            return away();
        }
    });
}

}  // namespace rotative::house
