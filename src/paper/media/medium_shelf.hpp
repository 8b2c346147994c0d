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

/// Whether readers may see it at the database's moment; if not, from when on they may.
struct Visible {
    bool now = false;
    std::optional<Moment> from = {};
    bool operator==(const Visible&) const = default;
};
Visible visible(store::Reading&, MediumId);
bool is_public(store::Reading&, MediumId);
std::vector<User> users(store::Reading&, MediumId);
std::vector<MediumId> used_by(store::Reading&, User);
std::int64_t first_user(store::Reading&, User::Kind, MediumId);
void use(store::Transaction&, User, const Shows&);

}  // namespace rotative::media::shelf
