// SPDX-License-Identifier: Apache-2.0
// A seal reads "expiry.words.mac": hexadecimal milliseconds, then base64url twice. The purpose is signed, not carried.
#include "press/http/sealed.hpp"
#include <fmt/format.h>
#include <sodium.h>
#include <charconv>
#include <stdexcept>

namespace rotative::http {
namespace {

constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

const unsigned char* bytes_of(std::string_view words) { return reinterpret_cast<const unsigned char*>(words.data()); }

std::string base64(std::string_view words) {
    std::string out(sodium_base64_encoded_len(words.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes_of(words), words.size(), variant);
    out.pop_back();  // the closing NUL
    return out;
}

std::optional<std::string> from_base64(std::string_view words) {
    std::string out(words.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), words.data(), words.size(), nullptr, &size, nullptr,
                          variant))
        return {};
    out.resize(size);
    return out;
}

void ready() {
    static const int started = sodium_init();
    if (started < 0) throw std::runtime_error("libsodium has no source of randomness");
}

}  // namespace

SealKey new_seal_key() {
    ready();
    SealKey key;
    randombytes_buf(key.data(), key.size());
    return key;
}

std::string Seal::mac(std::string_view purpose, std::string_view expiry_and_words) const {
    ready();
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key_.data(), key_.size());
    const auto length = fmt::format("{}:", purpose.size());  // so that no purpose runs into the words
    for (const std::string_view piece : {std::string_view(length), purpose, expiry_and_words})
        crypto_auth_hmacsha256_update(&state, bytes_of(piece), piece.size());
    std::string out(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(out.data()));
    return out;
}

std::string Seal::close(std::string_view purpose, std::string_view words, Moment until) const {
    const auto said = fmt::format("{:x}.{}", until.ms, base64(words));
    return said + "." + base64(mac(purpose, said));
}

std::optional<std::string> Seal::open(std::string_view purpose, std::string_view sealed, Moment now) const {
    const auto last = sealed.rfind('.');
    const auto first = sealed.find('.');
    if (last == std::string_view::npos || first == last) return {};
    const auto given = from_base64(sealed.substr(last + 1));
    const auto ours = mac(purpose, sealed.substr(0, last));
    if (!given || given->size() != ours.size() || sodium_memcmp(given->data(), ours.data(), ours.size()) != 0) return {};
    Moment until;
    const auto* const end = sealed.data() + first;
    if (std::from_chars(sealed.data(), end, until.ms, 16).ptr != end || until < now) return {};
    return from_base64(sealed.substr(first + 1, last - first - 1));
}

std::string Seal::token(std::string_view session, Moment until) const {
    return close("token:" + base64(mac("session", session)), "", until);
}

bool Seal::is_token_of(std::string_view session, std::string_view token, Moment now) const {
    return open("token:" + base64(mac("session", session)), token, now).has_value();
}

}  // namespace rotative::http
