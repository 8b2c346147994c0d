// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of comments, and nothing else.
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "paper/comments/comments.hpp"

namespace rotative::comments::shelf {

std::optional<Known> known(store::Reading&, std::string_view origin);
CommentId add(store::Transaction&, const BroughtComment&, CommentId parent, std::string_view mark);
void change(store::Transaction&, CommentId, const BroughtComment&, CommentId parent, std::string_view mark);

CommentId parent_of(store::Reading&, CommentId);
void put_under(store::Transaction&, CommentId child, CommentId parent);
/// Those that answer this origin and have no parent.
std::vector<CommentId> waiting_for(store::Reading&, std::string_view origin);
std::vector<std::string> awaited(store::Reading&);

std::vector<Count> counts(store::Reading&);
std::optional<Comment> comment(store::Reading&, CommentId);
std::vector<Comment> under(store::Reading&, const Under&);

}  // namespace rotative::comments::shelf
