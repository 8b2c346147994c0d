// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files of the old site come into the library: read and developed a few at a time outside of any transaction, their rows kept a slice at a
// time and in the order of the export. Where the files are is upload_folder.hpp, what is known of them brought_medium.hpp.
#include <future>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>
#include "paper/moving/library.hpp"
#include "paper/moving/slices.hpp"
#include "paper/moving/upload_folder.hpp"
#include "press/document/document.hpp"

namespace rotative::moving {

class MediaSlices {
public:
    /// Without a folder nothing new can come: the words of what would are kept until it does.
    MediaSlices(const Rooms& rooms, const Inventory& inventory, Mode mode, const UploadFolder* folder, Library& library, Report& report);

    /// Brings the file of an attachment, or its new words. Refuses only what ends the whole import.
    Result<Done> take(const WxrItem& attachment, Place place);
    /// Brings the files that a text names and no attachment tells of.
    Result<Done> take_named_in(const document::Document& body, const Place& place);
    /// Keeps what is left.
    Result<Done> flush();

    // What a slice asks for.
    struct Waiting {
        enum class Does : std::uint8_t { Come, Change, Wait } does = Does::Wait;
        media::Known known;
        std::string mark, before;                   // of its words; and when it came last
        std::string address;                        // as the export has it
        std::vector<std::string> of_file, of_page;  // addresses
        Place place;
        bool is_attachment = true;
        media::MediumId id = {};
        std::future<Result<media::Arrived>> coming = {};
        std::optional<media::Arrived> arrived = {};
    };
    void begin() { kept_.clear(), lost_.clear(); }
    Result<Done> keep(store::Transaction& tx, Waiting& waiting);
    void settle();
    void refuse(Waiting& waiting, const Problem& why);

private:
    Tally& tally(const Waiting& waiting) { return waiting.is_attachment ? report_.attachments : report_.other_uploads; }
    Result<Done> come(Waiting waiting, const std::vector<std::string>& paths);
    Result<Done> put(Waiting waiting);
    Result<Done> wait_for(Waiting waiting, const std::vector<std::string>& paths);
    void await_one(Waiting& waiting);
    void pretend(Waiting& waiting, const Descriptor& file);
    media::MediumId keep_new(store::Transaction& tx, Waiting& waiting);
    bool is_here(const std::vector<std::string>& origins);
    void account_for(media::MediumId id, const Place& place, const std::optional<Problem>& trouble);

    const Rooms& rooms_;
    const Inventory& inventory_;
    const Mode mode_;
    const UploadFolder* const folder_;
    Library& library_;
    Report& report_;
    const Language language_;
    std::vector<Waiting> slice_;
    std::size_t on_their_way_ = 0;  // of the slice, behind `arrived_`
    std::size_t arrived_ = 0;       // from the beginning of the slice, those that nobody waits for any more
    std::vector<Waiting*> kept_;    // by the transaction that runs
    std::vector<std::string> lost_;
    std::unordered_set<std::string> met_;  // files without an attachment that were looked for
    std::int64_t pretended_ = first_pretended_medium;
};

}  // namespace rotative::moving
