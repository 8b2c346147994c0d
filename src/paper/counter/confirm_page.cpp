// SPDX-License-Identifier: Apache-2.0
// The fields come back as they were sent; the address is the one they were sent to.
#include "paper/counter/confirm_page.hpp"
#include "paper/counter/confirm_page.html.hpp"
#include "press/http/target.hpp"

namespace rotative::counter {

http::Response confirm_page(Visit& visit, const http::Fields& fields, std::string_view token) {
    ConfirmPage page;
    page.address = html::Url::own(http::percent_encoded_path(visit.request.path));
    for (const auto& [name, value] : fields) page.fields.push_back({name, value});
    page.token = token;
    About about;
    about.title = visit.texts("http.confirm_title");
    about.is_indexed = false;
    auto response = framed(visit, std::move(about), render(page, visit.texts));
    return std::move(response.with("Cache-Control", "private, no-store"));
}

}  // namespace rotative::counter
