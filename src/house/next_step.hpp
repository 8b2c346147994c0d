// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a sysadmin is told when a command breaks: the reason, and what to do next. A refusal has its sentence in texts/ instead.
#include <exception>
#include <string>
#include "house/configuration.hpp"

namespace rotative::house {

/// One line: what broke, then what to do about it.
std::string with_next_step(const std::exception& breakage, const Configuration&);

}  // namespace rotative::house
