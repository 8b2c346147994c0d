// SPDX-License-Identifier: Apache-2.0
#pragma once
// A comment as it is kept: plain values, no disk. Keeping it is comments.hpp; nobody shows it yet.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include "base/id.hpp"
#include "base/moment.hpp"
#include "press/document/document.hpp"

namespace rotative::comments {

using CommentId = Id<struct CommentTag>;

/// What it is: a reader's words, or what another site sent because it links here. The numbers are kept in the database.
enum class Kind : std::uint8_t { Comment = 1, Pingback = 2, Trackback = 3 };
enum class State : std::uint8_t { Approved = 1, Held = 2, Spam = 3, Trash = 4 };

std::string_view word_for(Kind);
std::string_view word_for(State);

/// What a comment stands under. What was left elsewhere (a picture, a post in the bin) is nothing here; its comments are kept all the same.
struct Under {
    enum class What : std::uint8_t { Nothing = 0, Article = 1, Page = 2 } what = What::Nothing;
    std::int64_t number = 0;
    bool operator==(const Under&) const = default;
};

/// A comment as it comes from elsewhere. `answers` is the origin of another one, empty when it begins a thread.
struct BroughtComment {
    std::string origin, stands_under, answers;
    Under under;
    Kind kind = Kind::Comment;
    State state = State::Held;
    std::string author, mail, site, sealed_address;
    std::optional<Moment> said;  // nothing when nobody knows
    document::Document words;

    /// The same for the same comment: what has this mark is not kept again.
    std::string mark() const;
};

/// The longest name, mail address or address of a site, in bytes; a longer one is refused.
inline constexpr std::size_t longest_line = 4096;

/// A comment as it is kept.
struct Comment {
    CommentId id, parent;  // 0: begins a thread, or answers one that is not here
    BroughtComment brought;
};

}  // namespace rotative::comments
