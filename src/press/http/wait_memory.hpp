// SPDX-License-Identifier: Apache-2.0
#pragma once
// The memory of the one wait a line may have with the event loop, kept in the line, so that waiting allocates nothing.
#include <cstddef>
#include <new>

namespace rotative::http {

class WaitMemory {
public:
    void* take(std::size_t size) {
        if (taken_ || size > sizeof place_) return ::operator new(size);
        taken_ = true;
        return place_;
    }
    void give_back(void* memory) {
        if (memory == place_)
            taken_ = false;
        else
            ::operator delete(memory);
    }

private:
    alignas(std::max_align_t) std::byte place_[144];
    bool taken_ = false;
};

/// What Asio asks for memory.
template <class T>
struct WaitAllocator {
    using value_type = T;
    explicit WaitAllocator(WaitMemory& of_a_line) : memory(&of_a_line) {}
    template <class U>
    WaitAllocator(const WaitAllocator<U>& other) : memory(other.memory) {}
    T* allocate(std::size_t count) { return static_cast<T*>(memory->take(count * sizeof(T))); }
    void deallocate(T* at, std::size_t) { memory->give_back(at); }
    bool operator==(const WaitAllocator&) const = default;
    WaitMemory* memory;
};

}  // namespace rotative::http
