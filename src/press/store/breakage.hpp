// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the shelf breaks: exceptions, caught at the doors only. A refusal that a room decides is a Problem (base/result).
#include <stdexcept>
#include <string>

namespace rotative::store {

/// The engine could not do what it was asked. The words are for the log.
struct Broken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The disk is full. Store::write says it as the problem `store.full`; whoever reads never meets it.
struct NoRoom : Broken {
    using Broken::Broken;
};

/// A rule of the schema was violated (unique, foreign key, check, not null): a room should have asked first.
struct Violated : Broken {
    using Broken::Broken;
};

/// The database cannot be reached, or went away in the middle. What was asked may or may not have been kept.
struct Lost : Broken {
    using Broken::Broken;
};

/// The transaction collided with another and goes again from its beginning; only an engine throws and catches it.
struct Collided : Broken {
    using Broken::Broken;
};

}  // namespace rotative::store
