// SPDX-License-Identifier: Apache-2.0
#pragma once
// The addresses of media: /media/{public id}/{width}.{form} and /media/{public id}/file.{extension}. Nobody is sent anything of a medium
// that nothing public shows.
#include "paper/media/files.hpp"
#include "press/http/router.hpp"
#include "press/store/store.hpp"

namespace rotative::media {

void add_routes(http::Router&, store::Store&, const Files&);

}  // namespace rotative::media
