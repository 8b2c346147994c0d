// SPDX-License-Identifier: Apache-2.0
#pragma once
// One button that sends a form again, when nobody could tell where it came from. Never printed: it carries a token.
#include <string>
#include <string_view>
#include <vector>
#include "paper/counter/visit.hpp"

namespace rotative::counter {

struct HiddenField {
    std::string name, value;
};

struct ConfirmPage {
    html::Url address;
    std::vector<HiddenField> fields;
    std::string token;
};

http::Response confirm_page(Visit&, const http::Fields&, std::string_view token);

}  // namespace rotative::counter
