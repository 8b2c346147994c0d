// SPDX-License-Identifier: Apache-2.0
#pragma once
// What search engines are told of a page, in the words of schema.org: a JSON-LD graph in its head. Addresses are absolute.
#include <boost/json.hpp>
#include "paper/articles/reading.hpp"
#include "paper/counter/visit.hpp"
#include "paper/topics/topic.hpp"

namespace rotative::counter {

/// The newspaper: who publishes what stands here.
boost::json::object data_of_paper(const Visit&);
/// The article with what stands around it on its page: the subject of that page.
boost::json::object data_of(Visit&, const articles::Article&, const html::Url& address, const std::vector<articles::Translation>&,
                            const std::optional<CardPicture>&);
/// Who writes here: the subject of his page.
boost::json::object data_of_author(const Visit&, const About&, const std::string& name);
/// A person, a place, an organisation or a subject, as its page says what it is about.
boost::json::object data_of_topic(const std::string& name, topics::Sort, const std::vector<std::string>& other_names);

/// The graph of a page from what it says of itself: the newspaper on the front page; elsewhere the page, its subject, and the way to it
/// from the front page. "null" for a page that is not to be found.
html::ScriptData graph_of(const Visit&, const About&, Language);

}  // namespace rotative::counter
