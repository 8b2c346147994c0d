// SPDX-License-Identifier: Apache-2.0
#pragma once
// May something of ours go there, or is it a machine in the house? Asked of the address as it is written; what its name resolves to is
// asked again, with is_public(Host), by whoever connects.
#include "press/url/url.hpp"

namespace rotative::url {

/// http or https, without credentials, to a host that is public as far as its name tells.
bool is_public_http(const Url& url);

/// A name with a dot outside the reserved ones (RFC 6761, 8375), or an address that is routed for everybody (RFC 6890).
bool is_public(const Host& host);

}  // namespace rotative::url
