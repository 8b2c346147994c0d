// SPDX-License-Identifier: Apache-2.0
#pragma once
// The library: what may be done to a medium, and what a page is told of one. How a picture is developed is press/pictures's; what readers
// are sent is in medium_pages.hpp; who shows a medium, in uses.hpp.
#include <optional>
#include <string>
#include <vector>
#include "base/result.hpp"
#include "paper/media/files.hpp"
#include "paper/media/medium.hpp"
#include "press/cache/ingredients.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::media {

class Media {
public:
    /// `folder` is DIR/media.
    Media(store::Store&, wire::Wire&, pictures::Pictures&, std::filesystem::path folder);

    /// Brings a file into the library: its type is read from its bytes; of a picture the renditions are made. All its files are on disk,
    /// synced, when the row that names them commits. The same bytes from the same origin again are the medium that is there. Refuses
    /// what is of no type we show, too large, no picture after all, or said in too many words. Throws when it cannot be read.
    Result<MediumId> add(const std::filesystem::path& file, const Known&);
    /// Says other things of it; the same again tells nothing. Name and origin stay what they are. Refuses as add does.
    Result<Done> describe(MediumId, const Known&);

    const Files& files() const { return files_; }

private:
    Result<Medium> developed(Files::Arrival&, const pictures::FileType&, const Known&, std::string public_id);
    Result<MediumId> keep(Files::Arrival&, const Medium&);

    store::Store& store_;
    wire::Wire& wire_;
    pictures::Pictures& pictures_;
    Files files_;
};

/// What a page needs to show a medium; nothing when there is none of that number.
std::optional<Medium> shown(store::Reading&, cache::Ingredients&, MediumId);

/// Every file that a row of the library names, as a path below DIR/media.
std::vector<std::string> files_named(store::Reading&, const Files&);
/// What is wrong with the library: rows whose files are missing or have another size, and files that no row names.
struct Examined {
    std::vector<std::string> missing, orphaned;  // paths below DIR/media
};
Examined examine(store::Reading&, const Files&);

/// The inside of a medium as JSON, for `rotative look medium 12`.
Result<std::string> look(store::Reading&, MediumId);

}  // namespace rotative::media
