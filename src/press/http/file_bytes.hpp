// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bytes of an answer that stay on disk: read as the reader takes them, so that a film costs no more memory than a word. How they go out
// is in connection_end.cpp; which part of them, in conditional.cpp.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include "base/descriptor.hpp"

namespace rotative::http {

/// A run of bytes of an open file. The file is not written while it is served: who replaces it renames another into its place.
struct FileBytes {
    std::shared_ptr<const Descriptor> file;
    std::uint64_t first = 0, size = 0;

    explicit operator bool() const { return static_cast<bool>(file); }

    /// The whole of an ordinary file; nothing when there is none. Throws when it is there and cannot be opened.
    static std::optional<FileBytes> of(const std::filesystem::path&);
    /// Reads what comes next, at most so many bytes, without taking it off; 0 when the file ends too early.
    std::size_t peek(char* into, std::size_t room) const;
    /// Takes off what has been sent.
    void take(std::uint64_t bytes) { first += bytes, size -= bytes; }
};

}  // namespace rotative::http
