// SPDX-License-Identifier: Apache-2.0
// One row for each sending, found by a digest. Two of the same at the same moment meet in the primary key: the store runs one of them
// again, and it finds the other.
#include "press/http/sent_once.hpp"
#include <sodium.h>
#include <array>
#include <cstdint>

namespace rotative::http {
namespace {

// A digest in which no field can run into its neighbour: each is preceded by its length.
std::string mark_of(const Sending& sending) {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const auto field : {sending.key, sending.thing, sending.who, sending.words}) {
        const auto length = std::to_string(field.size()) + ":";
        for (const std::string_view piece : {std::string_view(length), field})
            crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(piece.data()), piece.size());
    }
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest;
    crypto_hash_sha256_final(&state, digest.data());
    std::string hex(2 * digest.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    hex.pop_back();  // the closing NUL
    return hex;
}

Moment still_the_same_since(const Sending& sending, Moment now) {
    return sending.key.empty() ? now - same_without_key_for : now - key_remembered_for;
}

}  // namespace

std::optional<std::string> sent_before(store::Transaction& tx, const Sending& sending) {
    const auto mark = mark_of(sending);
    auto rows = tx.rows("select came from sent_once where mark = ? and kept_at >= ?", mark, still_the_same_since(sending, tx.now()));
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

void note_sent(store::Transaction& tx, const Sending& sending, std::string_view what_came_of_it) {
    const auto mark = mark_of(sending);
    tx.run(
        "insert into sent_once (mark, came, kept_at) values (?, ?, ?) "
        "on conflict (mark) do update set came = excluded.came, kept_at = excluded.kept_at",
        mark, what_came_of_it, tx.now());
}

void forget_sent(store::Transaction& tx) { tx.run("delete from sent_once where kept_at < ?", tx.now() - key_remembered_for); }

}  // namespace rotative::http
