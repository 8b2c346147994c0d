// SPDX-License-Identifier: Apache-2.0
// Waiting for a NOTIFY, for wake(), or for the time to pass, whichever is first.
#include "press/store/postgres_ear.hpp"
#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include "press/store/postgres_connection.hpp"

namespace rotative::store {
namespace {

class PostgresEar final : public Ear {
public:
    PostgresEar(const std::string& uri, std::string_view channel) : connection_(uri), woken_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
        connection_.script(fmt::format("listen \"{}\"", channel));
    }
    ~PostgresEar() override { close(woken_); }
    PostgresEar(const PostgresEar&) = delete;
    PostgresEar& operator=(const PostgresEar&) = delete;

    void wait(std::chrono::milliseconds most) override {
        auto* const handle = connection_.handle();
        if (take_signs()) return;
        pollfd both[] = {{PQsocket(handle), POLLIN, 0}, {woken_, POLLIN, 0}};
        poll(both, 2, static_cast<int>(most.count()));
        eventfd_t ignored = 0;
        eventfd_read(woken_, &ignored);
        if (PQconsumeInput(handle) == 0 || PQstatus(handle) != CONNECTION_OK)
            throw Lost(fmt::format("postgres: {}", PQerrorMessage(handle)));
        take_signs();
    }
    void wake() override { eventfd_write(woken_, 1); }

private:
    struct Free {
        void operator()(PGnotify* sign) const { PQfreemem(sign); }
    };
    bool take_signs() {
        bool any = false;
        while (const std::unique_ptr<PGnotify, Free> sign{PQnotifies(connection_.handle())}) any = true;
        return any;
    }

    PostgresConnection connection_;
    int woken_;
};

}  // namespace

std::unique_ptr<Ear> listen_on_postgres(const std::string& uri, std::string_view channel) {
    return std::make_unique<PostgresEar>(uri, channel);
}

}  // namespace rotative::store
