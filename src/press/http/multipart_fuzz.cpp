// SPDX-License-Identifier: Apache-2.0
// A posted form of either kind. The first line is the boundary, the rest the body: read whole and read in pieces it is the same form.
#include <algorithm>
#include <cstdlib>
#include "press/http/conditional.hpp"
#include "press/http/multipart.hpp"

using namespace rotative::http;

namespace {

void insist(bool holds) {
    if (!holds) std::abort();
}

struct Told final : PartReader {
    std::string heard;
    bool begins(const PartHead& head) override { return heard += "<" + head.name + "|" + head.file_name + ">", true; }
    bool bytes(std::string_view bytes) override { return heard += bytes, true; }
    bool ends() override { return heard += "</>", true; }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const auto line = std::min(input.find('\n'), input.size());
    const auto boundary = input.substr(0, line), body = input.substr(std::min(line + 1, input.size()));
    const FormLimits limits{.fields = 20, .files = 5, .name = 50, .field = 500, .file = 1'000, .part_head = 300, .part_lines = 5};

    Told whole, slow;
    Multipart at_once(boundary, limits, whole), in_pieces(boundary, limits, slow);
    at_once.take(body);
    const std::size_t step = 1 + size % 7;
    for (auto left = body; !left.empty(); left.remove_prefix(std::min(step, left.size()))) in_pieces.take(left.substr(0, step));
    if (at_once.state() == Multipart::State::Whole) insist(in_pieces.state() == Multipart::State::Whole && whole.heard == slow.heard);

    if (const auto form = read_multipart(body, boundary, limits))
        insist(form->fields.size() <= limits.fields && form->files.size() <= limits.files);
    Request request{.method = Method::Post};
    request.headers = {{"content-type", std::string(boundary)}};
    request.body = body;
    if (const auto form = read_form(request, limits)) insist(form->fields.size() <= limits.fields);
    return 0;
}
