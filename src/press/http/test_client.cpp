// SPDX-License-Identifier: Apache-2.0
// The tests' client: plain sockets with a time-out, and the little of HTTP that our own answers need.
#include "press/http/test_client.hpp"
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <cerrno>
#include <system_error>
#include "press/http/grammar.hpp"

namespace rotative::http {
namespace {

std::string urlencoded(std::string_view words) {
    std::string out;
    for (const unsigned char c : words) {
        if (token_characters[c] && c != '%' && c != '+' && c != '&' && c != '#')
            out.push_back(static_cast<char>(c));
        else
            out += fmt::format("%{:02X}", c);
    }
    return out;
}

}  // namespace

std::string_view Reached::header(std::string_view name) const {
    for (const auto& [here, value] : headers)
        if (here == name) return value;
    return {};
}

Client::Client(unsigned short port, std::chrono::milliseconds patience) : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval time{patience.count() / 1'000, (patience.count() % 1'000) * 1'000};
    ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    const int one = 1;
    ::setsockopt(descriptor_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(port);
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor_, reinterpret_cast<const sockaddr*>(&where), sizeof where) != 0) {
        ::close(descriptor_);
        throw std::system_error(errno, std::generic_category(), "connect");
    }
}

Client::~Client() { ::close(descriptor_); }

Reached Client::get(std::string_view target, const Fields& headers) { return send("GET", target, headers, ""); }
Reached Client::head(std::string_view target, const Fields& headers) { return send("HEAD", target, headers, ""); }

Reached Client::post(std::string_view target, const Fields& fields, const Fields& headers) {
    std::string body;
    for (const auto& [name, value] : fields) body += (body.empty() ? "" : "&") + urlencoded(name) + "=" + urlencoded(value);
    auto all = headers;
    all.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    return send("POST", target, all, body);
}

Reached Client::send(std::string_view method, std::string_view target, const Fields& headers, std::string_view body) {
    auto bytes = fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\n", method, target);
    for (const auto& [name, value] : headers) bytes += fmt::format("{}: {}\r\n", name, value);
    if (!body.empty() || method == "POST") bytes += fmt::format("Content-Length: {}\r\n", body.size());
    write(bytes + "\r\n" + std::string(body));
    return read(method);
}

void Client::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;  // the other side has closed: what it answered is what counts
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

Reached Client::read(std::string_view to_method) {
    std::size_t end;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos)
        if (!read_more()) return {};
    Reached reached;
    std::string_view head = std::string_view(buffer_).substr(0, end);
    reached.status = static_cast<int>(digits(head.substr(9, 3)).value_or(0));
    for (head.remove_prefix(std::min(head.find('\n'), head.size() - 1) + 1); !head.empty();) {
        auto line = next_member(head, '\n');
        if (line.ends_with('\r')) line.remove_suffix(1);
        const auto colon = std::min(line.find(':'), line.size());
        auto& [name, value] = reached.headers.emplace_back(line.substr(0, colon), trimmed(line.substr(std::min(colon + 1, line.size()))));
        for (char& c : name) c = lower(c);
    }
    const bool has_body = to_method != "HEAD" && reached.status >= 200 && reached.status != 204 && reached.status != 304;
    const auto length = has_body ? digits(reached.header("content-length")).value_or(0) : 0;
    buffer_.erase(0, end + 4);
    while (buffer_.size() < length && read_more()) {
    }
    reached.body = buffer_.substr(0, length);
    buffer_.erase(0, length);
    return reached;
}

std::string Client::read_all() {
    while (read_more()) {
    }
    return std::exchange(buffer_, {});
}

bool Client::is_closed() {
    char one;
    return ::recv(descriptor_, &one, 1, 0) <= 0 && errno != EAGAIN;
}

void Client::finish_writing() { ::shutdown(descriptor_, SHUT_WR); }

bool Client::read_more() {
    char piece[16'384];
    const auto got = ::recv(descriptor_, piece, sizeof piece, 0);
    if (got <= 0) return false;
    buffer_.append(piece, static_cast<std::size_t>(got));
    return true;
}

}  // namespace rotative::http
