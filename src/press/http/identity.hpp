// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names for requests and incidents: sixteen hexadecimal digits that no other has, and that say nothing.
#include <string>

namespace rotative::http {

std::string new_identity();

}  // namespace rotative::http
