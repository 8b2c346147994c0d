// SPDX-License-Identifier: Apache-2.0
#pragma once
// From what was typed about an article to what the room of articles takes.
#include "base/result.hpp"
#include "house/house.hpp"
#include "house/orders.hpp"
#include "house/terminal.hpp"
#include "press/document/renditions.hpp"

namespace rotative::house {

/// Reads a body: Markdown (FILE.md, or - for standard input) or HTML (FILE.html), in which topics and articles are called by slug.
Result<document::Document> body_of(House&, const Terminal&, const std::string& file, Language, const document::Document& former = {});

/// Puts what was typed over a draft; what was not typed stays.
Result<Done> put_words(House&, const Terminal&, const ArticleWords&, articles::ArticleDraft&);

/// How things are called in Markdown: topics, sections, stories, authors and pages by slug, articles by number.
class PaperNames : public document::Names {
public:
    PaperNames(House& house, Language language) : house_(house), language_(language) {}
    std::optional<std::string> name_of(const document::Reference&) const override;
    std::optional<std::int64_t> find(document::Kind, std::string_view name) const override;

private:
    House& house_;
    Language language_;
};

}  // namespace rotative::house
