// SPDX-License-Identifier: Apache-2.0
#pragma once
// The front door of moving: a paper that was made elsewhere comes here, whole, as often as one likes. What an export holds is in
// inventory.hpp, how a post becomes an article in brought_article.hpp; the account of it all is report.hpp.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>
#include "base/result.hpp"
#include "paper/addresses/addresses.hpp"
#include "paper/articles/articles.hpp"
#include "paper/authors/authors.hpp"
#include "paper/comments/sealed_address.hpp"
#include "paper/front/front.hpp"
#include "paper/masthead/menu.hpp"
#include "paper/media/media.hpp"
#include "paper/moving/report.hpp"
#include "paper/pages/pages.hpp"
#include "paper/sections/sections.hpp"
#include "paper/topics/topics.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::moving {

/// How far an import is, in bytes of the files, for each time it reads them.
struct Progress {
    enum class Stage : std::uint8_t { Looking, Developing, Bringing, Linking, Commenting } stage = Stage::Looking;
    std::uint64_t done = 0, total = 0;
};

enum class Mode : std::uint8_t { ForGood, Dry };

/// How an import goes: for good or not, whether the addresses of the machines that comments came from are kept, sealed, and where the files
/// of the old site are.
struct How {
    How(Mode how) : mode(how) {}  // NOLINT(google-explicit-constructor): most imports say nothing else
    How(Mode how, std::optional<comments::Sealer> seals, std::filesystem::path folder = {})
        : mode(how), sealer(seals), uploads(std::move(folder)) {}
    Mode mode;
    std::optional<comments::Sealer> sealer = {};
    std::filesystem::path uploads = {};  // the old site's wp-content/uploads; empty: files wait for another import
};

/// The rooms that are written into.
struct Rooms {
    store::Store& store;
    wire::Wire& wire;
    media::Media& media;
    sections::Sections& sections;
    topics::Topics& topics;
    authors::Authors& authors;
    articles::Articles& articles;
    pages::Pages& pages;
    masthead::Menus& menus;
    front::Front& front;
    addresses::Addresses& addresses;
};

class Moving {
public:
    explicit Moving(Rooms rooms) : rooms_(rooms) {}

    /// Brings what the files of one WordPress site hold, in the order given, in memory that grows with the number of posts but not with
    /// their words. What was brought before and is the same is left alone; all that is told is history. A damaged file is brought up to
    /// the damage, which the report names. Refuses a file that is not there, that is no export, or that is of another site than the
    /// first, and a folder of uploads that is not there; then nothing was written. A dry run writes nothing and reports what would be.
    Result<Report> import_wxr(
        const std::vector<std::filesystem::path>& files, const How& how,
        const std::function<void(const Progress&)>& progress = [](const Progress&) {});

private:
    Rooms rooms_;
};

}  // namespace rotative::moving
