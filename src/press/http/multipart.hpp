// SPDX-License-Identifier: Apache-2.0
#pragma once
// A multipart form taken apart as its bytes arrive, in pieces of any size: each part is announced, then its bytes, then its end.
// It keeps no part; read_multipart in form.hpp keeps them all, within limits. (RFC 2046, section 5.1; RFC 7578.)
#include <cstdint>
#include <string>
#include <string_view>
#include "press/http/form.hpp"

namespace rotative::http {

/// What stands above a part.
struct PartHead {
    std::string name;
    std::string file_name;
    std::string stated_type;
    std::string encoding;  // of the transfer: "", "quoted-printable", "base64"
    bool is_file = false;
};

/// Who is told of the parts. Each returns whether to go on.
class PartReader {
public:
    virtual ~PartReader() = default;
    virtual bool begins(const PartHead&) = 0;
    virtual bool bytes(std::string_view) = 0;
    virtual bool ends() = 0;
};

class Multipart {
public:
    enum class State : std::uint8_t { Going, Whole, Malformed, TooLarge, Stopped };

    Multipart(std::string_view boundary, const FormLimits&, PartReader&);

    /// Takes the next bytes. Once it is Whole what follows is passed over; once it is anything else but Going it stays so.
    State take(std::string_view bytes);
    State state() const { return state_; }

private:
    enum class At : std::uint8_t { Preamble, AfterBoundary, Head, Body };

    struct Cut {
        std::size_t at;  // what stands before it belongs to the part
        bool is_delimiter;
    };
    void go_on();
    bool skip_preamble();
    bool after_boundary();
    bool take_head();
    bool take_body();
    Cut find_cut() const;
    bool hand_on(std::size_t count);
    bool read_head_line(std::string_view line);
    bool stop(State state) { return state_ = state, false; }

    const std::string delimiter_;  // CRLF "--" boundary
    const FormLimits& limits_;
    PartReader& reader_;
    State state_ = State::Going;
    At at_ = At::Preamble;
    std::string window_;  // bytes that may be the beginning of something
    PartHead head_;
    std::size_t head_bytes_ = 0, head_lines_ = 0;
    std::size_t ours_ = 0;  // bytes at the window's front that we put there
    bool has_disposition_ = false;
};

}  // namespace rotative::http
