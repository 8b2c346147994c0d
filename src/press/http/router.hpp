// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which handler answers an address, and what a request must be to reach it. The table is data, so that a test walks every route
// with every role. The pages themselves are in paper/counter and paper/desk, connected in house/routes.cpp.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "press/http/message.hpp"

namespace rotative::http {

/// Whose request is let in. Readers are not staff: no role includes the other.
enum class Role : std::uint8_t { Anybody, Reader, Staff, Operator };

/// What a request that changes something must show (DESIGN.md, "Forms in printed pages").
enum class Guard : std::uint8_t {
    None,    // changes nothing: GET and HEAD
    Origin,  // a form in a printed page: Sec-Fetch-Site and Origin
    Token,   // a form that is never printed: a token bound to the session
    Exempt,  // one-click unsubscribe (RFC 8058), webhooks: the request proves itself otherwise
};

using Handler = std::function<Response(const Request&)>;
/// A handler that answers when it can: a page that is being printed for somebody else answers both.
using LaterHandler = std::function<void(Request, Reply)>;

struct Route {
    Method method = Method::Get;
    std::string pattern;  // "/articles/{id}", "/archive/{year}/{month}", "/media/{rest...}"
    LaterHandler handler;
    Guard guard = Guard::None;
    Role role = Role::Anybody;
    std::size_t largest_body = 0;  // bytes; 0: the server's own limit
};

class Router {
public:
    void get(std::string pattern, Handler);
    void get_later(std::string pattern, LaterHandler);
    void post(std::string pattern, Guard, Handler, std::size_t largest_body = 0);
    /// Throws std::invalid_argument when the pattern is malformed or this method already has it.
    void add(Route);
    /// Who answers an address that no route has: an old address that moved, a page that says 404. Without it ErrorPages is asked.
    void otherwise(LaterHandler);

    /// The route of a request with what it captured, or how it is refused (404, or 405 with Allow). A HEAD is answered by the GET.
    /// Where two patterns fit, a written segment wins over a captured one, and that over a rest.
    struct Found {
        const Route* route = nullptr;
        std::map<std::string, std::string, std::less<>> captured;
        std::vector<Method> allowed;  // when the address is known and the method is not
    };
    Found find(Method, std::string_view path) const;
    const std::vector<Route>& routes() const { return routes_; }
    const LaterHandler& otherwise() const { return otherwise_; }

private:
    std::vector<Route> routes_;
    std::vector<std::vector<std::string>> segments_;  // of each route's pattern
    LaterHandler otherwise_;
};

}  // namespace rotative::http
