// SPDX-License-Identifier: Apache-2.0
#pragma once
// The files of the old site that are in this newspaper's library: what a body, a gallery or an article that names one is led to. They are
// brought by media_slices.hpp, before any article.
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>
#include "paper/moving/inventory.hpp"
#include "paper/moving/moving.hpp"

namespace rotative::moving {

struct NamedMedia;

class Library {
public:
    Library(const Rooms& rooms, const Inventory& inventory) : rooms_(rooms), inventory_(inventory) {}

    /// It came in this import, or would in a dry run.
    void add(const std::string& origin, media::MediumId id) { came_now_[origin] = id; }
    /// The medium of that origin, whenever it came; 0: it is not here.
    media::MediumId of(const std::string& origin) const;
    /// The medium at an address of the old site: a file, a smaller copy of it, or the page that it had; 0: none.
    media::MediumId at(const std::string& address) const;
    /// Leads a text to what is here of what it names; who cannot see a picture is told what the library knows of it, where the text is
    /// silent.
    NamedMedia show_in(document::Document& body) const;
    /// What may stand for an article: a picture of that origin that can be shown.
    media::MediumId picture(const std::string& origin) const;

private:
    const Rooms& rooms_;
    const Inventory& inventory_;
    std::unordered_map<std::string, media::MediumId> came_now_;
};

/// The numbers of a dry run: none that the database gives.
inline constexpr std::int64_t first_pretended_medium = 1LL << 48;

/// What a text names of the old library, by address.
struct NamedMedia {
    std::vector<std::pair<std::string, media::MediumId>> here;
    std::size_t pictures = 0;  // of the text that are here now
    std::size_t waiting = 0;   // pictures that keep the address where they were
    std::size_t links = 0;     // of words that lead to a file of the library now

    media::MediumId at(const std::string& address) const;
    /// A mark of what is here.
    std::string mark() const;
};

using FindMedium = std::function<media::MediumId(const std::string& address)>;

/// Every address at which a text shows something, and those of its links.
std::vector<std::string> addresses_in(const document::Document& body);
/// Leads what a text shows, and its links, to the media that are found; says what became of them.
NamedMedia lead_to_media(document::Document& body, const FindMedium& find);

/// The mark of a thing with its media, "words/media"; and whether it is other than before in its media alone.
std::string whole_mark(const std::string& of_words, const NamedMedia& media, media::MediumId picture = {});
bool only_media_differ(const std::string& before, const std::string& now);

}  // namespace rotative::moving
