// SPDX-License-Identifier: Apache-2.0
#pragma once
// How large a random test is, and by which chance: small numbers every day, those of the promise with ROTATIVE_LONG=1; the chance is
// printed, and ROTATIVE_SEED brings it back.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>

namespace rotative {

inline int this_many(int every_day, int promised) {
    const char* is_long = std::getenv("ROTATIVE_LONG");
    return is_long && *is_long && std::string(is_long) != "0" ? promised : every_day;
}

inline std::mt19937_64 told_chance() {
    const char* given = std::getenv("ROTATIVE_SEED");
    const std::uint64_t seed = given && *given ? std::stoull(given) : std::random_device{}();
    std::cout << "ROTATIVE_SEED=" << seed << '\n';
    return std::mt19937_64(seed);
}

}  // namespace rotative
