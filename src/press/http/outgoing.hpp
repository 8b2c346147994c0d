// SPDX-License-Identifier: Apache-2.0
#pragma once
// An answer on its way out, in pieces, when the line did not take it at once.
#include <sys/uio.h>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include "press/http/answer.hpp"
#include "press/http/ready.hpp"

namespace rotative::http {

/// Up to seven pieces that are written with one call.
class Pieces {
public:
    void add(std::string_view piece) {
        if (!piece.empty()) pieces_[end_++] = {const_cast<char*>(piece.data()), piece.size()};
    }
    /// Takes off what has been written.
    void written(std::size_t bytes) {
        while (begin_ < end_ && bytes >= pieces_[begin_].iov_len) bytes -= pieces_[begin_++].iov_len;
        if (bytes == 0) return;
        pieces_[begin_].iov_base = static_cast<char*>(pieces_[begin_].iov_base) + bytes;
        pieces_[begin_].iov_len -= bytes;
    }
    /// What is left of a piece is from now on read from a copy of it.
    void replace(std::string_view piece, std::string_view copy) {
        for (auto i = begin_; i < end_; ++i) {
            const auto* at = static_cast<const char*>(pieces_[i].iov_base);
            if (at >= piece.data() && at < piece.data() + piece.size())
                pieces_[i].iov_base = const_cast<char*>(copy.data() + (at - piece.data()));
        }
    }
    bool empty() const { return begin_ == end_; }
    const iovec* data() const { return pieces_.data() + begin_; }
    std::size_t count() const { return end_ - begin_; }
    std::size_t bytes() const {
        std::size_t sum = 0;
        for (auto i = begin_; i < end_; ++i) sum += pieces_[i].iov_len;
        return sum;
    }

private:
    std::array<iovec, 7> pieces_;
    std::uint8_t begin_ = 0, end_ = 0;
};

/// What is left of an answer, and what keeps its bytes alive until then.
struct Outgoing {
    Pieces pieces;
    Answer answer;               // a worker's answer owns its bytes
    std::string last_lines;      // the thread's own lines change with the second
    const Kept* kept = nullptr;  // a ready answer's bytes are held
    std::uint64_t written = 0;

    Outgoing() = default;
    Outgoing(const Outgoing&) = delete;
    Outgoing& operator=(const Outgoing&) = delete;
    /// Counts the bytes it owns among those of all lines that wait to be written; returns the sum. Given back with this.
    std::size_t count_in(std::atomic<std::size_t>& all) {
        if (!counted_in_) {
            counted_in_ = &all;
            counted_ = answer.head.size() + answer.body.size();
            all.fetch_add(counted_, std::memory_order_relaxed);
        }
        return all.load(std::memory_order_relaxed);
    }
    /// Counts its file among those that wait for their readers; returns their number. Given back with this.
    std::size_t count_file_in(std::atomic<std::size_t>& all) {
        if (!file_counted_in_) {
            file_counted_in_ = &all;
            all.fetch_add(1, std::memory_order_relaxed);
        }
        return all.load(std::memory_order_relaxed);
    }
    ~Outgoing() {
        if (kept) kept->let_go();
        if (file_counted_in_) file_counted_in_->fetch_sub(1, std::memory_order_relaxed);
        if (counted_in_) counted_in_->fetch_sub(counted_, std::memory_order_relaxed);
    }

private:
    std::atomic<std::size_t>* counted_in_ = nullptr;
    std::size_t counted_ = 0;
    std::atomic<std::size_t>* file_counted_in_ = nullptr;
};

}  // namespace rotative::http
