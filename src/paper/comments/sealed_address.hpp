// SPDX-License-Identifier: Apache-2.0
#pragma once
// The address of the machine a comment came from, sealed with the folder's secret: a copy of the database alone gives it to nobody.
// Whether it is kept at all is chosen by whoever brings the comments.
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace rotative::comments {

class Sealer {
public:
    /// Keys are made of the secret and are good for nothing else.
    explicit Sealer(std::string_view secret);

    /// The sealed address, in hexadecimal: the same for the same comment and address, so that what comes twice is the same row.
    std::string seal(std::string_view address, std::string_view origin) const;
    /// The address again; nothing when it was sealed with another secret, for another comment, or is not whole.
    std::optional<std::string> opened(std::string_view sealed, std::string_view origin) const;

private:
    std::array<unsigned char, 32> key_{}, of_nonces_{};
};

}  // namespace rotative::comments
