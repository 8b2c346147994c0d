// SPDX-License-Identifier: Apache-2.0
// Plain TCP: recv and one gathered sendmsg.
#include "press/http/line.hpp"
#include <sys/socket.h>
#include <cerrno>

namespace rotative::http {

Moved PlainLine::read(char* into, std::size_t room) {
    for (;;) {
        const auto got = ::recv(descriptor_, into, room, 0);
        if (got > 0) return {Moved::How::Fine, static_cast<std::size_t>(got)};
        if (got == 0) return {Moved::How::Over, 0};
        if (errno == EINTR) continue;
        return {errno == EAGAIN ? Moved::How::WhenReadable : Moved::How::Over, 0};
    }
}

Moved PlainLine::write(const iovec* pieces, std::size_t count) {
    msghdr message{};
    message.msg_iov = const_cast<iovec*>(pieces);
    message.msg_iovlen = count;
    for (;;) {
        const auto sent = ::sendmsg(descriptor_, &message, MSG_NOSIGNAL);
        if (sent >= 0) return {Moved::How::Fine, static_cast<std::size_t>(sent)};
        if (errno == EINTR) continue;
        return {errno == EAGAIN ? Moved::How::WhenWritable : Moved::How::Over, 0};
    }
}

void PlainLine::finish_writing() { ::shutdown(descriptor_, SHUT_WR); }

}  // namespace rotative::http
