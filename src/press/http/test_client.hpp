// SPDX-License-Identifier: Apache-2.0
#pragma once
// A client for tests and journeys: blocking, and allowed to send whatever bytes it likes. It trusts nothing and waits at most five
// seconds. Not for what leaves the house: that is press/outbound.
#include <chrono>
#include <string>
#include <string_view>
#include "press/http/message.hpp"

namespace rotative::http {

/// What came back.
struct Reached {
    int status = 0;  // 0: the line closed or stayed silent
    Fields headers;  // names in lower case
    std::string body;
    std::string_view header(std::string_view name) const;
};

class Client {
public:
    explicit Client(unsigned short port, std::chrono::milliseconds patience = std::chrono::seconds(5));
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    ~Client();

    Reached get(std::string_view target, const Fields& headers = {});
    Reached head(std::string_view target, const Fields& headers = {});
    /// Posts fields as a browser does, urlencoded.
    Reached post(std::string_view target, const Fields& fields, const Fields& headers = {});
    Reached send(std::string_view method, std::string_view target, const Fields& headers, std::string_view body);

    void write(std::string_view bytes);
    /// Reads one answer; bytes that follow it are kept for the next. An answer to HEAD has no body.
    Reached read(std::string_view to_method = "GET");
    /// Everything until the line closes, or `patience` passes in silence.
    std::string read_all();
    /// Whether the other side has closed (waits for it).
    bool is_closed();
    void finish_writing();
    int descriptor() const { return descriptor_; }

private:
    bool read_more();
    int descriptor_ = -1;
    std::string buffer_;
};

}  // namespace rotative::http
