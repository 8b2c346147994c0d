// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door of the house, on a worker's side: a request is let in or not, its handler runs, what breaks is caught, and the answer is
// finished. Sockets are in connection.cpp; who may post is in guard.hpp.
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include "press/http/answer.hpp"
#include "press/http/guard.hpp"
#include "press/http/message.hpp"
#include "press/http/router.hpp"

namespace rotative::http {

/// What a page about a refusal or a breakage is drawn from.
struct Trouble {
    int status = 500;
    std::string incident = {};         // its number, when something broke
    const Problem* problem = nullptr;  // what a room refused, if one did
};

/// Draws that page, so that it looks like the newspaper. It may be asked with an empty Request: of what was not even read as one.
using ErrorPages = std::function<Response(const Trouble&, const Request&)>;

/// One answered request, for the access log. No e-mail, no full address, no query: those may name a person.
struct Served {
    std::string_view request_id;
    std::string from;               // its beginning only
    std::string_view method, path;  // without the query
    int status = 0;
    std::size_t bytes = 0;
    std::chrono::milliseconds took{};
};

/// What the house hangs into the server. All of them may be called from several threads at once.
struct Hooks {
    ErrorPages error_pages = {};
    ConfirmPage confirm_page = {};
    std::function<void(const Served&)> served = {};
    /// Something broke: told to the operator, with the incident's number and the request's id.
    std::function<void(std::string_view line)> broke = {};
};

class Door : public std::enable_shared_from_this<Door> {
public:
    /// Gives a finished answer to the connection that waits for it.
    using Deliver = std::function<void(Answer)>;

    /// The router must outlive the server; a Reply that is still held may outlive both.
    Door(const Router&, Guards, Hooks);

    /// Lets the request in and sees to it that `deliver` is called exactly once, also when the handler throws or forgets it.
    void enter(Request, Router::Found, Deliver) const;
    /// Sends a GET to the same address without its needless slashes.
    void move(const Request&, const Deliver&) const;
    /// The answer to what does not come as far as a handler (400, 408, 413, 414, 417, 431, 501, 503, 505), after which the line is closed.
    /// Drawn once, so that it costs nothing when there is nothing left.
    const Answer& refusal(int status) const { return refusals_.at(status); }
    const Hooks& hooks() const { return hooks_; }

private:
    struct Visit;
    Response asked_again(const Request&) const;
    Response drawn(const Trouble&, const Request&) const;
    Answer finished(Response, const Request&) const;
    Answer incident(const Request&, std::string_view what) const;
    void refuse_address(const Request&, const Router::Found&, const Reply&) const;

    const Router& router_;
    const Guards guards_;
    const Hooks hooks_;
    std::map<int, Answer> refusals_;
};

}  // namespace rotative::http
