// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files as the build-time compilers read and write them, and how they say that a source is wrong. They run at build, never in the paper.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace rotative::tools {

/// What is wrong in a source, with its file and line as a compiler says it.
class Wrong : public std::runtime_error {
public:
    Wrong(const std::string& file, int line, const std::string& what)
        : std::runtime_error(file + ":" + std::to_string(line) + ": error: " + what) {}
};

/// The bytes of a file; throws if it cannot be read.
inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(path.string() + ": error: cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Writes a file unless it already holds these bytes: what was made from it stays made.
inline void write_if_changed(const std::filesystem::path& path, const std::string& bytes) {
    if (std::filesystem::exists(path) && read_file(path) == bytes) return;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << bytes;
    if (!out.flush()) throw std::runtime_error(path.string() + ": error: cannot be written");
}

/// A string literal of C++ for these bytes; what is not ASCII stays as it is, since our sources are UTF-8.
inline std::string literal(const std::string& bytes) {
    std::string out = "\"";
    for (const char c : bytes) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else {
            out += c;
        }
    }
    return out += '"';
}

}  // namespace rotative::tools
