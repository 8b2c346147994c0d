// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of files that an import knows and has not found yet: their words and their address wait here.
#include "paper/media/medium.hpp"
#include "press/store/store.hpp"

namespace rotative::moving::shelf {

void await(store::Transaction&, const media::Known&, std::string_view address);
/// It has come.
void came(store::Transaction&, std::string_view origin);

}  // namespace rotative::moving::shelf
