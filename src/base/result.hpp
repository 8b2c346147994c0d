// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a room says no. A refusal is a value the caller must look at; a breakage (disk, network, a bug) is an exception.
// Which number a refusal gets on the wire is decided in press/http/status, its sentence in texts/.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rotative {

enum class Refusal : std::uint8_t {
    NotFound,    // nothing there
    Gone,        // it was there and was withdrawn
    NotAllowed,  // this person may not
    Invalid,     // the input cannot be what it says
    Conflict,    // somebody else was first
    TooLarge,    // longer than the limit, never cut
    TooMuch,     // too often; later is fine
    Overloaded,  // the house is full; later is fine
};

/// A detail that the sentence of a problem names: {"limit", "5000"}.
struct Detail {
    std::string name, value;
    bool operator==(const Detail&) const = default;
};

/// A refusal that a reader can be told. The message is a key of the text catalogue, never a sentence.
struct Problem {
    Refusal refusal = Refusal::Invalid;
    std::string message;
    std::vector<Detail> details = {};
    bool operator==(const Problem&) const = default;
};

/// The value of a Result that carries none.
struct Done {};

/// Either the value that was asked for, or the problem that prevents it.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : state_(std::in_place_index<1>, std::move(problem)) {}

    explicit operator bool() const { return state_.index() == 0; }

    T& operator*() & { return std::get<0>(state_); }
    const T& operator*() const& { return std::get<0>(state_); }
    T&& operator*() && { return std::get<0>(std::move(state_)); }
    T* operator->() { return &std::get<0>(state_); }
    const T* operator->() const { return &std::get<0>(state_); }

    const Problem& problem() const& { return std::get<1>(state_); }
    Problem&& problem() && { return std::get<1>(std::move(state_)); }

private:
    std::variant<T, Problem> state_;
};

}  // namespace rotative

/// The value, or return the problem to whoever called us. One to a statement; only in plain functions.
#define TRY(expression)                                                  \
    (__extension__({                                                     \
        auto result_of_try_ = (expression);                              \
        if (!result_of_try_) return std::move(result_of_try_).problem(); \
        *std::move(result_of_try_);                                      \
    }))
