// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door of the darkroom: a picture that somebody brought becomes the pictures that readers are served. It is done by a second program
// (rotative-media, in darkroom/), one process a picture, behind walls; this room starts it, listens to it and ends it in time.
// What a picture is to the newspaper (caption, credit, who may see it) is paper/media's.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>
#include "base/result.hpp"
#include "press/pictures/forms.hpp"

namespace rotative::pictures {

struct Settings {
    std::filesystem::path program;                       // empty: rotative-media beside the running program, or in its libexec
    std::vector<int> widths{320, 640, 960, 1280, 1920};  // ascending; never enlarged
    std::uint64_t most_pixels = 120'000'000;
    std::uint64_t memory = std::uint64_t{2} << 30;  // bytes of address space of one job
    std::uint32_t cpu_seconds = 60;
    std::uint64_t most_bytes_written = std::uint64_t{32} << 20;  // of one rendition
    std::chrono::milliseconds patience{120'000};                 // by the clock on the wall, for a busy machine
    unsigned at_once = 1;                                        // jobs; the others wait their turn
    unsigned waiting = 64;                                       // past it: refused, later is fine
};

/// One picture that was made: "640.avif" in the folder.
struct Rendition {
    Form form = Form::Jpeg;
    int width = 0, height = 0;
    std::int64_t bytes = 0;
    std::string name() const;
    bool operator==(const Rendition&) const = default;
};

struct Developed {
    int width = 0, height = 0;  // of the original, upright
    int frames = 1;             // more than one: it moved, the first is shown
    bool is_damaged = false;    // shown as far as it went
    bool is_transparent = false;
    int red = 0, green = 0, blue = 0;  // on average, for the place of a picture that has not come yet
    std::vector<Rendition> renditions;
};

class Pictures {
public:
    explicit Pictures(Settings = {});
    ~Pictures();

    /// Makes the renditions of an original in an empty folder that exists; they are synced, the folder too. Nothing of the
    /// original's own bytes is in them, nor what its camera said. Refuses what is no picture, what is damaged past showing, what has
    /// too many pixels, what needs more time or memory than a picture needs, and one too many at a time; then the folder is as empty as
    /// before. Throws when the program cannot be started or the disk fails.
    Result<Developed> develop(const std::filesystem::path& original, const std::filesystem::path& folder);

    const Settings& settings() const;

private:
    struct Queue;
    Settings settings_;
    std::unique_ptr<Queue> queue_;
};

}  // namespace rotative::pictures
