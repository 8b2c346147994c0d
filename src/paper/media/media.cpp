// SPDX-License-Identifier: Apache-2.0
// What is said of a medium, and what a page is told of it. How a file comes into the library is in bringing.cpp.
#include "paper/media/media.hpp"
#include <boost/json.hpp>
#include "paper/media/medium_shelf.hpp"
#include "paper/media/uses.hpp"
#include "paper/media/words_limits.hpp"

namespace rotative::media {

Media::Media(store::Store& store, wire::Wire& wire, pictures::Pictures& pictures, std::filesystem::path folder)
    : store_(store), wire_(wire), pictures_(pictures), files_(std::move(folder), [&](const std::string& public_id) {
          return store.read([&](store::Reading& reading) { return shelf::medium(reading, public_id).has_value(); });
      }) {}

Result<Done> Media::describe(MediumId id, const Known& said) {
    return store_.write([&](store::Transaction& tx) { return describe(tx, id, said, wire::Age::Fresh); });
}

Result<Done> Media::describe(store::Transaction& tx, MediumId id, const Known& said, wire::Age age) {
    TRY(refuse_impossible(said));
    const auto medium = shelf::medium(tx, id);
    if (!medium) return Problem{Refusal::NotFound, "media.not_found", {{"medium", std::to_string(id.number)}}};
    auto known = said;
    known.name = medium->known.name;
    known.origin = medium->known.origin;
    if (known == medium->known) return Done{};
    shelf::keep(tx, id, known);
    wire_.tell(tx, MediumChanged{id}, age);
    return Done{};
}

std::optional<Medium> shown(store::Reading& reading, cache::Ingredients& made_of, MediumId id) {
    made_of.note(tag(id));
    return shelf::medium(reading, id);
}

std::optional<std::string> address(store::Reading& reading, cache::Ingredients& made_of, MediumId id) {
    const auto medium = shown(reading, made_of, id);
    if (!medium || medium->is_aside()) return {};
    if (!medium->is_picture()) return address_of(*medium).text();
    return address_of(*medium, medium->made.back().width, pictures::Form::Jpeg).text();
}

Result<std::string> look(store::Reading& reading, MediumId id) {
    const auto medium = shelf::medium(reading, id);
    if (!medium) return Problem{Refusal::NotFound, "media.not_found", {{"medium", std::to_string(id.number)}}};
    boost::json::array made, users;
    for (const auto& size : medium->made) made.push_back(boost::json::array{size.width, size.height});
    for (const auto& user : shelf::users(reading, id)) users.push_back(boost::json::object{{word_for(user.kind), user.number}});
    return boost::json::serialize(boost::json::object{{"medium", id.number},
                                                      {"public_id", medium->public_id},
                                                      {"sort", word_for(medium->sort)},
                                                      {"type", medium->type},
                                                      {"bytes", medium->bytes},
                                                      {"name", medium->known.name},
                                                      {"origin", medium->known.origin},
                                                      {"alternative", medium->known.alternative},
                                                      {"caption", medium->known.caption},
                                                      {"credit", medium->known.credit},
                                                      {"title", medium->known.title},
                                                      {"description", medium->known.description},
                                                      {"focus", boost::json::array{medium->known.focus.x, medium->known.focus.y}},
                                                      {"width", medium->size.width},
                                                      {"height", medium->size.height},
                                                      {"frames", medium->frames},
                                                      {"damaged", medium->is_damaged},
                                                      {"made", std::move(made)},
                                                      {"public", shelf::is_public(reading, id)},
                                                      {"users", std::move(users)}});
}

}  // namespace rotative::media
