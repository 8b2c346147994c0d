// SPDX-License-Identifier: Apache-2.0
// Opened step by step from the folder, following no link on the way, so that no name leads out of it.
#include "paper/counter/operator_files.hpp"
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include "base/descriptor.hpp"
#include "press/http/conditional.hpp"

namespace rotative::counter {
namespace {

struct Type {
    std::string_view ending, type;
};
constexpr std::array types{Type{".txt", "text/plain; charset=utf-8"}, Type{".json", "application/json"}};

const Type* type_of(std::string_view name) {
    const auto found = std::ranges::find_if(types, [&](const Type& type) { return name.ends_with(type.ending); });
    return found == types.end() ? nullptr : &*found;
}

bool is_a_name(std::string_view name) {
    constexpr std::size_t longest = 100;
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    };
    return name.size() <= longest && !name.starts_with('.') && std::ranges::all_of(name, fits);
}

Descriptor opened(int beneath, const char* name, int flags) {
    return Descriptor(::openat(beneath, name, flags | O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
}

std::optional<std::string> all_of(const Descriptor& file, std::uint64_t size) {
    std::string bytes(size, '\0');
    for (std::size_t done = 0; done < bytes.size();) {
        const auto count = ::read(*file, bytes.data() + done, bytes.size() - done);
        if (count <= 0) return {};
        done += static_cast<std::size_t>(count);
    }
    return bytes;
}

http::Response nothing() { return http::Response::refused({Refusal::NotFound, "problem.not_found"}); }

/// The file of that name, in the folder or, when `below` is not empty, in that one of its folders.
http::Response answer(const std::filesystem::path& folder, const char* below, const std::string& name) {
    const auto* type = type_of(name);
    if (!type || !is_a_name(name)) return nothing();
    auto place = opened(AT_FDCWD, folder.c_str(), O_DIRECTORY);
    if (place && *below) place = opened(*place, below, O_DIRECTORY);
    const auto file = place ? opened(*place, name.c_str(), 0) : Descriptor();
    struct stat about{};
    if (!file || ::fstat(*file, &about) != 0 || !S_ISREG(about.st_mode)) return nothing();
    const auto size = static_cast<std::uint64_t>(about.st_size);
    auto bytes = size <= largest_operator_file ? all_of(file, size) : std::nullopt;
    if (!bytes) return nothing();
    http::Response response{.content_type = std::string(type->type), .body = *std::move(bytes)};
    const auto& changed = about.st_mtim;
    response.with("ETag", fmt::format("\"{:x}-{:x}-{:x}\"", size, changed.tv_sec, changed.tv_nsec));
    return response.with("Cache-Control", "public, no-cache").with("Content-Security-Policy", "sandbox; default-src 'none'");
}

}  // namespace

void add_operator_files(http::Router& router, const std::filesystem::path& folder) {
    for (const std::string name : root_files)
        router.get("/" + name, [folder, name](const http::Request&) { return answer(folder, "", name); });
    router.get("/.well-known/{file}",
               [folder](const http::Request& request) { return answer(folder, "well-known", request.captured.at("file")); });
}

}  // namespace rotative::counter
