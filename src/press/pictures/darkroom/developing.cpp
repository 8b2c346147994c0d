// SPDX-License-Identifier: Apache-2.0
// Decoding is tried strictly first; what is damaged is shown as far as it goes, and said to be damaged.
#include "press/pictures/darkroom/developing.hpp"
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vips/vips8>
#include "press/pictures/darkroom/bare_webp.hpp"
#include "press/pictures/forms.hpp"

/// libvips has it in a header that leans on names of another.
extern "C" void vips_vector_set_enabled(gboolean enabled);

namespace rotative::pictures {
namespace {

using vips::VImage;

/// The loaders that are let in. Everything else libvips knows stays shut.
constexpr const char* loaders[] = {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadNsgif", "VipsForeignLoadWebp",
                                   "VipsForeignLoadHeif"};

struct Head {
    int width = 0, height = 0, frames = 1;  // upright
    bool has_profile = false;               // says which red its red is
    std::uint64_t pixels() const { return static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height); }
};

long long bytes_in(int descriptor) {
    struct stat about{};
    if (::fstat(descriptor, &about) != 0) throw std::runtime_error("fstat");
    return static_cast<long long>(about.st_size);
}

/// A large picture in next to no bytes: no photograph is, and no drawing of a newspaper. A bomb is refused before it goes off.
bool is_bomb(const Head& head, long long bytes) {
    constexpr std::uint64_t large = 30'000'000, pixels_of_a_byte = 100;
    return head.pixels() > large && head.pixels() > pixels_of_a_byte * static_cast<std::uint64_t>(bytes);
}

vips::VSource source_of(const Job& job) { return vips::VSource::new_from_descriptor(job.original); }

std::optional<Head> head_of(const Job& job) {
    try {
        const auto image = VImage::new_from_source(source_of(job), "", VImage::option()->set("access", VIPS_ACCESS_SEQUENTIAL));
        Head head{image.width(), image.height(), vips_image_get_n_pages(image.get_image()), image.get_typeof(VIPS_META_ICC_NAME) != 0};
        if (vips_image_get_orientation_swap(image.get_image())) std::swap(head.width, head.height);
        return head;
    } catch (const vips::VError&) {
        vips_error_clear();
        return {};
    }
}

/// How a picture is looked at: the next one is tried when this one finds fault.
struct Attempt {
    bool is_strict = false;      // what is cut short is a fault
    bool heeds_profile = false;  // colours are converted by what the picture says of them; a profile can be broken, too
};
constexpr Attempt attempts[] = {{true, true}, {false, true}, {true, false}, {false, false}};

/// The picture upright, in sRGB, at most this wide, in memory. Strictness goes to the loader in the option string: what `thumbnail` is told
/// by name, it keeps to itself. Without a profile nothing is converted, since libvips would go by way of another white.
VImage decoded(const Job& job, int width, Attempt attempt) {
    auto* how = VImage::option()->set("height", tallest)->set("size", VIPS_SIZE_DOWN);
    if (attempt.is_strict) how->set("option_string", "[fail_on=truncated]");
    if (attempt.heeds_profile) how->set("export_profile", "srgb");
    auto image = VImage::thumbnail_source(source_of(job), width, how).colourspace(VIPS_INTERPRETATION_sRGB);
    if (image.format() != VIPS_FORMAT_UCHAR) image = image.cast(VIPS_FORMAT_UCHAR);
    return image.copy_memory();
}

struct Decoded {
    VImage image;
    bool is_damaged = false;
};

std::optional<Decoded> decoded(const Job& job, int width, bool has_profile) {
    for (const auto attempt : attempts) {
        if (attempt.heeds_profile && !has_profile) continue;
        try {
            return Decoded{decoded(job, width, attempt), !attempt.is_strict};
        } catch (const vips::VError&) {
            vips_error_clear();
        }
    }
    return {};
}

/// The pixels and nothing else: what is not there cannot be written.
/// Transparency that hides nothing is left out.
VImage pixels_of(const VImage& image) {
    const int colours = image.has_alpha() ? image.bands() - 1 : image.bands();
    const bool is_opaque = !image.has_alpha() || image.extract_band(colours).min() == 255;
    const auto wanted = is_opaque ? image.extract_band(0, VImage::option()->set("n", colours)) : image;
    std::size_t size = 0;
    const std::unique_ptr<void, decltype(&g_free)> bytes(wanted.write_to_memory(&size), g_free);
    const VImage bare(
        vips_image_new_from_memory_copy(bytes.get(), size, wanted.width(), wanted.height(), wanted.bands(), VIPS_FORMAT_UCHAR));
    return bare.copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
}

VImage on_paper(const VImage& image) {
    return image.has_alpha() ? image.flatten(VImage::option()->set("background", std::vector<double>{255, 255, 255})) : image;
}

void write_webp(const VImage& image, int descriptor, vips::VOption* how) {
    VipsBlob* blob = image.webpsave_buffer(how->set("Q", 72)->set("effort", 4));
    const std::unique_ptr<VipsBlob, void (*)(VipsBlob*)> kept(blob, [](VipsBlob* one) { vips_area_unref(VIPS_AREA(one)); });
    std::size_t size = 0;
    const auto* const bytes = static_cast<const char*>(vips_blob_get(blob, &size));
    const auto bare = bare_webp({bytes, size});
    std::size_t done = 0;
    while (done < bare.size()) {
        const auto written = ::write(descriptor, bare.data() + done, bare.size() - done);
        if (written <= 0) throw std::runtime_error("write");
        done += static_cast<std::size_t>(written);
    }
}

void write(const VImage& image, Form form, int descriptor) {
    const auto target = vips::VTarget::new_to_descriptor(descriptor);
    auto* how = VImage::option()->set("strip", true);
    switch (form) {
        case Form::Avif:
            return image.heifsave_target(target,
                                         how->set("compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1)->set("Q", 50)->set("effort", 2));
        case Form::Webp:
            return write_webp(image, descriptor, how);
        case Form::Jpeg:
            return on_paper(image).jpegsave_target(target, how->set("Q", 80)->set("interlace", true)->set("optimize_coding", true));
    }
}

std::array<int, 3> mean_colour(const VImage& image) {
    const auto plain = on_paper(image);
    std::array<int, 3> mean{};
    for (int band = 0; band < 3; ++band)
        mean[static_cast<std::size_t>(band)] =
            std::clamp(static_cast<int>(std::lround(plain.extract_band(std::min(band, plain.bands() - 1)).avg())), 0, 255);
    return mean;
}

std::string refused(std::string_view why) { return fmt::format("rotative-media 1\nrefused {}\n", why); }

}  // namespace

void prepare_the_bath(const char* program) {
    if (VIPS_INIT(program) != 0) throw std::runtime_error(vips_error_buffer());
    vips_block_untrusted_set(TRUE);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const auto* loader : loaders) vips_operation_block_set(loader, FALSE);
    vips_vector_set_enabled(FALSE);  // it would write its own machine code, which the walls forbid
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    // Tables that are read from files at first use: one grey pixel goes the whole way.
    const auto grey =
        VImage::black(1, 1, VImage::option()->set("bands", 3)).copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
    for (const auto* ending : {".jpg", ".webp", ".avif"}) {
        void* bytes = nullptr;
        std::size_t size = 0;
        grey.write_to_buffer(ending, &bytes, &size);
        g_free(bytes);
    }
}

std::string develop(const Job& job) {
    const auto head = head_of(job);
    if (!head || head->width < 1 || head->height < 1) return refused("not-a-picture");
    if (head->pixels() > job.most_pixels) return refused("too-many-pixels");
    if (is_bomb(*head, bytes_in(job.original))) return refused("too-heavy");
    auto found = decoded(job, job.widths.back(), head->has_profile);
    if (!found) return refused("damaged");
    const auto largest = pixels_of(found->image);
    const auto [red, green, blue] = mean_colour(largest);
    auto report = fmt::format("rotative-media 1\npicture {} {} {} {} {} {} {} {}\n", head->width, head->height, std::max(1, head->frames),
                              found->is_damaged ? 1 : 0, largest.has_alpha() ? 1 : 0, red, green, blue);
    int before = 0;
    for (std::size_t i = 0; i < job.widths.size() && before < largest.width(); ++i) {
        const auto size = job.widths[i] >= largest.width()
                              ? largest
                              : pixels_of(largest.thumbnail_image(job.widths[i], VImage::option()->set("height", tallest)));
        before = job.widths[i];
        for (const auto form : forms) {
            const auto place = place_of(i, form);
            write(size, form, job.first_place + static_cast<int>(place));
            report +=
                fmt::format("made {} {} {} {}\n", place, size.width(), size.height(), bytes_in(job.first_place + static_cast<int>(place)));
        }
    }
    return report + "whole\n";
}

}  // namespace rotative::pictures
