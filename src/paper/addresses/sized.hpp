// SPDX-License-Identifier: Apache-2.0
#pragma once
// Other engines lay smaller, turned and cut copies of a picture beside it and write into the copy's name what it is.
#include <string>
#include <string_view>
#include <vector>

namespace rotative::addresses {

/// What a file may be a copy of, by its name, the nearest first: of "2018/pont-scaled-300x200.jpg" first "2018/pont-scaled.jpg", then
/// "2018/pont.jpg". Empty when its name says nothing of the kind.
std::vector<std::string> originals_of(std::string_view path);

}  // namespace rotative::addresses
