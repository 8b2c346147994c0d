// SPDX-License-Identifier: Apache-2.0
#include "paper/moving/faces.hpp"
#include <utility>
#include "paper/moving/journal.hpp"

namespace rotative::moving {

Result<Done> bring_faces(const Rooms& rooms, const Inventory& inventory, Mode mode, const Numbers& numbers, const Library& library,
                         Report& report) {
    const auto& site = inventory.site();
    for (const auto& author : inventory.authors().all()) {
        if (author.picture.empty()) continue;
        const authors::AuthorId id{numbers.number(site.origin("author", author.slug))};
        const auto picture = library.picture(site.origin("post", author.picture));
        if (!id || !picture) continue;
        const auto origin = site.origin("face", author.slug), mark = std::to_string(picture.number);
        const auto before = rooms.store.read([&](store::Reading& reading) { return journal::mark_of(reading, origin); });
        if (before == mark) continue;
        ++report.faces;
        if (mode == Mode::Dry) continue;
        auto kept = rooms.store.write([&](store::Transaction& tx) -> Result<Done> {
            TRY(rooms.authors.show_face(tx, id, picture, wire::Age::History));
            journal::note(tx, origin, mark);
            return Done{};
        });
        TRY(std::move(kept));
    }
    return Done{};
}

}  // namespace rotative::moving
