// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bytes that no XML may hold, and that exports hold all the same: control characters that somebody pasted, letters of Windows in a file of
// UTF-8. They are mended as they stream by, and counted. Damage to the markup is not mended: wxr_reader.hpp says where it is.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rotative::moving {

/// Something that was mended: how often, and on which line first.
struct Mended {
    std::string what;  // "control character", "byte that is not UTF-8"
    std::size_t times = 0, line = 0;
    bool operator==(const Mended&) const = default;
};

class Mender {
public:
    /// The bytes as an XML reader may read them; the view holds until the next call. A character cut at the end waits for its rest. A
    /// control character becomes a space, a byte that is not UTF-8 the letter it is in Windows-1252. A file that declares another
    /// encoding is handed on as it is.
    std::string_view mend(std::string_view bytes);
    /// What still waited, when the file is at its end.
    std::string_view end();

    const std::vector<Mended>& mended() const { return mended_; }

private:
    enum class Encoding { Unknown, Utf8, Other };
    enum class More { MayCome, None };
    std::string_view mended_of(std::string_view bytes, More more);
    void note(const char* what);

    Encoding encoding_ = Encoding::Unknown;
    std::string waiting_, joined_, out_;
    std::size_t line_ = 1;
    std::vector<Mended> mended_;
};

}  // namespace rotative::moving
