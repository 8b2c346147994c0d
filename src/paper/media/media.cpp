// SPDX-License-Identifier: Apache-2.0
// Bringing a file into the library. The order of add() is the promise: files first, the row last.
#include "paper/media/media.hpp"
#include <boost/json.hpp>
#include <cerrno>
#include <fstream>
#include <system_error>
#include "paper/media/medium_shelf.hpp"
#include "press/i18n/unicode.hpp"

namespace rotative::media {
namespace {

namespace fs = std::filesystem;

std::string beginning_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::system_error(errno, std::generic_category(), file.string());
    std::string bytes(pictures::enough_to_tell, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

Result<Done> refuse_too_large(std::int64_t bytes, Sort sort) {
    const auto most = sort == Sort::Picture ? largest_picture : largest_file;
    if (bytes <= most) return Done{};
    return Problem{Refusal::TooLarge, "media.too_large", {{"limit", std::to_string(most >> 20)}}};
}

Result<Done> refuse_impossible(const Known& known) {
    const auto is_too_long = [](const std::string& words, std::size_t longest) { return i18n::length(words) > longest; };
    for (const auto& [words, longest] : {std::pair(&known.alternative, longest_alternative), std::pair(&known.caption, longest_caption),
                                         std::pair(&known.credit, longest_credit), std::pair(&known.name, longest_name)})
        if (is_too_long(*words, longest)) return Problem{Refusal::TooLarge, "media.words_too_long", {{"limit", std::to_string(longest)}}};
    for (const int hundredths : {known.focus.x, known.focus.y})
        if (hundredths < 0 || hundredths > 100) return Problem{Refusal::Invalid, "media.wrong_focus"};
    return Done{};
}

void take_over(Medium& medium, const pictures::Developed& developed) {
    medium.size = {developed.width, developed.height};
    medium.frames = developed.frames;
    medium.is_damaged = developed.is_damaged;
    medium.red = developed.red, medium.green = developed.green, medium.blue = developed.blue;
    for (const auto& one : developed.renditions)
        if (one.form == pictures::Form::Jpeg) medium.made.push_back({one.width, one.height});
}

}  // namespace

Media::Media(store::Store& store, wire::Wire& wire, pictures::Pictures& pictures, fs::path folder)
    : store_(store), wire_(wire), pictures_(pictures), files_(std::move(folder)) {}

Result<MediumId> Media::add(const fs::path& file, const Known& known) {
    TRY(refuse_impossible(known));
    const auto type = TRY(pictures::type_of(beginning_of(file)));
    TRY(refuse_too_large(static_cast<std::int64_t>(fs::file_size(file)), type.sort));
    const auto public_id = random_public_id();
    Files::Arrival arrival(files_, file, public_id);
    const auto already = store_.read([&](store::Reading& reading) { return shelf::same_bytes(reading, arrival.digest(), known.origin); });
    if (already) return *already;
    const auto medium = TRY(developed(arrival, type, known, public_id));
    arrival.settle(medium);
    return keep(arrival, medium);
}

Result<Medium> Media::developed(Files::Arrival& arrival, const pictures::FileType& type, const Known& known, std::string public_id) {
    Medium medium;
    medium.public_id = std::move(public_id);
    medium.sort = type.sort;
    medium.type = type.type;
    medium.extension = type.extension;
    medium.bytes = static_cast<std::int64_t>(fs::file_size(arrival.original()));
    medium.known = known;
    if (medium.is_picture()) take_over(medium, TRY(pictures_.develop(arrival.original(), arrival.make_folder_for_shown())));
    return medium;
}

/// Somebody else may have brought the same bytes meanwhile: then theirs it is. A commit that breaks may have been done all the same: the
/// files stay then, for files that no row names harm nobody.
Result<MediumId> Media::keep(Files::Arrival& arrival, const Medium& medium) {
    bool is_ours = false;
    arrival.keep();
    const auto id = store_.write([&](store::Transaction& tx) -> Result<MediumId> {
        const auto already = shelf::same_bytes(tx, arrival.digest(), medium.known.origin);
        is_ours = !already;
        return already ? *already : shelf::add(tx, medium, arrival.digest());
    });
    if (!id || !is_ours) arrival.give_up();
    return id;
}

Result<Done> Media::describe(MediumId id, const Known& said) {
    TRY(refuse_impossible(said));
    return store_.write([&](store::Transaction& tx) -> Result<Done> {
        const auto medium = shelf::medium(tx, id);
        if (!medium) return Problem{Refusal::NotFound, "media.not_found", {{"medium", std::to_string(id.number)}}};
        auto known = said;
        known.name = medium->known.name;
        known.origin = medium->known.origin;
        if (known == medium->known) return Done{};
        shelf::keep(tx, id, known);
        wire_.tell(tx, MediumChanged{id});
        return Done{};
    });
}

std::optional<Medium> shown(store::Reading& reading, cache::Ingredients& made_of, MediumId id) {
    made_of.note(tag(id));
    return shelf::medium(reading, id);
}

Result<std::string> look(store::Reading& reading, MediumId id) {
    const auto medium = shelf::medium(reading, id);
    if (!medium) return Problem{Refusal::NotFound, "media.not_found", {{"medium", std::to_string(id.number)}}};
    boost::json::array made, users;
    for (const auto& size : medium->made) made.push_back(boost::json::array{size.width, size.height});
    for (const auto& user : shelf::users(reading, id))
        users.push_back(boost::json::object{{user.kind == User::Kind::Article ? "article" : "author", user.number}});
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
