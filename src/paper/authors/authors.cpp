// SPDX-License-Identifier: Apache-2.0
// What may be done to an author. Names and biographies are on the shelf of names; here is only that somebody exists.
#include "paper/authors/authors.hpp"
#include <fmt/format.h>
#include <boost/json.hpp>
#include <charconv>
#include "paper/authors/author_shelf.hpp"
#include "paper/media/uses.hpp"
#include "paper/naming/about.hpp"
#include "paper/naming/look.hpp"

namespace rotative::authors {
namespace {

Result<Done> refuse_nobody(store::Reading& reading, AuthorId id) {
    if (shelf::is_there(reading, id)) return Done{};
    return Problem{Refusal::NotFound, "authors.not_found", {{"author", std::to_string(id.number)}}};
}

}  // namespace

Authors::Authors(store::Store& store, wire::Wire& wire, naming::Naming& naming) : store_(store), wire_(wire), naming_(naming) {}

Result<AuthorId> Authors::add(const std::vector<naming::Wanted>& names) {
    return store_.write([&](store::Transaction& tx) { return add(tx, names, wire::Age::Fresh); });
}

Result<AuthorId> Authors::add(store::Transaction& tx, const std::vector<naming::Wanted>& names, wire::Age age) {
    if (names.empty()) return Problem{Refusal::Invalid, "naming.empty"};
    const auto id = shelf::add(tx);
    TRY(naming_.call(tx, thing(id), names, age));
    return id;
}

Result<Done> Authors::rename(AuthorId id, const std::vector<naming::Wanted>& names) {
    return store_.write([&](store::Transaction& tx) { return rename(tx, id, names, wire::Age::Fresh); });
}

Result<Done> Authors::rename(store::Transaction& tx, AuthorId id, const std::vector<naming::Wanted>& names, wire::Age age) {
    TRY(refuse_nobody(tx, id));
    return naming_.call(tx, thing(id), names, age);
}

Result<Done> Authors::present(AuthorId id, Language language, const document::Document& biography) {
    return store_.write([&](store::Transaction& tx) { return present(tx, id, language, biography, wire::Age::Fresh); });
}

Result<Done> Authors::present(store::Transaction& tx, AuthorId id, Language language, const document::Document& biography, wire::Age age) {
    TRY(refuse_nobody(tx, id));
    return naming::describe(tx, wire_, thing(id), language, biography, age);
}

Result<Done> Authors::show_face(AuthorId id, media::MediumId medium) {
    return store_.write([&](store::Transaction& tx) { return show_face(tx, id, medium, wire::Age::Fresh); });
}

Result<Done> Authors::show_face(store::Transaction& tx, AuthorId id, media::MediumId medium, wire::Age age) {
    TRY(refuse_nobody(tx, id));
    if (medium) TRY(media::refuse_no_picture(tx, medium));
    if (shelf::face(tx, id) == medium) return Done{};
    shelf::keep_face(tx, id, medium);
    const auto shown = medium ? std::vector{medium} : std::vector<media::MediumId>{};
    media::use(tx, wire_, {media::User::Kind::Author, id.number}, {shown, media::Seen::ByReaders}, age);
    wire_.tell(tx, FaceChanged{id}, age);
    return Done{};
}

std::string FaceChanged::write() const { return std::to_string(author.number); }

FaceChanged FaceChanged::read(std::string_view words) {
    FaceChanged news;
    std::from_chars(words.data(), words.data() + words.size(), news.author.number);
    return news;
}

std::string face_tag(AuthorId id) { return fmt::format("face:{}", id.number); }

std::vector<std::string> touched_by(const FaceChanged& news) { return {face_tag(news.author)}; }

media::MediumId face(store::Reading& reading, cache::Ingredients& made_of, AuthorId id) {
    made_of.note(face_tag(id));
    return shelf::face(reading, id);
}

bool is_there(store::Reading& reading, AuthorId id) { return shelf::is_there(reading, id); }

std::optional<document::Document> biography(store::Reading& reading, cache::Ingredients& made_of, AuthorId id, Language language) {
    return naming::about(reading, made_of, thing(id), language);
}

Result<std::string> look(store::Reading& reading, AuthorId id) {
    TRY(refuse_nobody(reading, id));
    return boost::json::serialize(naming::looked_at(reading, thing(id)));
}

}  // namespace rotative::authors
