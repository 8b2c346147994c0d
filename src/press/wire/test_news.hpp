// SPDX-License-Identifier: Apache-2.0
#pragma once
// The news that the tests of this room tell: a line said by somebody.
#include <string>
#include "press/wire/wire.hpp"

namespace rotative::wire {

struct LineSaid {
    static constexpr std::string_view name = "LineSaid";
    std::string line;
    std::string write() const { return line; }
    static LineSaid read(std::string_view words) { return {std::string(words)}; }
};

/// Tells one line in a write of its own.
inline void say(store::Store& store, Wire& wire, const std::string& line, Age age = Age::Fresh) {
    (void)*store.write([&](store::Transaction& tx) -> Result<Done> {
        wire.tell(tx, LineSaid{line}, age);
        return Done{};
    });
}

}  // namespace rotative::wire
