// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a command speaks: the standard streams of whoever gave it, also when the server carries it out for him.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace rotative::house {

/// The exit status of every command (DESIGN.md, "Commands").
enum class Outcome : std::uint8_t { Done = 0, Refused = 1, Usage = 2 };

class Terminal {
public:
    /// The descriptors stay the caller's. `folder` is where relative paths begin; `root`, if it is a descriptor, where absolute ones do:
    /// the caller may see files that a server behind walls (ProtectHome=, PrivateTmp=) does not.
    Terminal(int in, int out, int err, std::filesystem::path folder, int root = -1);

    /// A line of the answer, on standard output.
    void say(std::string_view line) const;
    /// Bytes of the answer, as they are.
    void pour(std::string_view bytes) const;
    /// A line for the operator, on standard error.
    void tell(std::string_view line) const;
    /// Tells why not, and says so to the shell.
    Outcome refuse(std::string_view reason) const;

    /// The name as the caller would say it from anywhere, to be shown.
    std::filesystem::path name_of(const std::filesystem::path& named) const { return named.is_absolute() ? named : folder_ / named; }
    /// The caller's file as this process reaches it, to be opened.
    std::filesystem::path path_of(const std::filesystem::path& named) const;
    /// The file's bytes ("-" is standard input); throws with the reason when it cannot be read.
    std::string read(const std::string& named) const;

    /// A bar on standard error while a person watches it; nothing otherwise. `total` 0: only a count.
    void progress(std::string_view what, std::uint64_t done, std::uint64_t total) const;
    void end_progress() const;

private:
    int in_, out_, err_;
    std::filesystem::path folder_;
    int root_;
    bool watched_;
    mutable std::int64_t last_drawn_ms_ = 0;
    mutable bool drawn_ = false;
};

}  // namespace rotative::house
