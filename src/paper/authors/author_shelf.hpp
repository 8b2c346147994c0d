// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of authors, and nothing else. Names and biographies are on the shelf of names.
#include "paper/authors/authors.hpp"

namespace rotative::authors::shelf {

AuthorId add(store::Transaction&);
bool is_there(store::Reading&, AuthorId);
media::MediumId face(store::Reading&, AuthorId);
void keep_face(store::Transaction&, AuthorId, media::MediumId);

}  // namespace rotative::authors::shelf
