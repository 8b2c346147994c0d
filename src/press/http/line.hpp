// SPDX-License-Identifier: Apache-2.0
#pragma once
// The transport, apart from the request: bytes in, bytes out, never waiting. This one is plain TCP; TLS will be another Line.
// When it is worth trying again is the event loop's knowledge (connection.cpp).
#include <sys/uio.h>
#include <cstddef>

namespace rotative::http {

/// What became of a try to move bytes.
struct Moved {
    enum class How : unsigned char { Fine, WhenReadable, WhenWritable, Over } how = How::Fine;
    std::size_t bytes = 0;
};

class Line {
public:
    virtual ~Line() = default;
    /// Reads what is there; Over when the other side has finished or the line broke.
    virtual Moved read(char* into, std::size_t room) = 0;
    /// Writes as much of the pieces as the line takes, in one go.
    virtual Moved write(const iovec* pieces, std::size_t count) = 0;
    /// Tells the other side that nothing more comes.
    virtual void finish_writing() = 0;
};

/// Plain TCP on a non-blocking descriptor, which somebody else owns.
class PlainLine final : public Line {
public:
    explicit PlainLine(int descriptor) : descriptor_(descriptor) {}
    Moved read(char* into, std::size_t room) override;
    Moved write(const iovec* pieces, std::size_t count) override;
    void finish_writing() override;

private:
    int descriptor_;
};

}  // namespace rotative::http
