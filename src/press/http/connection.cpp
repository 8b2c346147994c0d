// SPDX-License-Identifier: Apache-2.0
// Reading: from bytes to a request that is answered at once or given to a worker. Writing and ending are in connection_end.cpp.
#include "press/http/connection.hpp"
#include <algorithm>
#include <cstring>
#include <utility>
#include "press/http/connection_parts.hpp"
#include "press/http/forwarded.hpp"
#include "press/http/grammar.hpp"
#include "press/http/identity.hpp"
#include "press/http/loop.hpp"
#include "press/http/target.hpp"

namespace rotative::http {

Connection::Connection(Loop& loop, ConnectionId id, int descriptor, const Address& from, bool is_trusted)
    : loop_(loop), id_(id), from_(from), descriptor_(descriptor), line_(descriptor), is_trusted_(is_trusted) {
    become(State::Idle);
}

Connection::~Connection() = default;

std::chrono::milliseconds Connection::patience_with(State state) const {
    const auto& patience = loop_.shared().settings.patience;
    switch (state) {
        case State::Idle:
            return loop_.shared().guests.is_crowded() ? patience.idle_when_crowded : patience.idle;
        case State::Head:
            return patience.head;
        case State::Body:
            return patience.body_grace;
        case State::Writing:
            return patience.write_grace;
        case State::Lingering:
            return patience.linger;
        case State::Busy:
        case State::Dead:
            break;
    }
    return std::chrono::hours(24);
}

void Connection::become(State state) {
    state_ = state;
    since_ = loop_.now();
    loop_.set_deadline(*this, since_ + patience_with(state).count());
}

// What is told comes once. That there is more to read is kept in mind while something else goes on.
void Connection::heed(const epoll_event& news) {
    has_more_ |= Poller::can_read(news);
    has_ended_ |= Poller::has_ended(news);
    if (state_ == State::Writing) {
        if (Poller::can_write(news) && !has_a_turn_) on_written();
    } else if (has_more_) {
        read_on();
    }
}

void Connection::read_on() {
    switch (state_) {
        case State::Lingering:
            return drain();
        case State::Idle:
            if (!held_.empty()) return;  // it will have its turn with these
            [[fallthrough]];
        case State::Head:
        case State::Body:
            return on_readable();
        case State::Writing:
        case State::Busy:
        case State::Dead:
            return;
    }
}

void Connection::on_readable() {
    char* const scratch = loop_.scratch.get();
    const auto held = held_.size();
    std::memcpy(scratch, held_.data(), held);
    const auto room = Loop::scratch_size - held;
    const auto moved = line_.read(scratch + held, room);
    has_more_ = moved.bytes == room || (has_ended_ && moved.how == Moved::How::Fine);
    if (moved.how == Moved::How::WhenReadable) return;
    if (moved.how != Moved::How::Fine) return cut();
    const bool is_same_line = state_ == State::Head && !std::memchr(scratch + held, '\n', moved.bytes);
    if (is_same_line && held + moved.bytes <= loop_.shared().settings.request.request_line) {
        held_.append(scratch + held, moved.bytes);
        return wait_for_more();
    }
    std::string().swap(held_);
    turns_ = 0;
    consume({scratch, held + moved.bytes});
}

void Connection::go_on() {
    has_a_turn_ = false;
    if (state_ == State::Writing) return on_written();
    if (state_ != State::Idle || held_.empty()) return has_more_ ? read_on() : void();
    turns_ = 0;
    char* const scratch = loop_.scratch.get();
    const auto held = held_.size();
    std::memcpy(scratch, held_.data(), held);
    std::string().swap(held_);
    consume({scratch, held});
}

void Connection::consume(std::string_view bytes) {
    for (;;) {
        if ((incoming_ ? take_body(bytes) : take_head(bytes)) == Next::Waits) break;
        if (bytes.empty() || incoming_ || ++turns_ < loop_.shared().settings.room.requests_in_a_turn) continue;
        hold(bytes);
        loop_.go_on_later(*this);
        break;
    }
}

// News is told once: where reading stopped before the end of what was there, we come back by ourselves.
void Connection::wait_for_more() {
    if (has_more_) loop_.go_on_later(*this);
}

void Connection::hold(std::string_view bytes) { held_.assign(bytes); }

Connection::Next Connection::take_head(std::string_view& bytes) {
    bytes.remove_prefix(blank_lines_before(bytes));
    const auto read = bytes.empty() ? HeadRead{} : read_head(bytes, loop_.shared().settings.request, loop_.head);
    if (read.reading == Reading::Refused) return refuse(read.status);
    if (read.reading == Reading::NeedsMore) return wait_for_more_head(bytes);
    const auto& head = loop_.head;
    auto rest = bytes.substr(head.size);
    stays_ = head.keeps_alive && !loop_.is_stopping();
    is_http_1_0_ = head.is_http_1_0;
    method_ = head.method;
    if (!head.has_body() && next_is_nonsense(rest)) return refuse(400);
    if (loop_.shared().ready && (head.method == Method::Get || head.method == Method::Head) && !head.has_body() && answer_ready(rest)) {
        bytes = rest;
        return state_ == State::Idle ? Next::GoesOn : Next::Waits;
    }
    bytes = rest;
    return begin_request(bytes);
}

Connection::Next Connection::wait_for_more_head(std::string_view bytes) {
    if (bytes.empty()) {
        if (loop_.is_stopping()) return cut(), Next::Waits;
        become(State::Idle);
    } else {
        hold(bytes);
        if (state_ != State::Head) become(State::Head);
    }
    wait_for_more();
    return Next::Waits;
}

// What follows a request in the same bytes must be able to be another one: else the first one's end was not where we saw it, and
// nothing of this is answered.
bool Connection::next_is_nonsense(std::string_view rest) const {
    if (rest.empty() || !stays_) return false;
    rest.remove_prefix(blank_lines_before(rest));
    return !rest.empty() && read_head(rest, loop_.shared().settings.request, loop_.next_head).reading == Reading::Refused;
}

Connection::Next Connection::begin_request(std::string_view& rest) {
    auto& shared = loop_.shared();
    const auto& head = loop_.head;
    incoming_ = std::make_unique<Incoming>();
    incoming_->request = request_of(head);
    incoming_->is_chunked = head.is_chunked;
    incoming_->expected = head.content_length;
    auto target = read_target(head.target);
    if (!target) return refuse(400);
    incoming_->is_canonical = target->is_canonical;
    incoming_->request.path = std::move(target->path);
    incoming_->request.query = std::move(target->query);
    incoming_->found = shared.router.find(head.method, incoming_->request.path);
    incoming_->limit = shared.settings.request.body;
    if (incoming_->found.route && incoming_->found.route->largest_body) incoming_->limit = incoming_->found.route->largest_body;
    if (head.content_length > incoming_->limit) return refuse_with(shared.door.refusal(413));
    if (!incoming_->reserve(shared, head.content_length)) return refuse_with(shared.door.refusal(503));
    if (head.expects_continue && rest.empty()) {
        static constexpr std::string_view go_ahead = "HTTP/1.1 100 Continue\r\n\r\n";
        const iovec piece{const_cast<char*>(go_ahead.data()), go_ahead.size()};
        if (line_.write(&piece, 1).bytes != go_ahead.size()) return cut(), Next::Waits;
    }
    if (head.has_body()) become(State::Body);
    return Next::GoesOn;
}

Request Connection::request_of(const Head& head) const {
    Request request{.method = head.method, .target = std::string(head.target)};
    request.headers.reserve(head.fields.size());
    for (const auto& field : head.fields) {
        auto& [name, value] = request.headers.emplace_back(field.name, field.value);
        for (char& c : name) c = lower(c);
    }
    const auto asker =
        asker_of(request.headers, from_, is_trusted_ ? &loop_.shared().guests : nullptr, loop_.shared().settings.forwarded_by);
    request.from = asker.address.text();
    request.secure = asker.by_https;
    request.id = new_identity();
    request.arrived = system_now();
    return request;
}

Connection::Next Connection::take_body(std::string_view& bytes) {
    auto& body = incoming_->request.body;
    const auto before = body.size();
    if (incoming_->is_chunked) {
        const auto state = incoming_->chunks.take(bytes, body, incoming_->limit);
        if (state == ChunkedBody::State::Malformed) return refuse(400);
        if (state == ChunkedBody::State::TooLarge) return refuse_with(loop_.shared().door.refusal(413));
        if (!incoming_->reserve(loop_.shared(), body.size())) return refuse_with(loop_.shared().door.refusal(503));
        incoming_->is_whole = state == ChunkedBody::State::Whole;
    } else {
        const auto take = std::min<std::uint64_t>(incoming_->expected - before, bytes.size());
        body.append(bytes.substr(0, take));
        bytes.remove_prefix(take);
        incoming_->is_whole = body.size() == incoming_->expected;
    }
    if (incoming_->is_whole) return next_is_nonsense(bytes) ? refuse(400) : give_to_worker(bytes);
    wait_for_more();
    return Next::Waits;
}

Connection::Next Connection::give_to_worker(std::string_view rest) {
    auto& shared = loop_.shared();
    hold(rest);
    become(State::Busy);
    const std::shared_ptr<Incoming> given = std::move(incoming_);
    const bool is_taken = shared.workers.take([given, &door = shared.door, inbox = loop_.inbox(), id = id_] {
        auto deliver = [given, inbox, id](Answer answer) { inbox->put(id, std::move(answer)); };
        if (given->should_move()) return door.move(given->request, deliver);
        door.enter(std::move(given->request), std::move(given->found), std::move(deliver));
    });
    if (is_taken) return loop_.counts().by_workers.fetch_add(1, std::memory_order_relaxed), Next::Waits;
    return refuse_with(shared.door.refusal(503));
}

}  // namespace rotative::http
