// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who signs: authors have names, a biography and a page, and need no account. Their articles are known by the room of articles;
// people who sign in are another room's.
#include "base/id.hpp"
#include "base/result.hpp"
#include "paper/media/medium.hpp"
#include "paper/naming/naming.hpp"
#include "press/cache/pages.hpp"
#include "press/document/document.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::authors {

using AuthorId = Id<struct AuthorTag>;

inline naming::Thing thing(AuthorId id) { return {naming::Kind::Author, id.number}; }

/// Readers see another face of this author, or none.
struct FaceChanged {
    static constexpr std::string_view name = "authors.face_changed";
    AuthorId author;
    std::string write() const;
    static FaceChanged read(std::string_view words);
};

/// The ingredient of a page that shows an author's face, also while there is none.
std::string face_tag(AuthorId);
std::vector<std::string> touched_by(const FaceChanged&);

class Authors {
public:
    Authors(store::Store&, wire::Wire&, naming::Naming&);

    /// Adds an author. Refuses one without a name.
    Result<AuthorId> add(const std::vector<naming::Wanted>& names);
    Result<AuthorId> add(store::Transaction&, const std::vector<naming::Wanted>& names, wire::Age);
    /// Names the author so; the same again tells nothing. Refuses one who is not there.
    Result<Done> rename(AuthorId, const std::vector<naming::Wanted>& names);
    Result<Done> rename(store::Transaction&, AuthorId, const std::vector<naming::Wanted>& names, wire::Age);
    /// Keeps the biography in one language; an empty document takes it away.
    Result<Done> present(AuthorId, Language, const document::Document& biography);
    Result<Done> present(store::Transaction&, AuthorId, Language, const document::Document& biography, wire::Age);
    /// Shows this picture as the author's face; 0 takes it away. The same again tells nothing. Refuses what is no picture.
    Result<Done> show_face(AuthorId, media::MediumId);
    Result<Done> show_face(store::Transaction&, AuthorId, media::MediumId, wire::Age);

private:
    store::Store& store_;
    wire::Wire& wire_;
    naming::Naming& naming_;
};

bool is_there(store::Reading&, AuthorId);
/// The picture of the author's face; 0 when there is none.
media::MediumId face(store::Reading&, cache::Ingredients&, AuthorId);
std::optional<document::Document> biography(store::Reading&, cache::Ingredients&, AuthorId, Language);
/// The inside of an author, as JSON, for `rotative look author 2`.
Result<std::string> look(store::Reading&, AuthorId);

}  // namespace rotative::authors
