// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of media and of what shows them, and nothing else.
#include <optional>
#include "paper/media/medium.hpp"
#include "paper/media/uses.hpp"
#include "press/store/store.hpp"

namespace rotative::media::shelf {

MediumId add(store::Transaction&, const Medium&, std::string_view digest);
/// Keeps what people say of it.
void keep(store::Transaction&, MediumId, const Known&);
std::optional<Medium> medium(store::Reading&, MediumId);
std::optional<Medium> medium(store::Reading&, std::string_view public_id);
std::optional<MediumId> same_bytes(store::Reading&, std::string_view digest, std::string_view origin);
/// The media after this one, in their order.
std::vector<Medium> after(store::Reading&, MediumId, int at_most);

bool is_public(store::Reading&, MediumId);
std::vector<User> users(store::Reading&, MediumId);
void use(store::Transaction&, User, const std::vector<MediumId>&, Seen);

}  // namespace rotative::media::shelf
