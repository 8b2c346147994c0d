// SPDX-License-Identifier: Apache-2.0
// A question and its values spelled as one text that no other question has; what is remembered stays below a megabyte.
#include "press/store/postgres_snapshot.hpp"
#include <type_traits>
#include <variant>

namespace rotative::store {
namespace {

constexpr std::size_t largest_answer = 16u << 10, most_bytes = 1u << 20;

template <class Plain>
void add_plain(std::string& text, const Plain& value) {
    text.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void add_words(std::string& text, std::string_view words) {
    add_plain(text, words.size());
    text += words;
}

void add(std::string& text, const Bound& bound) {
    text += static_cast<char>(bound.value().index());
    std::visit(
        [&]<class Value>(const Value& value) {
            if constexpr (std::is_same_v<Value, std::string_view>)
                add_words(text, value);
            else if constexpr (std::is_same_v<Value, Bytes>)
                add_words(text, value.view);
            else if constexpr (std::is_same_v<Value, Null>)
                add_plain(text, value.kind);
            else
                add_plain(text, value);
        },
        bound.value());
}

}  // namespace

void PostgresSnapshot::close() {
    is_open_ = false;
    bytes_ = 0;
    answers_.clear();
}

PostgresSnapshot::Answer PostgresSnapshot::find(std::string_view sql, std::span<const Bound> values) {
    if (!is_open_) return nullptr;
    asked_.clear();
    add_words(asked_, sql);
    for (const auto& value : values) add(asked_, value);
    const auto found = answers_.find(asked_);
    return found == answers_.end() ? nullptr : found->second;
}

void PostgresSnapshot::remember(const Answer& answer) {
    if (!is_open_) return;
    const auto bytes = PQresultMemorySize(answer.get()) + asked_.size();
    if (bytes > largest_answer || bytes_ + bytes > most_bytes) return;
    bytes_ += bytes;
    answers_.emplace(asked_, answer);
}

}  // namespace rotative::store
