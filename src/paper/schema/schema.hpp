// SPDX-License-Identifier: Apache-2.0
#pragma once
// The newspaper's schema, carried inside the program: db/*.sql. How steps are taken is in press/store/migrations.
#include "press/store/migrations.hpp"

namespace rotative::schema {

/// Every migration this program knows.
store::Migrations migrations();

}  // namespace rotative::schema
