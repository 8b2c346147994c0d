// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a page asks for and what it answers. Sockets live in connection.cpp and nobody else sees them; TLS and HTTP/2 will make the
// same Request. Which handler answers is in router.hpp; how an answer becomes bytes, in answer.hpp.
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include "base/moment.hpp"
#include "base/result.hpp"
#include "press/http/file_bytes.hpp"

namespace rotative::http {

enum class Method : std::uint8_t { Get, Head, Post, Put, Delete, Options, Other };

/// The word of a method as it stands in a request line and in Allow; "" for Other.
std::string_view word_of(Method);

/// Name and value pairs in the order they came; names compare without case for headers, exactly for queries and forms.
using Fields = std::vector<std::pair<std::string, std::string>>;

/// One part of a multipart form that carried a file; its bytes stay as they came, its stated type is not believed.
struct UploadedFile {
    std::string field, name, stated_type, bytes;
};

/// What was posted: fields (urlencoded or multipart) and files. form.hpp makes one of a Request.
struct Form {
    Fields fields;
    std::vector<UploadedFile> files;
    /// The first value of a field; empty when it is absent.
    std::string_view operator[](std::string_view name) const;
    bool has(std::string_view name) const;
};

struct Request {
    Method method = Method::Get;
    std::string target;  // as sent: path and query
    std::string path;    // percent-decoded, valid UTF-8, no empty, "." or ".." segment
    Fields query;        // percent-decoded, in order
    Fields headers;      // names in lower case
    std::string body;
    std::map<std::string, std::string, std::less<>> captured;  // {id} of the route's pattern
    std::string from;                                          // the client's address, after trusted proxies
    std::string id;                                            // the request's own id, for logs and for 5xx pages
    bool secure = false;                                       // came by TLS, here or at a trusted proxy
    Moment arrived;

    /// The first header of this name (lower case); empty when it is absent.
    std::string_view header(std::string_view name) const;
    /// The value of a cookie; empty when it is absent. Its grammar is in cookies.hpp.
    std::string_view cookie(std::string_view name) const;
    /// The first query value of this name, if it was sent.
    std::optional<std::string_view> asked(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    Fields headers;  // beyond those that every answer has
    std::string body;
    std::optional<Problem> problem = {};  // a refusal whose page the house draws, when the body is empty
    FileBytes file = {};                  // instead of the body: bytes that stay on disk

    static Response see_other(std::string where);  // 303
    static Response moved(std::string where);      // 301
    static Response text(int status, std::string words);
    /// The refusal of a room, with the status that status.hpp gives it; ErrorPages draws it like the newspaper.
    static Response refused(Problem);
    Response& with(std::string name, std::string value);
    /// The first header of this name, compared without case; empty when it is absent.
    std::string_view header(std::string_view name) const;
};

/// Gives the answer back, from any thread, exactly once. A Reply that is dropped unused answers 500.
using Reply = std::function<void(Response)>;

}  // namespace rotative::http
