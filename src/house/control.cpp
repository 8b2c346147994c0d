// SPDX-License-Identifier: Apache-2.0
// A Unix stream socket; a command is a length with the three standard streams beside it, then JSON with the caller's root folder beside it
// (unix(7), SCM_RIGHTS). The answer is one byte, the exit status; everything else went to the descriptors themselves.
#include "house/control.hpp"
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <atomic>
#include <boost/json.hpp>
#include <cerrno>
#include <cstring>
#include <list>
#include <mutex>
#include <span>
#include <system_error>
#include <thread>
#include <vector>
#include "base/descriptor.hpp"

namespace rotative::house {
namespace {

constexpr std::uint32_t longest_message = 1u << 20;

[[noreturn]] void fail(const std::string& what) { throw std::system_error(errno, std::generic_category(), what); }

/// The socket's name through the folder's descriptor: a socket's path is at most 107 bytes, a data folder's may be longer.
sockaddr_un name_in(const Descriptor& folder) {
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    const auto path = fmt::format("/proc/self/fd/{}/rotative.sock", *folder);
    std::memcpy(name.sun_path, path.c_str(), path.size() + 1);
    return name;
}

Descriptor open_folder(const std::filesystem::path& data) { return Descriptor(::open(data.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)); }

const sockaddr* as_address(const sockaddr_un& name) { return reinterpret_cast<const sockaddr*>(&name); }

bool send_all(int socket, const char* bytes, std::size_t count) {
    while (count > 0) {
        const auto n = ::send(socket, bytes, count, MSG_NOSIGNAL);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes += n, count -= static_cast<std::size_t>(n);
    }
    return true;
}

constexpr std::size_t most_beside = 3;

/// Sends bytes, and descriptors beside the first of them.
bool send_beside(int socket, const char* bytes, std::size_t count, std::span<const int> descriptors) {
    alignas(cmsghdr) std::array<char, CMSG_SPACE(most_beside * sizeof(int))> beside{};
    iovec sent{const_cast<char*>(bytes), count};
    msghdr message{};
    message.msg_iov = &sent, message.msg_iovlen = 1;
    message.msg_control = beside.data(), message.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
    auto* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET, header->cmsg_type = SCM_RIGHTS, header->cmsg_len = CMSG_LEN(descriptors.size_bytes());
    std::memcpy(CMSG_DATA(header), descriptors.data(), descriptors.size_bytes());
    const auto n = ::sendmsg(socket, &message, MSG_NOSIGNAL);
    return n > 0 && send_all(socket, bytes + n, count - static_cast<std::size_t>(n));
}

/// Receives so many bytes, and the descriptors beside them; nothing when the bytes do not come.
std::optional<std::vector<Descriptor>> receive_beside(int socket, char* bytes, std::size_t count) {
    std::vector<Descriptor> descriptors;
    while (count > 0) {
        alignas(cmsghdr) std::array<char, CMSG_SPACE(most_beside * sizeof(int))> beside{};
        iovec received{bytes, count};
        msghdr message{};
        message.msg_iov = &received, message.msg_iovlen = 1;
        message.msg_control = beside.data(), message.msg_controllen = beside.size();
        const auto n = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return {};
        for (auto* header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
            if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
            std::array<int, most_beside> numbers{};
            const auto size = std::min(header->cmsg_len - CMSG_LEN(0), sizeof numbers);
            std::memcpy(numbers.data(), CMSG_DATA(header), size);
            for (std::size_t i = 0; i < size / sizeof(int); ++i) descriptors.emplace_back(numbers[i]);
        }
        bytes += n, count -= static_cast<std::size_t>(n);
    }
    return descriptors;
}

struct Call {
    Order order;
    std::vector<Descriptor> streams;
    Descriptor root;  // where the caller's paths begin; none from a program that does not send it
};

std::optional<Call> receive_call(int socket) {
    std::uint32_t length = 0;
    auto streams = receive_beside(socket, reinterpret_cast<char*>(&length), sizeof length);
    if (!streams || streams->size() != 3 || length > longest_message) return {};
    std::string words(length, '\0');
    auto root = receive_beside(socket, words.data(), words.size());
    if (!root) return {};
    Call call{{}, std::move(*streams), root->empty() ? Descriptor() : std::move(root->front())};
    const auto json = boost::json::parse(words);
    call.order.folder = std::string(json.at("folder").as_string());
    for (const auto& word : json.at("words").as_array()) call.order.words.emplace_back(word.as_string());
    return call;
}

bool is_same_user(int socket) {
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return false;
    return peer.uid == ::geteuid() || peer.uid == 0;
}

}  // namespace

struct ControlSocket::Inside {
    Carry carry;
    Descriptor folder, socket, stop_reading, stop_writing;
    std::thread listening;
    struct Running {
        std::thread thread;
        std::atomic<bool> over{false};
    };
    std::list<Running> running;

    void listen() {
        while (true) {
            std::array<pollfd, 2> watched{{{*socket, POLLIN, 0}, {*stop_reading, POLLIN, 0}}};
            if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) return;
            if (watched[1].revents != 0) break;
            if (watched[0].revents != 0) (void)take_one_in();
        }
        while (take_one_in()) {  // who knocked before the door was closed is heard
        }
    }

    /// False when nobody waits.
    bool take_one_in() {
        Descriptor caller(::accept4(*socket, nullptr, nullptr, SOCK_CLOEXEC));
        if (!caller) return false;
        if (!is_same_user(*caller)) return true;
        join(Which::Over);
        auto& place = running.emplace_back();
        place.thread = std::thread([this, &place, caller = std::move(caller)] {
            serve(caller);
            place.over = true;
        });
        return true;
    }

    void serve(const Descriptor& caller) const {
        auto outcome = Outcome::Refused;
        try {
            const timeval patience{10, 0};
            ::setsockopt(*caller, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            const auto call = receive_call(*caller);
            if (!call) return;
            const Terminal terminal(*call->streams[0], *call->streams[1], *call->streams[2], call->order.folder, *call->root);
            try {
                outcome = carry(call->order, terminal);
            } catch (const std::exception& breakage) {
                outcome = terminal.refuse(breakage.what());
            }
        } catch (const std::exception&) {  // what was sent is no command of ours: the caller hears that it was refused
        }
        const char status = static_cast<char>(outcome);
        (void)send_all(*caller, &status, 1);
    }

    enum class Which { Over, All };
    void join(Which which) {
        for (auto place = running.begin(); place != running.end();) {
            if (which == Which::All || place->over) {
                place->thread.join();
                place = running.erase(place);
            } else {
                ++place;
            }
        }
    }
};

ControlSocket::ControlSocket(const std::filesystem::path& data, Carry carry) : inside_(std::make_unique<Inside>()) {
    auto& in = *inside_;
    in.carry = std::move(carry);
    in.folder = open_folder(data);
    if (!in.folder) fail(data.string());
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe");
    in.stop_reading = Descriptor(ends[0]), in.stop_writing = Descriptor(ends[1]);
    in.socket = Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const auto name = name_in(in.folder);
    ::unlinkat(*in.folder, "rotative.sock", 0);  // we own the folder: what lies there was left by a process that died
    if (!in.socket || ::bind(*in.socket, as_address(name), sizeof name) != 0 || ::fchmodat(*in.folder, "rotative.sock", 0600, 0) != 0 ||
        ::listen(*in.socket, 16) != 0)
        fail((data / "rotative.sock").string());
    in.listening = std::thread([&in] { in.listen(); });
}

ControlSocket::~ControlSocket() {
    ::unlinkat(*inside_->folder, "rotative.sock", 0);
    ::shutdown(*inside_->socket, SHUT_RD);  // from here on nobody connects, also who found the name just before
    [[maybe_unused]] const auto n = ::write(*inside_->stop_writing, "", 1);
    inside_->listening.join();
    inside_->join(Inside::Which::All);
}

std::optional<Outcome> ask_the_server(const std::filesystem::path& data, const Order& order) {
    const auto folder = open_folder(data);
    if (!folder) return {};
    const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto name = name_in(folder);
    if (!socket || ::connect(*socket, as_address(name), sizeof name) != 0) return {};
    const auto words = boost::json::serialize(
        boost::json::object{{"words", boost::json::array(order.words.begin(), order.words.end())}, {"folder", order.folder.string()}});
    const auto length = static_cast<std::uint32_t>(words.size());
    constexpr std::array<int, 3> streams{STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO};
    const Descriptor root(::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!root || !send_beside(*socket, reinterpret_cast<const char*>(&length), sizeof length, streams) ||
        !send_beside(*socket, words.data(), words.size(), std::array<int, 1>{*root}))
        fail("the server's socket");
    char status = 0;
    if (!receive_beside(*socket, &status, 1))
        throw std::runtime_error("the server stopped before it answered; look whether the command was carried out");
    return static_cast<Outcome>(status);
}

}  // namespace rotative::house
