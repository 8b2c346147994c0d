// SPDX-License-Identifier: Apache-2.0
#pragma once
// One thread of the lowest priority that makes pages smaller, one at a time. It takes no lock that anybody else takes: a thread this
// low may be off the processor for long, and must not keep anything while it is. keeper.hpp brings it work and fetches it.
#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>
#include "press/cache/doorbell.hpp"
#include "press/cache/printed_page.hpp"

namespace rotative::cache {

/// How much work a page is worth.
enum class Pressing : std::uint8_t {
    Once,  // gzip and brotli q5: every page, after its first answer
    Hard,  // brotli q11: pages that stay
};

struct PressJob {
    std::string target;
    std::shared_ptr<const Imprint> imprint;
    SharedForm identity;
    Pressing pressing = Pressing::Once;
    std::vector<SharedForm> forms = {};  // what came of it
};

class Compressor {
public:
    /// Rings `finished` after each job.
    explicit Compressor(Doorbell& finished);
    ~Compressor();

    /// Gives it a job, if it has none. Not taken: the job is still there.
    bool give(std::unique_ptr<PressJob>&);
    /// The job it has finished, if any.
    std::unique_ptr<PressJob> take();

private:
    void work();

    Doorbell& finished_;
    Doorbell bell_;
    std::atomic<PressJob*> given_{nullptr}, done_{nullptr};
    std::atomic<bool> is_busy_{false}, is_ending_{false};
    std::thread thread_;
};

/// Makes the forms a job asks for; none that would not be smaller.
void press(PressJob&);

}  // namespace rotative::cache
