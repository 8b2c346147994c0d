// SPDX-License-Identifier: Apache-2.0
// The frame of a page without anything that would have to be asked: no sections, no menus, no other languages.
#include "paper/counter/memory_page.hpp"
#include "paper/counter/colours.hpp"
#include "paper/counter/frame.html.hpp"
#include "paper/counter/message_page.hpp"
#include "paper/counter/message_page.html.hpp"
#include "press/assets/assets.hpp"

namespace rotative::counter {
namespace {

Language language_asked(const Remembered& paper, const http::Request& request) {
    const auto prefix = request.captured.find("language");
    return (prefix == request.captured.end() ? std::nullopt : language_of(prefix->second)).value_or(paper.language);
}

Frame bare_frame(const Remembered& paper, Language language, const std::string& heading) {
    Frame frame;
    frame.language = language_tag(language);
    frame.direction = is_right_to_left(language) ? "rtl" : "ltr";
    frame.head.title = paper.title.empty() ? heading : heading + " – " + paper.title;
    frame.head.is_indexed = false;
    frame.head.icon = assets::address_of("icon.svg");
    frame.head.styles = assets::address_of("paper.css");
    frame.head.colours = paper.colours.empty() ? frame.head.styles : paper.colours;
    frame.paper = paper.title;
    frame.paper_language = language_tag(paper.language);
    frame.home = html::Url::own(language == paper.language ? "/" : "/" + std::string(tag(language)));
    frame.imprint.paper = paper.title;
    frame.imprint.home = frame.home;
    return frame;
}

}  // namespace

void Memory::note(Visit& visit) {
    Remembered seen{visit.masthead.title, visit.masthead.language,
                    html::Url::own(colours_address(masthead::colours_of(visit.reading, visit.made_of)))};
    const std::lock_guard guard(mutex_);
    if (remembered_ != seen) remembered_ = std::move(seen);
}

Remembered Memory::now() const {
    const std::lock_guard guard(mutex_);
    return remembered_;
}

http::Response memory_page(const Remembered& paper, const http::Request& request, const FromMemory& said) {
    const auto language = language_asked(paper, request);
    const i18n::Texts texts(language);
    MessagePage page{texts(said.heading), said.incident.empty() ? texts(said.words) : texts(said.words, {{"incident", said.incident}})};
    auto frame = bare_frame(paper, language, page.heading);
    page.further = {{texts("counter.to_front_page"), frame.home}};
    frame.content = render(page, texts);
    http::Response response;
    response.status = said.status;
    append(response.body, frame, texts);
    return response.with("Content-Language", std::string(tag(language)));
}

}  // namespace rotative::counter
