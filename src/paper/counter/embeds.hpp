// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which films and sounds of others a reader may see within an article, once he has agreed: those of providers whose frames are known here.
// Anything else an article embeds stays a link. Their pages are in embed_page.hpp.
#include <optional>
#include <string>
#include <string_view>
#include "press/html/html.hpp"

namespace rotative::counter {

struct Provider;

/// One thing that a provider shows. Its id, "youtube-dQw4w9WgXcQ", says all of it: nothing else is asked.
struct Embedded {
    const Provider* provider;
    std::string key;

    std::string id() const;
    /// "YouTube"
    std::string_view title() const;
    /// What is framed, and the only origin that may be.
    html::Url player() const;
    std::string_view origin() const;
};

/// What stands at an address that an author wrote; nothing when its provider is not known.
std::optional<Embedded> embedded_at(std::string_view address);
/// The thing of that id; nothing when there can be none.
std::optional<Embedded> embedded_called(std::string_view id);

}  // namespace rotative::counter
