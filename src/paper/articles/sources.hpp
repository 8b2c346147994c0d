// SPDX-License-Identifier: Apache-2.0
#pragma once
// The sources of an article as they are kept: one JSON text, since they are only ever read with their article.
#include "paper/articles/article.hpp"

namespace rotative::articles {

std::string written(const std::vector<Source>&);
std::vector<Source> sources_in(std::string_view json);

}  // namespace rotative::articles
