// SPDX-License-Identifier: Apache-2.0
#pragma once
// The clustered engine, for more than one machine.
#include <string>
#include "press/store/store.hpp"

namespace rotative::store {

/// Opens the database of a URI; it exists already. Throws Lost.
std::unique_ptr<Store> open_postgres(std::string uri, Clock clock);

}  // namespace rotative::store
