// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one question an I/O thread asks before it gives a request to a worker: is the answer ready? press/cache answers it; tests and
// assets may too. Bytes are given by reference and written with one gathered write.
#include <array>
#include <cstdint>
#include <string_view>

namespace rotative::http {

/// What the I/O thread knows of a GET or HEAD before anything is allocated: views into the connection's buffer.
struct Asked {
    std::string_view target;  // as sent
    std::string_view accept_encoding;
    std::string_view if_none_match, if_modified_since;
    std::string_view cookie;
    bool is_head = false;
    bool through_trusted_proxy = false;
    std::string_view surrogate_capability;  // ESI, from a trusted proxy only
};

/// Bytes that somebody keeps alive until they are let go.
class Kept {
public:
    virtual void hold() const = 0;  // called only when a write could not finish at once
    virtual void let_go() const = 0;

protected:
    ~Kept() = default;
};

/// An answer in pieces. The server writes: head, the lines that are its own (Date, Connection), an empty line, and for a GET the body
/// pieces: the page, and between its parts what is put there at the last moment (the flash).
struct ReadyAnswer {
    std::string_view head;  // status line and header fields, each ended by CRLF, Content-Length among them
    std::array<std::string_view, 4> body;
    std::uint8_t body_pieces = 0;
    std::uint16_t status = 200;
    const Kept* kept = nullptr;  // alive until this thread's next quiet point, longer if held
};

class ReadyAnswers {
public:
    virtual ~ReadyAnswers() = default;
    /// On an I/O thread: no lock, no allocation, under half a microsecond. False: a worker answers.
    virtual bool find(const Asked&, unsigned io_thread, ReadyAnswer&) = 0;
    /// This I/O thread holds no ReadyAnswer any more, but those it said to hold.
    virtual void quiet(unsigned io_thread) = 0;
};

}  // namespace rotative::http
