// SPDX-License-Identifier: Apache-2.0
#pragma once
// The library: what may be done to a medium, and what a page is told of one. How a picture is developed is press/pictures's; what readers
// are sent is in medium_pages.hpp; who shows a medium, in uses.hpp.
#include <memory>
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

/// What becomes of a file that is of no type we show, and of a picture that cannot be developed: it is refused; or kept, the former to be
/// downloaded, the latter aside, where nobody sees it.
enum class Strangers : std::uint8_t { Refused, Kept };

/// A file that is in the library but for its row: on disk, synced; gone with this if no row came to name it.
class Arrived {
public:
    const Medium& medium() const { return medium_; }
    /// Why it is kept aside, if it is.
    const std::optional<Problem>& trouble() const { return trouble_; }
    /// No row names it after all.
    void give_up() { arrival_->give_up(); }

private:
    friend class Media;
    std::unique_ptr<Files::Arrival> arrival_;
    Medium medium_;
    std::optional<Problem> trouble_;
    std::optional<MediumId> already_;
};

class Media {
public:
    /// `folder` is DIR/media.
    Media(store::Store&, wire::Wire&, pictures::Pictures&, std::filesystem::path folder);

    /// Brings a file into the library: its type is read from its bytes; of a picture the renditions are made. All its files are on disk,
    /// synced, when the row that names them commits. The same bytes from the same origin again are the medium that is there. Refuses
    /// what is of no type we show, too large, no picture after all, or said in too many words. Throws when it cannot be read.
    Result<MediumId> add(const std::filesystem::path& file, const Known&);
    /// The first half of add, for who keeps many rows in one transaction; it may be called by several threads.
    Result<Arrived> bring(const std::filesystem::path& file, const Known&, Strangers);
    /// The second half. May run twice; the files stay also when the commit breaks, for it may have been done all the same.
    MediumId keep(store::Transaction&, Arrived&);
    /// Says other things of it; the same again tells nothing. Name and origin stay what they are. Refuses as add does.
    Result<Done> describe(MediumId, const Known&);
    Result<Done> describe(store::Transaction&, MediumId, const Known&, wire::Age);

    const Files& files() const { return files_; }

private:
    Result<Done> develop(Arrived&, Strangers);

    store::Store& store_;
    wire::Wire& wire_;
    pictures::Pictures& pictures_;
    Files files_;
};

/// What a page needs to show a medium; nothing when there is none of that number.
std::optional<Medium> shown(store::Reading&, cache::Ingredients&, MediumId);

/// Where it can be fetched: the largest of a picture, or the file itself; nothing when there is nothing to show of it. Whether readers may
/// is another question.
std::optional<std::string> address(store::Reading&, cache::Ingredients&, MediumId);

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
