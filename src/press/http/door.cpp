// SPDX-License-Identifier: Apache-2.0
// Guard, handler, and what became of it. This is one of the two places that catch exceptions; the other is the errand's.
#include "press/http/door.hpp"
#include <fmt/format.h>
#include <atomic>
#include <exception>
#include "press/http/address.hpp"
#include "press/http/conditional.hpp"
#include "press/http/identity.hpp"
#include "press/http/status.hpp"
#include "press/http/target.hpp"

namespace rotative::http {
namespace {

std::string allow(const std::vector<Method>& methods) {
    std::string list;
    for (const auto method : methods) {
        if (!list.empty()) list += ", ";
        list += word_of(method);
        if (method == Method::Get) list += ", HEAD";
    }
    return list + ", OPTIONS";
}

Response from_elsewhere() { return Response::refused({.refusal = Refusal::NotAllowed, .message = "problem.not_allowed"}); }

// What remains known of a request after its handler has taken it away: everything but the body.
Request without_body(const Request& request) {
    Request kept{
        .method = request.method, .target = request.target, .path = request.path, .query = request.query, .headers = request.headers};
    kept.captured = request.captured;
    kept.from = request.from;
    kept.id = request.id;
    kept.secure = request.secure;
    kept.arrived = request.arrived;
    return kept;
}

}  // namespace

/// One request being answered. Whoever holds the Reply holds this; when all let go of it unanswered, it answers by itself.
struct Door::Visit {
    const std::shared_ptr<const Door> door;
    Request request;
    Deliver deliver;
    std::atomic<bool> answered = false;

    void answer(Response response) {
        if (answered.exchange(true)) return;
        try {
            tell(door->finished(std::move(response), request));
        } catch (const std::exception& broken) {
            tell(door->incident(request, broken.what()));
        }
    }
    void broke(std::string_view what) {
        if (!answered.exchange(true)) tell(door->incident(request, what));
    }
    void tell(Answer answer) {
        if (door->hooks_.served) door->hooks_.served(served(answer));
        deliver(std::move(answer));
    }
    Served served(const Answer& answer) const {
        const auto from = Address::read(request.from);
        return {.request_id = request.id,
                .from = from ? from->truncated() : std::string(),
                .method = word_of(request.method),
                .path = request.path,
                .status = answer.status,
                .bytes = answer.bytes(),
                .took = system_now() - request.arrived};
    }
    ~Visit() {
        if (!answered) broke("the handler let go of its reply without answering");
    }
};

Door::Door(const Router& router, Guards guards, Hooks hooks) : router_(router), guards_(std::move(guards)), hooks_(std::move(hooks)) {
    for (const auto status : {400, 408, 413, 414, 417, 431, 501, 503, 505}) {
        auto& answer = refusals_[status] = answer_of(drawn({.status = status}, Request{}), Method::Get);
        answer.then = Answer::Then::Close;
    }
}

void Door::enter(Request request, Router::Found found, Deliver deliver) const {
    request.captured = std::move(found.captured);
    const auto visit = std::make_shared<Visit>(shared_from_this(), without_body(request), std::move(deliver));
    const Reply reply = [visit](Response response) { visit->answer(std::move(response)); };
    try {
        if (!found.route) return refuse_address(request, found, reply);
        switch (guards_.judge(*found.route, request)) {
            case Verdict::Taken:
                return found.route->handler(std::move(request), reply);
            case Verdict::Refused:
                return reply(from_elsewhere());
            case Verdict::AskedAgain:
                return reply(asked_again(request));
        }
    } catch (const std::exception& broken) {
        visit->broke(broken.what());
    } catch (...) {
        visit->broke("something that is no std::exception was thrown");
    }
}

// The same fields once more, with a token and a button, on a page that nobody else will be shown. Files cannot be asked for twice.
Response Door::asked_again(const Request& request) const {
    const auto form = read_form(request);
    if (!hooks_.confirm_page || !form || !form->files.empty()) return from_elsewhere();
    auto page = hooks_.confirm_page(request, form->fields, guards_.confirmation_for(request));
    page.with("Cache-Control", "private, no-store");
    return page;
}

void Door::move(const Request& request, const Deliver& deliver) const {
    const auto mark = request.target.find('?');
    auto where = percent_encoded_path(request.path);
    if (mark != std::string::npos) where += request.target.substr(mark, request.target.find('#') - mark);
    deliver(finished(Response::moved(std::move(where)), request));
}

// No route has this address with this method: 405 with Allow, what OPTIONS asks for, or what the house says of unknown addresses.
void Door::refuse_address(const Request& request, const Router::Found& found, const Reply& reply) const {
    if (request.method == Method::Options && (!found.allowed.empty() || request.path == "*")) {
        Response response{.status = 204, .content_type = ""};
        return reply(std::move(response.with("Allow", found.allowed.empty() ? "GET, HEAD, POST, OPTIONS" : allow(found.allowed))));
    }
    if (!found.allowed.empty()) {
        Response response{.status = request.method == Method::Other ? 501 : 405};
        return reply(std::move(response.with("Allow", allow(found.allowed))));
    }
    if (router_.otherwise()) return router_.otherwise()(request, reply);
    reply(Response{.status = 404});
}

Response Door::drawn(const Trouble& trouble, const Request& request) const {
    auto response = hooks_.error_pages ? hooks_.error_pages(trouble, request)
                                       : Response::text(trouble.status, std::string(reason(trouble.status)) + "\n");
    response.status = trouble.status;
    if (trouble.status == 503 && response.header("Retry-After").empty()) response.with("Retry-After", "5");
    if (response.header("Cache-Control").empty()) response.with("Cache-Control", "no-store");
    return response;
}

Answer Door::finished(Response response, const Request& request) const {
    if (response.status >= 400 && response.body.empty()) {
        auto page = drawn({.status = response.status, .problem = response.problem ? &*response.problem : nullptr}, request);
        for (auto& [name, value] : response.headers)
            if (page.header(name).empty()) page.with(name, value);
        response = std::move(page);
    }
    return answer_of(conditional(request, std::move(response)), request.method);
}

Answer Door::incident(const Request& request, std::string_view what) const {
    const auto number = new_identity();
    if (hooks_.broke)
        hooks_.broke(fmt::format("incident {} request {} {} {}: {}", number, request.id, word_of(request.method), request.path, what));
    try {
        return answer_of(drawn({.status = 500, .incident = number}, request), request.method);
    } catch (const std::exception&) {  // even the page about it broke
        auto answer = bare_answer(500);
        if (request.method == Method::Head) answer.body.clear();
        return answer;
    }
}

}  // namespace rotative::http
