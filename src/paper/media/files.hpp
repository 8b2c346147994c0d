// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the bytes of media are: originals aside, what is shown apart from them. Files are written in a folder of their own, synced, and
// moved into place whole; only then may a row name them. What a row says is the shelf's.
//
//     DIR/media/originals/7f/7f….jpg          as it was brought, for nobody but us
//     DIR/media/shown/7f/7f…/640.avif         made by us
//     DIR/media/aside/7f…/                    being brought; gone at the next start, with all of it that no row names
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include "paper/media/aside.hpp"
#include "paper/media/medium.hpp"
#include "press/pictures/pictures.hpp"

namespace rotative::media {

class Files {
public:
    /// Whether a row names the medium of that public id.
    using IsNamed = std::function<bool(const std::string& public_id)>;

    /// The folder is made when it is first needed. What was left half brought by a process that died is removed, also what had come into
    /// its place when no row names it; what another brings stays.
    Files(std::filesystem::path folder, const IsNamed& is_named);
    /// For who only looks: nothing is removed.
    static Files as_they_are(std::filesystem::path folder);

    std::filesystem::path original(const Medium&) const;
    /// The folder of what readers are served of a picture.
    std::filesystem::path shown(const Medium&) const;
    const std::filesystem::path& folder() const { return folder_; }

    /// A medium being brought: gone with this unless it is kept.
    class Arrival {
    public:
        /// Copies the file into a folder of its own and syncs the copy. Throws when a disk fails.
        Arrival(const Files&, const std::filesystem::path& from, const std::string& public_id);
        ~Arrival();
        Arrival(const Arrival&) = delete;
        Arrival& operator=(const Arrival&) = delete;

        const std::filesystem::path& original() const { return original_; }
        /// An empty folder for what will be shown.
        std::filesystem::path make_folder_for_shown();
        const std::string& digest() const { return digest_; }
        /// Moves all into place and syncs the folders they came into.
        void settle(const Medium&);
        /// A row names the files now, or may; and: none does after all.
        void keep() { is_kept_ = true; }
        void give_up() { is_kept_ = false; }

    private:
        const Files& files_;
        Aside aside_;
        std::filesystem::path original_;
        std::string digest_;
        std::optional<Medium> settled_;
        bool is_kept_ = false;
    };

private:
    Files() = default;
    void remove(const std::string& public_id) const;
    std::filesystem::path folder_;
};

/// 128 random bits in 26 letters and digits.
std::string random_public_id();

}  // namespace rotative::media
