// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door of the comments: those that were brought with a paper are kept whole. Readers neither see nor write any yet, so nothing is
// told and no page is made of them. Who brings them is paper/moving.
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "base/result.hpp"
#include "paper/comments/comment.hpp"
#include "press/store/store.hpp"

namespace rotative::comments {

/// Keeps a comment, or changes the one of that origin; returns its number. Its thread holds whatever the order they come in: one that
/// answers a comment which is not here yet waits for it (adopt). Refuses a line or words too long to be read again.
Result<CommentId> keep(store::Transaction&, const BroughtComment&, std::string_view mark);

/// Those that wait for the comment of this origin answer it from now on, but for one that it answers itself, however far.
void adopt(store::Transaction&, std::string_view origin);

/// What is known of an origin.
struct Known {
    CommentId id;
    std::string mark;
    bool waits = false;  // it answers one that is not here
};
std::optional<Known> brought_before(store::Reading&, std::string_view origin);

/// The origins of comments that are answered and not here.
std::vector<std::string> awaited(store::Reading&);

/// What is kept of comments, by kind and state, for reports and for `rotative look comments`.
struct Count {
    Kind kind = Kind::Comment;
    State state = State::Approved;
    std::int64_t number = 0, answers = 0;  // all of them; those that answer another one here
    bool operator==(const Count&) const = default;
};
std::vector<Count> counts(store::Reading&);

/// Those under a thing, the oldest first.
std::vector<Comment> under(store::Reading&, const Under&);

/// The inside of a comment, as JSON, for `rotative look comment 12`.
Result<std::string> look(store::Reading&, CommentId);

}  // namespace rotative::comments
