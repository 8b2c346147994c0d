// SPDX-License-Identifier: Apache-2.0
// Waiting one's turn, opening what the job may touch, believing its report, keeping what it made.
#include "press/pictures/pictures.hpp"
#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <system_error>
#include "base/descriptor.hpp"
#include "press/pictures/job.hpp"
#include "press/pictures/report.hpp"

namespace rotative::pictures {
namespace {

namespace fs = std::filesystem;

void must(bool worked, const fs::path& what) {
    if (!worked) throw std::system_error(errno, std::generic_category(), what.string());
}

fs::path find_program() {
    const auto here = fs::read_symlink("/proc/self/exe").parent_path();
    for (const auto& place :
         {here / "rotative-media", here / "../libexec/rotative/rotative-media", here / "../lib/rotative/rotative-media"})
        if (fs::exists(place)) return place.lexically_normal();
    throw std::runtime_error("rotative-media is not installed beside " + here.string());
}

/// The files that a job may write, one a place. Those that are not kept are gone with this.
class Places {
public:
    Places(const fs::path& folder, std::size_t count) : folder_(folder) {
        for (std::size_t i = 0; i < count; ++i) {
            const auto file = name_of(i);
            Descriptor place(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0640));
            must(static_cast<bool>(place), file);
            open_.push_back(std::move(place));
        }
    }
    ~Places() {
        std::error_code ignored;
        for (std::size_t i = 0; i < open_.size(); ++i) fs::remove(name_of(i), ignored);
        for (const auto& file : kept_) fs::remove(file, ignored);
    }
    Places(const Places&) = delete;
    Places& operator=(const Places&) = delete;

    std::vector<int> descriptors() const {
        std::vector<int> numbers;
        for (const auto& one : open_) numbers.push_back(*one);
        return numbers;
    }
    bool holds(const Made& made) const {
        struct stat about{};
        return ::fstat(*open_[made.place], &about) == 0 && about.st_size == made.bytes;
    }
    void keep(const Made& made, const std::string& name) {
        must(::fsync(*open_[made.place]) == 0, name_of(made.place));
        fs::rename(name_of(made.place), folder_ / name);
        kept_.push_back(folder_ / name);
    }
    /// All that was kept stays.
    void done() {
        for (std::size_t i = 0; i < open_.size(); ++i) fs::remove(name_of(i));
        const Descriptor folder(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        must(folder && ::fsync(*folder) == 0, folder_);
        kept_.clear();
    }

private:
    fs::path name_of(std::size_t place) const { return folder_ / fmt::format(".place-{}", place); }

    fs::path folder_;
    std::vector<Descriptor> open_;
    std::vector<fs::path> kept_;
};

Problem too_heavy() { return {Refusal::TooLarge, "pictures.too_heavy"}; }

Result<Report> believed(const Ended& ended, const Settings& settings) {
    if (!ended.in_time || !ended.by_itself) return too_heavy();
    const auto report = read_report(ended.said, settings.widths.size() * forms.size());
    if (ended.status != 0 || !report) return Problem{Refusal::Invalid, "pictures.damaged"};
    switch (report->refused) {
        case Report::Refused::No:
            return *report;
        case Report::Refused::NotAPicture:
        case Report::Refused::Damaged:
            return Problem{Refusal::Invalid, "pictures.damaged"};
        case Report::Refused::TooManyPixels:
            return Problem{Refusal::TooLarge, "pictures.too_many_pixels", {{"limit", std::to_string(settings.most_pixels / 1'000'000)}}};
        case Report::Refused::TooHeavy:
            break;
    }
    return too_heavy();
}

}  // namespace

/// Jobs take turns; who waits is counted.
struct Pictures::Queue {
    std::mutex mutex;
    std::condition_variable turn;
    unsigned working = 0, waiting = 0;

    bool enter(const Settings& settings) {
        std::unique_lock lock(mutex);
        if (working >= settings.at_once && waiting >= settings.waiting) return false;
        ++waiting;
        turn.wait(lock, [&] { return working < settings.at_once; });
        --waiting;
        ++working;
        return true;
    }
    void leave() {
        {
            const std::lock_guard lock(mutex);
            --working;
        }
        turn.notify_one();
    }
};

Pictures::Pictures(Settings settings) : settings_(std::move(settings)), queue_(std::make_unique<Queue>()) {}
Pictures::~Pictures() = default;

const Settings& Pictures::settings() const { return settings_; }

std::string Rendition::name() const { return fmt::format("{}.{}", width, extension_of(form)); }

Result<Developed> Pictures::develop(const fs::path& original, const fs::path& folder) {
    if (!queue_->enter(settings_)) return Problem{Refusal::Overloaded, "pictures.busy"};
    const std::unique_ptr<Queue, void (*)(Queue*)> turn(queue_.get(), [](Queue* queue) { queue->leave(); });
    const Descriptor in(::open(original.c_str(), O_RDONLY | O_CLOEXEC));
    must(static_cast<bool>(in), original);
    Places places(folder, settings_.widths.size() * forms.size());
    const std::vector<std::string> arguments{fmt::format("{}", fmt::join(settings_.widths, ",")), std::to_string(settings_.most_pixels),
                                             std::to_string(settings_.memory), std::to_string(settings_.cpu_seconds),
                                             std::to_string(settings_.most_bytes_written)};
    const auto program = settings_.program.empty() ? find_program() : settings_.program;
    const auto report =
        TRY(believed(run_job(program, arguments, *in, places.descriptors(), longest_report, settings_.patience), settings_));
    Developed developed{
        report.width, report.height, report.frames, report.is_damaged, report.is_transparent, report.red, report.green, report.blue, {}};
    for (const auto& made : report.made) {
        if (!places.holds(made)) return Problem{Refusal::Invalid, "pictures.damaged"};
        const Rendition rendition{forms[made.place % forms.size()], made.width, made.height, made.bytes};
        places.keep(made, rendition.name());
        developed.renditions.push_back(rendition);
    }
    places.done();
    return developed;
}

}  // namespace rotative::pictures
