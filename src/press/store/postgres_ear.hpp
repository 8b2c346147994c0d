// SPDX-License-Identifier: Apache-2.0
#pragma once
// LISTEN: a connection that only waits for the signs of other nodes.
#include <memory>
#include <string>
#include <string_view>
#include "press/store/store.hpp"

namespace rotative::store {

std::unique_ptr<Ear> listen_on_postgres(const std::string& uri, std::string_view channel);

}  // namespace rotative::store
