// SPDX-License-Identifier: Apache-2.0
// XChaCha20-Poly1305 with the comment's origin as what is signed beside it. The nonce is a keyed hash of both, so it never serves two
// addresses.
#include "paper/comments/sealed_address.hpp"
#include <sodium.h>
#include <stdexcept>

namespace rotative::comments {
namespace {

constexpr std::size_t nonce_length = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, tag_length = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == 32);

const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::array<unsigned char, 32> key_of(std::string_view secret, std::string_view use) {
    std::array<unsigned char, 32> key{};
    crypto_generichash(key.data(), key.size(), bytes(use), use.size(), bytes(secret), secret.size());
    return key;
}

}  // namespace

Sealer::Sealer(std::string_view secret) {
    if (secret.size() != 32) throw std::invalid_argument("the folder's secret has 32 bytes");
    key_ = key_of(secret, "addresses of comments");
    of_nonces_ = key_of(secret, "addresses of comments, nonces");
}

std::string Sealer::seal(std::string_view address, std::string_view origin) const {
    std::string sealed(nonce_length + address.size() + tag_length, '\0');
    auto* const to = reinterpret_cast<unsigned char*>(sealed.data());
    const auto both = std::to_string(origin.size()) + ":" + std::string(origin) + std::string(address);
    crypto_generichash(to, nonce_length, bytes(both), both.size(), of_nonces_.data(), of_nonces_.size());
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(to + nonce_length, &length, bytes(address), address.size(), bytes(origin), origin.size(),
                                               nullptr, to, key_.data());
    std::string written(sealed.size() * 2 + 1, '\0');
    sodium_bin2hex(written.data(), written.size(), to, sealed.size());
    written.pop_back();
    return written;
}

std::optional<std::string> Sealer::opened(std::string_view sealed, std::string_view origin) const {
    std::string whole(sealed.size() / 2, '\0');
    auto* const from = reinterpret_cast<unsigned char*>(whole.data());
    std::size_t length = 0;
    if (sodium_hex2bin(from, whole.size(), sealed.data(), sealed.size(), nullptr, &length, nullptr) != 0) return {};
    if (length * 2 != sealed.size() || length < nonce_length + tag_length) return {};
    std::string address(length - nonce_length - tag_length, '\0');
    const bool is_whole =
        crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(address.data()), nullptr, nullptr, from + nonce_length,
                                                   length - nonce_length, bytes(origin), origin.size(), from, key_.data()) == 0;
    return is_whole ? std::optional(std::move(address)) : std::nullopt;
}

}  // namespace rotative::comments
