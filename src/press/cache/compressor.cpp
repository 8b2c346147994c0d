// SPDX-License-Identifier: Apache-2.0
// The hand-over is two pointers: a job lies in given_ until the thread takes it, in done_ until it is fetched.
#include "press/cache/compressor.hpp"
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>
#include "press/cache/compression.hpp"

namespace rotative::cache {
namespace {

constexpr std::size_t worth_it = 256;  // bytes; a shorter page fits in one packet as it is
// Readers come first, but this thread gets its tenth when every core is wanted: a page sent whole costs them more than one made smaller.
constexpr int how_nice = 10;

bool is_smaller(const SharedForm& form, const SharedForm& identity) { return form->bytes.size() < identity->bytes.size(); }

}  // namespace

void press(PressJob& job) {
    const std::string_view page = job.identity->bytes;
    if (page.size() < worth_it) return;
    std::vector<SharedForm> made;
    if (job.pressing == Pressing::Hard) {
        made.push_back(make_form(*job.imprint, Coding::Brotli, "b11", brotli(page, 11), 0));
    } else {
        auto file = gzip_with_seam(page.substr(0, job.identity->seam), page.substr(job.identity->seam));
        made.push_back(make_form(*job.imprint, Coding::Gzip, "g", std::move(file.bytes), file.seam));
        made.push_back(make_form(*job.imprint, Coding::Brotli, "b5", brotli(page, 5), 0));
    }
    for (auto& form : made)
        if (is_smaller(form, job.identity)) job.forms.push_back(std::move(form));
}

Compressor::Compressor(Doorbell& finished) : finished_(finished), thread_([this] { work(); }) {}

Compressor::~Compressor() {
    is_ending_ = true;
    bell_.ring();
    thread_.join();
    delete given_.load();
    delete done_.load();
}

bool Compressor::give(std::unique_ptr<PressJob>& job) {
    if (is_busy_.exchange(true)) return false;
    given_.store(job.release());
    bell_.ring();
    return true;
}

std::unique_ptr<PressJob> Compressor::take() {
    std::unique_ptr<PressJob> job(done_.exchange(nullptr));
    if (job) is_busy_ = false;
    return job;
}

void Compressor::work() {
    pthread_setname_np(pthread_self(), "pages-press");
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), how_nice);  // of this thread alone
    while (!is_ending_) {
        bell_.wait(std::chrono::minutes{1});
        std::unique_ptr<PressJob> job(given_.exchange(nullptr));
        if (!job) continue;
        try {
            press(*job);
        } catch (const std::bad_alloc&) {
            job->forms.clear();  // the page stays as it is
        }
        done_.store(job.release());
        finished_.ring();
    }
}

}  // namespace rotative::cache
