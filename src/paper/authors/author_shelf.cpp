// SPDX-License-Identifier: Apache-2.0
// The SQL of authors: a number, given once.
#include "paper/authors/author_shelf.hpp"

namespace rotative::authors::shelf {

AuthorId add(store::Transaction& tx) {
    auto rows = tx.rows("insert into authors(made_at) values(?) returning id", tx.now());
    rows.next();
    return rows.id<AuthorId>(0);
}

bool is_there(store::Reading& reading, AuthorId id) { return reading.rows("select 1 from authors where id = ?", id).next(); }

media::MediumId face(store::Reading& reading, AuthorId id) {
    auto rows = reading.rows("select medium from faces where author = ?", id);
    return rows.next() ? rows.id<media::MediumId>(0) : media::MediumId{};
}

void keep_face(store::Transaction& tx, AuthorId id, media::MediumId medium) {
    tx.run("delete from faces where author = ?", id);
    if (medium) tx.run("insert into faces(author, medium) values(?, ?)", id, medium);
}

}  // namespace rotative::authors::shelf
