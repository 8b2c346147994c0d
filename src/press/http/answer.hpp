// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a Response becomes bytes, and the header fields that every answer has, the policy of DESIGN.md among them: in this one place.
// The lines that depend on the moment and the connection (Date, Connection) are added as it is sent, by connection.cpp.
#include <string>
#include "press/http/message.hpp"

namespace rotative::http {

/// What is written: status line and fields, each ended by CRLF, without the empty line; and the body.
struct Answer {
    std::string head;
    std::string body;
    FileBytes file;  // what follows the body, read from disk as the reader takes it
    int status = 200;
    enum class Then : std::uint8_t { Stay, Close } then = Then::Stay;

    std::uint64_t bytes() const { return head.size() + body.size() + file.size; }
};

/// The head of a response whose body has this many bytes. For printed pages too, which are kept as bytes.
std::string head_of(const Response&, std::size_t body_bytes);

/// The whole answer; for a HEAD the body is left out, its length is said all the same.
Answer answer_of(Response, Method);

/// An answer that says no more than its status, in HTTP's own words, and ends the connection: for what is no request at all.
Answer bare_answer(int status);

}  // namespace rotative::http
