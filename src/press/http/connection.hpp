// SPDX-License-Identifier: Apache-2.0
#pragma once
// One line towards a client, from its first byte to its last: read, answer at once or through a worker, write, wait. It belongs to one
// loop and is touched by that thread only. Idle, it keeps no buffer: bytes are read into the loop's scratch.
#include <memory>
#include <string>
#include <string_view>
#include "press/http/address.hpp"
#include "press/http/answer.hpp"
#include "press/http/chunked.hpp"
#include "press/http/connection_id.hpp"
#include "press/http/head.hpp"
#include "press/http/line.hpp"
#include "press/http/outgoing.hpp"
#include "press/http/poller.hpp"
#include "press/http/ready.hpp"
#include "press/http/router.hpp"
#include "press/http/wheel.hpp"

namespace rotative::http {

class Loop;

class Connection : public Timed {
public:
    Connection(Loop&, ConnectionId, int descriptor, const Address& from, bool is_trusted);
    ~Connection();

    ConnectionId id() const { return id_; }
    const Address& from() const { return from_; }

    /// Something is new on this line.
    void heed(const epoll_event&);
    /// The worker's answer to the request that was given away.
    void answered(Answer);
    /// Takes up what was held back, when the others have had their turn.
    void go_on();
    /// The deadline has passed.
    void expired();
    /// The server stops: ends after the next answer, or soon when none is asked for.
    void wind_down();
    void cut();
    /// How long it has been idle or in the middle of a head; nothing when it does something worth keeping.
    bool could_make_place() const { return state_ == State::Idle || state_ == State::Head; }
    bool is_writing() const { return state_ == State::Writing; }
    Tick waiting_since() const { return since_; }

private:
    enum class State : unsigned char { Idle, Head, Body, Busy, Writing, Lingering, Dead };
    struct Incoming;  // a request whose body is being read

    void read_on();
    void on_readable();
    void consume(std::string_view bytes);
    enum class Next : unsigned char { GoesOn, Waits };
    Next take_head(std::string_view& bytes);
    Next wait_for_more_head(std::string_view bytes);
    Next take_body(std::string_view& bytes);
    bool answer_ready(std::string_view& rest);
    Next begin_request(std::string_view& rest);
    Next give_to_worker(std::string_view rest);
    bool next_is_nonsense(std::string_view rest) const;
    Request request_of(const Head&) const;
    Next refuse(int status);
    Next refuse_with(Answer);

    void send(Answer);
    bool write_outgoing();
    bool write_file();
    bool is_too_many_open();
    bool is_too_much_waiting();
    void on_written();
    void after_answer();
    void linger();
    void drain();
    void wait_for_more();
    void hold(std::string_view bytes);
    void become(State);
    std::chrono::milliseconds patience_with(State) const;
    bool keeps_pace(std::uint64_t moved, std::chrono::milliseconds grace, std::uint32_t rate) const;
    void note_served(std::string_view target, int status, std::size_t bytes);

    Loop& loop_;
    const ConnectionId id_;
    const Address from_;
    const int descriptor_;
    PlainLine line_;
    std::string held_;  // bytes read that have not had their turn
    std::unique_ptr<Incoming> incoming_;
    std::unique_ptr<Outgoing> outgoing_;  // what could not be written at once
    Tick since_ = 0;                      // when this state began
    State state_ = State::Idle;
    const bool is_trusted_;
    bool has_a_turn_ = false;  // it will go on writing when the others had theirs; news of the line brings it no second one
    bool has_more_ = false;    // there may be something to read that nobody will tell us of again
    bool has_ended_ = false;   // the other side sends nothing more than what is there
    bool stays_ = true;        // whether the line stays open after this answer
    bool is_http_1_0_ = false;
    Method method_ = Method::Get;
    unsigned char turns_ = 0;
    std::uint32_t lingered_ = 0;
};

}  // namespace rotative::http
