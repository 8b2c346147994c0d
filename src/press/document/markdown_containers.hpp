// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a container of our Markdown becomes when it closes. Which is open is markdown_builder's business.
#include <string_view>
#include "press/document/markdown_builder.hpp"

namespace rotative::document {

/// What was inside a container, and the "-- " line of it.
struct Contents {
    std::string_view name, argument;
    Blocks blocks;
    Inlines credit;
    std::uint32_t note = 0;  // of "::: note"
};

/// True when containers of that name exist and take that argument.
bool is_container(std::string_view name, std::string_view argument);
/// True when "-- " begins a source or a credit inside it.
bool container_has_credit(std::string_view name);
/// The block; nothing when what is inside does not fit ("a picture without a picture").
std::optional<Block> block_of(Contents contents);

}  // namespace rotative::document
