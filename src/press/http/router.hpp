// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which handler answers an address, and what a request must be to reach it. The table is data, so that a test walks every route
// with every role. The pages themselves are in paper/counter and paper/desk, connected in house/routes.cpp.
#include "press/http/message.hpp"
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rotative::http {

/// Whose request is let in. Readers are not staff: no role includes the other.
enum class Role : std::uint8_t { Anybody, Reader, Staff, Operator };

/// What a request that changes something must show (DESIGN.md, "Forms in printed pages").
enum class Guard : std::uint8_t {
    None,      // changes nothing: GET and HEAD
    Origin,    // a form in a printed page: Sec-Fetch-Site and Origin
    Token,     // a form that is never printed: a token bound to the session
    Exempt,    // one-click unsubscribe (RFC 8058), webhooks: the request proves itself otherwise
};

using Handler = std::function<Response(const Request&)>;
/// A handler that answers when it can: a page that is being printed for somebody else answers both.
using LaterHandler = std::function<void(Request, Reply)>;

struct Route {
    Method method = Method::Get;
    std::string pattern;               // "/articles/{id}", "/archive/{year}/{month}", "/media/{rest...}"
    LaterHandler handler;
    Guard guard = Guard::None;
    Role role = Role::Anybody;
};

class Router {
public:
    void get(std::string pattern, Handler);
    void get_later(std::string pattern, LaterHandler);
    void post(std::string pattern, Guard, Handler);
    void add(Route);

    /// The route of a request with what it captured, or how it is refused (404, or 405 with Allow).
    struct Found {
        const Route* route = nullptr;
        std::map<std::string, std::string, std::less<>> captured;
        std::vector<Method> allowed;   // when the address is known and the method is not
    };
    Found find(Method, std::string_view path) const;
    const std::vector<Route>& routes() const { return routes_; }

private:
    std::vector<Route> routes_;
};

}  // namespace rotative::http
