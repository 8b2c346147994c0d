// SPDX-License-Identifier: Apache-2.0
// The program `cleaned`, for checks alone: foreign HTML in, what we would serve of it out, so that a real browser can judge it.
// Lines of JSON {"id", "html"} on standard input; for each, three lines {"id", "out"} on standard output: page, mail and feed.
#include <boost/json.hpp>
#include <iostream>
#include <string>
#include "press/document/html_reader.hpp"
#include "press/document/renditions.hpp"

namespace {

using namespace rotative;

class NoThings : public document::Links {
public:
    using Links::address_of;
    html::Url address_of(const document::Reference&) const override { return html::Url::own("/topics/1"); }
};

void say(std::string_view id, std::string_view rendition, const html::Html& out) {
    std::cout << boost::json::serialize(boost::json::object{{"id", std::string(id) + "/" + std::string(rendition)}, {"out", out.markup()}})
              << '\n';
}

}  // namespace

int main() {
    const NoThings links;
    for (std::string line; std::getline(std::cin, line);) {
        const auto fields = boost::json::parse(line).as_object();
        const std::string id(fields.at("id").as_string());
        const auto read = document::read_html(std::string(fields.at("html").as_string())).document;
        say(id, "page", document::page_html(read, links));
        say(id, "mail", document::mail_html(read, links));
        say(id, "feed", document::feed_html(read, links));
    }
}
