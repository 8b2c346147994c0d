// SPDX-License-Identifier: Apache-2.0
#pragma once
// What we sign and get back: tokens of forms and small cookies. HMAC-SHA-256 under one key of the newspaper; nothing here is secret to
// whoever carries it, it only cannot be made or changed by him. Which cookie has which purpose is the rooms' business.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include "base/moment.hpp"

namespace rotative::http {

/// The newspaper's signing key. The same on every node, kept with the configuration.
using SealKey = std::array<unsigned char, 32>;

/// A key nobody else has.
SealKey new_seal_key();

/// Signs words for a purpose until a moment. A seal made for one purpose ("held-comment") is worth nothing for another.
class Seal {
public:
    explicit Seal(const SealKey& key) : key_(key) {}

    /// The words with their expiry and signature, in letters that may stand in a cookie, a form or an address.
    std::string close(std::string_view purpose, std::string_view words, Moment until) const;
    /// The words, when the signature is ours, for this purpose, and has not expired. Compared in constant time.
    std::optional<std::string> open(std::string_view purpose, std::string_view sealed, Moment now) const;

    /// A form's token, bound to a session (any words that only this browser sends): worth nothing to another session or after `until`.
    std::string token(std::string_view session, Moment until) const;
    bool is_token_of(std::string_view session, std::string_view token, Moment now) const;

private:
    std::string mac(std::string_view purpose, std::string_view expiry_and_words) const;
    SealKey key_;
};

}  // namespace rotative::http
