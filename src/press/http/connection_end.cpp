// SPDX-License-Identifier: Apache-2.0
// Writing, waiting, ending: the second half of a line's life. How it reads is in connection.cpp.
#include <unistd.h>
#include <algorithm>
#include "press/http/connection.hpp"
#include "press/http/connection_parts.hpp"
#include "press/http/loop.hpp"

namespace rotative::http {

// The hot path of the house: nothing is allocated here, and one call writes it all.
bool Connection::answer_ready(std::string_view& rest) {
    const auto& head = loop_.head;
    Asked asked{.target = head.target,
                .accept_encoding = head.accept_encoding,
                .if_none_match = head.if_none_match,
                .if_modified_since = head.if_modified_since,
                .cookie = head.cookie};
    asked.is_head = head.method == Method::Head;
    asked.through_trusted_proxy = is_trusted_;
    if (is_trusted_) asked.surrogate_capability = head.surrogate_capability;
    ReadyAnswer ready;
    if (!loop_.shared().ready->find(asked, loop_.number(), ready)) return false;

    const auto last_lines = loop_.last_lines(!stays_ ? Loop::Stays::No : is_http_1_0_ ? Loop::Stays::YesSaid : Loop::Stays::Yes);
    Pieces pieces;
    pieces.add(ready.head);
    pieces.add(last_lines);
    if (!asked.is_head)
        for (std::uint8_t i = 0; i < ready.body_pieces; ++i) pieces.add(ready.body[i]);
    loop_.count_ready();
    if (loop_.shared().door.hooks().served) note_served(head.target, ready.status, pieces.bytes());

    const auto moved = line_.write(pieces.data(), pieces.count());
    pieces.written(moved.bytes);
    if (moved.how == Moved::How::Over) return cut(), true;
    if (pieces.empty()) {
        if (!stays_)
            linger();
        else if (state_ != State::Idle)
            state_ = State::Idle;
        return true;
    }
    outgoing_ = std::make_unique<Outgoing>();
    if (ready.kept) ready.kept->hold();
    outgoing_->kept = ready.kept;
    outgoing_->written = moved.bytes;
    outgoing_->last_lines = last_lines;
    outgoing_->pieces = pieces;
    outgoing_->pieces.replace(last_lines, outgoing_->last_lines);
    hold(rest);
    become(State::Writing);
    return true;
}

void Connection::answered(Answer answer) {
    if (state_ == State::Busy) send(std::move(answer));
}

void Connection::send(Answer answer) {
    if (answer.then == Answer::Then::Close || loop_.is_stopping()) stays_ = false;
    outgoing_ = std::make_unique<Outgoing>();
    outgoing_->answer = std::move(answer);
    outgoing_->last_lines = loop_.last_lines(!stays_ ? Loop::Stays::No : is_http_1_0_ ? Loop::Stays::YesSaid : Loop::Stays::Yes);
    outgoing_->pieces.add(outgoing_->answer.head);
    outgoing_->pieces.add(outgoing_->last_lines);
    outgoing_->pieces.add(outgoing_->answer.body);
    become(State::Writing);
    if (write_outgoing()) after_answer();
}

// True when all is written; else it waits, or the line is gone.
bool Connection::write_outgoing() {
    const auto moved = line_.write(outgoing_->pieces.data(), outgoing_->pieces.count());
    if (moved.how == Moved::How::Over) return cut(), false;
    outgoing_->pieces.written(moved.bytes);
    outgoing_->written += moved.bytes;
    if (outgoing_->pieces.empty()) return !outgoing_->answer.file || write_file();
    if (!outgoing_->kept && (is_too_much_waiting() || (outgoing_->answer.file && is_too_many_open()))) cut();
    return false;
}

// From the disk into the thread's scratch and out: who takes nothing holds nothing of ours but an open file. A fast reader gives way to
// the others after a few times. A file that has become shorter ends the line: its length has been promised.
bool Connection::write_file() {
    constexpr int times = 8;
    auto& file = outgoing_->answer.file;
    for (int time = 0; file.size > 0; ++time) {
        if (time == times) return has_a_turn_ = true, loop_.go_on_later(*this), false;
        const auto got = file.peek(loop_.scratch.get(), Loop::scratch_size);
        if (got == 0) return cut(), false;
        const iovec piece{loop_.scratch.get(), got};
        const auto moved = line_.write(&piece, 1);
        if (moved.how == Moved::How::Over) return cut(), false;
        file.take(moved.bytes);
        outgoing_->written += moved.bytes;
        if (moved.bytes == got) continue;
        if (is_too_many_open()) return cut(), false;
        return false;
    }
    return true;
}

// Files that slow readers keep open are counted like bytes that wait; who reads slowest goes first.
bool Connection::is_too_many_open() {
    auto& shared = loop_.shared();
    if (outgoing_->count_file_in(shared.files) <= shared.settings.room.files) return false;
    loop_.cut_slow_readers();
    return state_ == State::Dead || shared.files.load(std::memory_order_relaxed) > shared.settings.room.files;
}

// What a worker made is held until its reader has taken it. Of all lines together that is bounded; who reads slowest goes first.
bool Connection::is_too_much_waiting() {
    auto& shared = loop_.shared();
    if (outgoing_->count_in(shared.answers) <= shared.settings.room.answers) return false;
    loop_.cut_slow_readers();
    return state_ == State::Dead || shared.answers.load(std::memory_order_relaxed) > shared.settings.room.answers;
}

void Connection::on_written() {
    if (write_outgoing()) after_answer();
}

void Connection::after_answer() {
    outgoing_.reset();
    if (!stays_) return linger();
    become(State::Idle);
    if (!held_.empty()) return go_on();
    if (loop_.is_stopping()) return cut();
    wait_for_more();
}

Connection::Next Connection::refuse(int status) {
    loop_.counts().malformed.fetch_add(1, std::memory_order_relaxed);
    return refuse_with(loop_.shared().door.refusal(status));
}

Connection::Next Connection::refuse_with(Answer answer) {
    if (answer.status == 503) loop_.counts().overloaded.fetch_add(1, std::memory_order_relaxed);
    if (loop_.shared().door.hooks().served) note_served({}, answer.status, answer.head.size() + answer.body.size());
    incoming_.reset();
    std::string().swap(held_);
    answer.then = Answer::Then::Close;
    send(std::move(answer));
    return Next::Waits;
}

// The last answer is out; what the other side still sends is read and thrown away for a while, so that no reset overtakes the answer.
void Connection::linger() {
    line_.finish_writing();
    std::string().swap(held_);
    become(State::Lingering);
    drain();
}

void Connection::drain() {
    for (;;) {
        const auto moved = line_.read(loop_.scratch.get(), Loop::scratch_size);
        if (moved.how == Moved::How::WhenReadable) return void(has_more_ = false);
        lingered_ += static_cast<std::uint32_t>(moved.bytes);
        if (moved.how != Moved::How::Fine || lingered_ > (1u << 20)) return cut();
    }
}

void Connection::expired() {
    if (state_ == State::Dead) return;
    const auto& patience = loop_.shared().settings.patience;
    switch (state_) {
        case State::Body:
            if (keeps_pace(incoming_->request.body.size(), patience.body_grace, patience.body_rate))
                return loop_.set_deadline(*this, loop_.now() + patience.tick.count() * 10);
            break;
        case State::Writing:
            if (keeps_pace(outgoing_->written, patience.write_grace, patience.write_rate))
                return loop_.set_deadline(*this, loop_.now() + patience.tick.count() * 10);
            break;
        case State::Busy:
            return become(State::Busy);
        default:
            break;
    }
    if (state_ != State::Idle) loop_.counts().timed_out.fetch_add(1, std::memory_order_relaxed);
    if (state_ != State::Head && state_ != State::Body) return cut();
    refuse(408);
}

bool Connection::keeps_pace(std::uint64_t moved, std::chrono::milliseconds grace, std::uint32_t rate) const {
    const auto elapsed = loop_.now() - since_ - grace.count();
    return static_cast<std::int64_t>(moved) * 1'000 >= elapsed * rate;
}

// A request may be on its way on a line that has just come, or was kept: it is answered, as the last one.
void Connection::wind_down() {
    stays_ = false;
    if (state_ == State::Idle && held_.empty()) loop_.set_deadline(*this, loop_.now() + loop_.shared().settings.patience.farewell.count());
}

void Connection::cut() {
    if (state_ == State::Dead) return;
    state_ = State::Dead;
    loop_.shared().guests.leave(from_);
    outgoing_.reset();
    incoming_.reset();
    ::close(descriptor_);
    loop_.destroy(*this);
}

// Of ready answers and of refusals; what a worker answered is told at the door.
void Connection::note_served(std::string_view target, int status, std::size_t bytes) {
    loop_.shared().door.hooks().served({.request_id = {},
                                        .from = from_.truncated(),
                                        .method = word_of(method_),
                                        .path = target.substr(0, target.find('?')),
                                        .status = status,
                                        .bytes = bytes});
}

}  // namespace rotative::http
