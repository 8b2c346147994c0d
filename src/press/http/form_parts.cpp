// SPDX-License-Identifier: Apache-2.0
// A whole multipart form kept in memory: fields as text, files as bytes. How it is cut is in multipart.cpp.
#include "press/http/grammar.hpp"
#include "press/http/multipart.hpp"
#include "press/http/target.hpp"
#include "press/http/transfer_decoding.hpp"

namespace rotative::http {
namespace {

class KeptForm final : public PartReader {
public:
    explicit KeptForm(const FormLimits& limits) : limits_(limits) {}

    Form form;
    std::optional<Refusal> refusal;

    bool begins(const PartHead& head) override {
        head_ = head;
        value_.clear();
        if (head.is_file ? form.files.size() >= limits_.files : form.fields.size() >= limits_.fields) return refuse(Refusal::TooLarge);
        return true;
    }
    bool bytes(std::string_view bytes) override {
        if (value_.size() + bytes.size() > (head_.is_file ? limits_.file : limits_.field)) return refuse(Refusal::TooLarge);
        value_ += bytes;
        return true;
    }
    bool ends() override {
        auto value = decoded(std::move(value_), head_.encoding);
        if (!value) return refuse(Refusal::Invalid);
        if (head_.is_file) {
            form.files.push_back({head_.name, head_.file_name, head_.stated_type, *std::move(value)});
            return true;
        }
        if (value->find('\0') != std::string::npos || !is_utf8(*value)) return refuse(Refusal::Invalid);
        form.fields.emplace_back(head_.name, *std::move(value));
        return true;
    }

private:
    bool refuse(Refusal why) { return refusal = why, false; }

    const FormLimits& limits_;
    PartHead head_;
    std::string value_;
};

}  // namespace

Result<Form> read_multipart(std::string_view body, std::string_view boundary, const FormLimits& limits) {
    if (boundary.starts_with("--") && body.starts_with(boundary))
        boundary.remove_prefix(2);  // a client that counted the delimiter's dashes in
    KeptForm kept(limits);
    Multipart multipart(boundary, limits, kept);
    const auto state = multipart.take(body);
    if (state == Multipart::State::Whole) return std::move(kept.form);
    if (state == Multipart::State::TooLarge || kept.refusal == Refusal::TooLarge) return Problem{Refusal::TooLarge, "problem.too_large"};
    return Problem{Refusal::Invalid, "problem.invalid"};
}

}  // namespace rotative::http
