// SPDX-License-Identifier: Apache-2.0
#pragma once
// A page from memory alone, for when the database answers nothing: the newspaper's title and colours as they were last seen, words, and
// the way to the front page. It is never printed.
#include <mutex>
#include <string>
#include "base/language.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

/// What is known of the newspaper without reading anything.
struct Remembered {
    std::string title = {};
    Language language = Language::English;  // the main one
    html::Url colours = {};
    bool operator==(const Remembered&) const = default;
};

/// What was seen last; every thread may look and note.
class Memory {
public:
    void note(Visit&);
    Remembered now() const;

private:
    mutable std::mutex mutex_;
    Remembered remembered_;
};

/// A page with these words, in the language that the address begins with, else in the main one.
struct FromMemory {
    int status = 503;
    i18n::Key heading, words;
    std::string incident = {};
};
http::Response memory_page(const Remembered&, const http::Request&, const FromMemory&);

}  // namespace rotative::counter
