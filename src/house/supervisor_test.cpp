// SPDX-License-Identifier: Apache-2.0
#include "house/supervisor.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include "base/descriptor.hpp"

namespace rotative::house {
namespace {

/// Whoever started the server: listens where $NOTIFY_SOCKET says.
class Supervisor : public testing::TestWithParam<const char*> {
protected:
    Supervisor() : name_(GetParam() + std::to_string(::getpid())) {
        sockaddr_un place{};
        place.sun_family = AF_UNIX;
        std::memcpy(place.sun_path, name_.data(), name_.size());
        if (name_.front() == '@') place.sun_path[0] = '\0';
        const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name_.size());
        EXPECT_EQ(::bind(*socket_, reinterpret_cast<const sockaddr*>(&place), length), 0);
        ::setenv("NOTIFY_SOCKET", name_.c_str(), 1);
    }
    ~Supervisor() override {
        ::unsetenv("NOTIFY_SOCKET");
        std::filesystem::remove(name_);
    }

    std::string heard() const {
        char words[256];
        const auto got = ::recv(*socket_, words, sizeof words, MSG_DONTWAIT);
        return got < 0 ? "" : std::string(words, static_cast<std::size_t>(got));
    }

private:
    std::string name_;
    Descriptor socket_{::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)};
};

INSTANTIATE_TEST_SUITE_P(places, Supervisor, testing::Values("/tmp/rotative-supervisor-", "@rotative-supervisor-"));

TEST_P(Supervisor, hears_when_readers_are_served_and_when_they_are_not) {
    tell_supervisor(State::Serving);
    EXPECT_THAT(heard(), testing::StartsWith("READY=1\n"));
    tell_supervisor(State::HandingOver);
    EXPECT_THAT(heard(), testing::StartsWith("STATUS=Handing over"));
    tell_supervisor(State::Ending);
    EXPECT_THAT(heard(), testing::StartsWith("STOPPING=1\n"));
}

TEST_P(Supervisor, that_has_gone_is_not_missed) {
    ::setenv("NOTIFY_SOCKET", "/tmp/rotative-nobody-listens", 1);
    tell_supervisor(State::Serving);
    ::unsetenv("NOTIFY_SOCKET");
    tell_supervisor(State::Serving);
    EXPECT_EQ(heard(), "");
}

}  // namespace
}  // namespace rotative::house
