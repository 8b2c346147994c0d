// SPDX-License-Identifier: Apache-2.0
// Choosing a form and answering with it. Heads and tags are made in imprint.cpp.
#include "press/cache/printed_page.hpp"
#include <algorithm>

namespace rotative::cache {

PrintedPage::PrintedPage(std::shared_ptr<const Imprint> imprint, std::vector<SharedForm> forms)
    : status_(static_cast<std::uint16_t>(imprint->status)),
      until_(imprint->until.value_or(forever)),
      imprint_(std::move(imprint)),
      forms_(std::move(forms)) {
    for (const auto& form : forms_) {
        const auto coding = static_cast<std::size_t>(form->coding);
        has_[coding] = true;
        ready_[coding] = {form->head, form->bytes, form->tag, form->head_304};
    }
}

void PrintedPage::answer(std::string_view if_none_match, Accepted accepted, http::ReadyAnswer& answer,
                         std::string_view if_modified_since) const {
    answer.kept = this;
    const auto& ready = ready_[static_cast<std::size_t>(chosen(accepted))];
    if (!if_none_match.empty()) {
        const bool is_this_one = if_none_match == ready.tag;  // what a browser sends again; other ways of saying it are asked of all forms
        const auto* has = is_this_one ? nullptr : known(if_none_match, accepted);
        if (is_this_one || has) {
            answer.status = 304;
            answer.head = is_this_one ? ready.head_304 : has->head_304;
            answer.body_pieces = 0;
            return;
        }
    } else if (is_known_by_date(if_none_match, if_modified_since)) {
        answer.status = 304;
        answer.head = ready.head_304;
        answer.body_pieces = 0;
        return;
    }
    answer.status = status_;
    answer.head = ready.head;
    answer.body[0] = ready.body;  // one piece: nothing stands at the seam yet
    answer.body_pieces = 1;
}

http::Response PrintedPage::response(std::string_view if_none_match, Accepted accepted, std::string_view if_modified_since) const {
    if (const auto* has = known(if_none_match, accepted)) return answer_with(*imprint_, *has, Carries::Nothing);
    const auto& form = best(chosen(accepted));
    if (is_known_by_date(if_none_match, if_modified_since)) return answer_with(*imprint_, form, Carries::Nothing);
    auto response = answer_with(*imprint_, form, Carries::Page);
    response.body = form.bytes;
    return response;
}

std::size_t PrintedPage::memory() const {
    auto total =
        sizeof *this + sizeof(Imprint) + imprint_->content_type.capacity() + imprint_->tag.capacity() + imprint_->modified.capacity();
    for (const auto& [name, value] : imprint_->headers) total += sizeof(http::Fields::value_type) + name.capacity() + value.capacity();
    for (const auto& form : forms_) total += sizeof form + form->memory();
    return total;
}

void PrintedPage::read_at(std::uint32_t second) const {
    if (last_read_.load(std::memory_order_relaxed) == second) return;
    last_read_.store(second, std::memory_order_relaxed);
    seconds_read_.fetch_add(1, std::memory_order_relaxed);
}

void PrintedPage::inherit_reading(const PrintedPage& earlier) {
    last_read_.store(earlier.last_read(), std::memory_order_relaxed);
    seconds_read_.store(earlier.seconds_read(), std::memory_order_relaxed);
}

Coding PrintedPage::chosen(Accepted accepted) const {
    if (accepted.brotli && has_[static_cast<std::size_t>(Coding::Brotli)]) return Coding::Brotli;
    if (accepted.gzip && has_[static_cast<std::size_t>(Coding::Gzip)]) return Coding::Gzip;
    return Coding::Identity;
}

const Form& PrintedPage::best(Coding coding) const {
    return **std::find_if(forms_.rbegin(), forms_.rend(), [&](const auto& form) { return form->coding == coding; });
}

const Form* PrintedPage::known(std::string_view if_none_match, Accepted accepted) const {
    if (if_none_match.empty() || imprint_->tag.empty()) return nullptr;
    if (if_none_match == "*") return &best(chosen(accepted));
    for (const auto& form : forms_)
        if (names_tag(if_none_match, form->tag)) return form.get();
    return nullptr;
}

}  // namespace rotative::cache
