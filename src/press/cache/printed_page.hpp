// SPDX-License-Identifier: Apache-2.0
#pragma once
// One printed page: its bytes in each form it has so far, with the head of each answer made beforehand. It never changes; when a form
// is added, another PrintedPage that shares the others takes its place. Where pages are found is in page_table.hpp.
#include <array>
#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "base/moment.hpp"
#include "press/cache/modified.hpp"
#include "press/cache/negotiation.hpp"
#include "press/http/message.hpp"
#include "press/http/ready.hpp"

namespace rotative::cache {

/// What all forms of a page share: everything but bytes.
struct Imprint {
    int status = 200;
    std::string content_type;
    http::Fields headers;         // beyond those that every answer has
    std::string tag;              // the beginning of each form's entity tag: says what the page is, equal on every node
    std::optional<Moment> until;  // the page is not served from then on
    std::string modified;         // Last-Modified; empty when the page does not say
    bool is_known_by_date = false;
};

/// The bytes of a page in one coding, and the heads of the answers that carry them, or that say they are known already.
struct Form {
    Coding coding = Coding::Identity;
    std::string tag;  // strong, quoted; empty where nothing can be revalidated (a 404, a redirect)
    std::string bytes;
    std::size_t seam = 0;  // the place right after <body>; 0: there is none (or, for brotli, it cannot be used)
    std::string head, head_304;

    std::size_t memory() const { return sizeof *this + bytes.capacity() + head.capacity() + head_304.capacity() + tag.capacity(); }
};
using SharedForm = std::shared_ptr<const Form>;

/// What a hit reads stands together in front, on two lines of memory: this one and its coding's. The rest is looked at seldom.
class alignas(64) PrintedPage final : public http::Kept {
public:
    /// `forms` begins with identity. Later ones of the same coding replace earlier ones, whose tags stay valid.
    PrintedPage(std::shared_ptr<const Imprint>, std::vector<SharedForm> forms);

    /// The answer to a question, in the smallest form the client takes; 304 when it names a tag of this page or, naming none, the very
    /// date the page says (RFC 9110, section 13.1.3: a later one is as good, but then it is no date of ours).
    void answer(std::string_view if_none_match, Accepted, http::ReadyAnswer&, std::string_view if_modified_since = {}) const;
    /// The same answer as a worker gives it.
    http::Response response(std::string_view if_none_match, Accepted, std::string_view if_modified_since = {}) const;

    bool is_past(Moment now) const { return now >= until_; }
    bool holds_forever() const { return until_ == forever; }

    const std::shared_ptr<const Imprint>& imprint() const { return imprint_; }
    const std::vector<SharedForm>& forms() const { return forms_; }
    const SharedForm& identity() const { return forms_.front(); }
    std::size_t memory() const;

    /// Notes that it was read in this second (of any clock that grows). Any thread; the counts are near enough.
    void read_at(std::uint32_t second) const;
    std::uint32_t last_read() const { return last_read_.load(std::memory_order_relaxed); }
    /// In how many different seconds it has been read.
    std::uint32_t seconds_read() const { return seconds_read_.load(std::memory_order_relaxed); }
    void inherit_reading(const PrintedPage& earlier);

    void hold() const override { holds_.fetch_add(1, std::memory_order_relaxed); }
    void let_go() const override { holds_.fetch_sub(1, std::memory_order_release); }
    bool is_held() const { return holds_.load(std::memory_order_acquire) != 0; }

private:
    /// The answers in one coding, ready to be pointed at: one line of memory.
    struct alignas(64) Ready {
        std::string_view head, body, tag, head_304;
    };
    static constexpr Moment forever{std::numeric_limits<std::int64_t>::max()};

    Coding chosen(Accepted) const;
    const Form& best(Coding) const;
    /// The form that the client says it has; null when it has none of ours.
    const Form* known(std::string_view if_none_match, Accepted) const;
    bool is_known_by_date(std::string_view if_none_match, std::string_view if_modified_since) const {
        return !if_modified_since.empty() && if_none_match.empty() && imprint_->is_known_by_date && if_modified_since == imprint_->modified;
    }

    mutable std::atomic<std::uint32_t> holds_{0};
    mutable std::atomic<std::uint32_t> last_read_{0}, seconds_read_{0};
    std::uint16_t status_;
    std::array<bool, 3> has_{};  // by coding
    Moment until_;
    std::shared_ptr<const Imprint> imprint_;
    std::array<Ready, 3> ready_{};  // by coding
    std::vector<SharedForm> forms_;
};

/// Whether a print may be kept: a page, a redirect or a known absence. Throws std::logic_error when it is not for everybody: a print
/// must not set a cookie or a Cache-Control, but the one for ever.
bool may_be_kept(const http::Response&);

/// The page that was printed, in its identity form.
std::unique_ptr<PrintedPage> set_page(http::Response, std::optional<Moment> until, const std::optional<Modified>& = {});

/// A form of the page: its heads and its tag, `variant` telling apart what differs in bytes only.
SharedForm make_form(const Imprint&, Coding, std::string_view variant, std::string bytes, std::size_t seam);

enum class Carries : std::uint8_t { Page, Nothing };
/// What is answered with this form, or to who has it already (304), its body left out.
http::Response answer_with(const Imprint&, const Form&, Carries);

/// Where the flash will be put: right after the body's start tag; 0 when there is none.
std::size_t seam_of(std::string_view content_type, std::string_view page);

}  // namespace rotative::cache
