// SPDX-License-Identifier: Apache-2.0
// What is wrong with this installation, in sentences that a part-time sysadmin can act on. Each look is a function; the list is the order.
#include <fmt/format.h>
#include <boost/json.hpp>
#include <filesystem>
#include <vector>
#include "house/commands/carry.hpp"
#include "paper/schema/schema.hpp"

namespace rotative::house::commands {
namespace {

struct Finding {
    enum class Weight : std::uint8_t { Advice, Fault } weight = Weight::Advice;
    std::string what, do_this;
};
using Findings = std::vector<Finding>;
using Weight = Finding::Weight;

void look_at_the_address(House& house, Findings& found) {
    const auto& c = house.configuration;
    if (c.address.empty())
        found.push_back({Weight::Advice, "`address` is not set, so only this machine is served and links in feeds have no host.",
                         "Say in rotative.toml where readers find the paper: address = \"https://journal.example\"."});
    else if (c.address.starts_with("http://"))
        found.push_back({Weight::Advice, "`address` begins with http://, so readers' forms and cookies travel unprotected.",
                         "Put a proxy with a certificate in front and write https:// in `address`."});
    if (!c.address.empty() && is_loopback(*endpoint_of(c.listen)) && c.trusted_proxies.empty())
        found.push_back({Weight::Advice,
                         "The paper listens on this machine only, as behind a proxy, but no proxy is trusted: every reader seems to come "
                         "from one address.",
                         "Name the proxy in rotative.toml: trusted_proxies = [\"127.0.0.1\"]."});
}

bool is_open_to_others(const std::filesystem::path& path) {
    using std::filesystem::perms;
    std::error_code failed;
    const auto mode = std::filesystem::status(path, failed).permissions();
    return !failed && (mode & (perms::group_all | perms::others_all)) != perms::none;
}

void look_at_the_disk(House& house, Findings& found) {
    std::error_code failed;
    const auto space = std::filesystem::space(house.configuration.data, failed);
    constexpr std::uintmax_t enough = 1u << 30;
    if (!failed && space.available < enough)
        found.push_back({Weight::Fault,
                         fmt::format("The disk of {} has {} MB left.", house.configuration.data.string(), space.available >> 20),
                         "Make room: at a full disk readers are served, but nothing can be written."});
    if (is_open_to_others(house.configuration.data))
        found.push_back({Weight::Advice,
                         fmt::format("Others on this machine can look into {}: drafts and what readers said are in it.",
                                     house.configuration.data.string()),
                         fmt::format("chmod 700 {}", house.configuration.data.string())});
    if (is_open_to_others(house.configuration.data / "secret"))
        found.push_back({Weight::Fault, "The file `secret` can be read by others; whoever has it can sign cookies.",
                         fmt::format("chmod 600 {}", (house.configuration.data / "secret").string())});
}

void look_at_the_store(House& house, Findings& found) {
    if (house.store->engine() != store::Engine::Sqlite) return;
    const auto verdict = house.store->read([](store::Reading& reading) {
        auto rows = reading.rows("pragma quick_check(1)");
        return rows.next() ? rows.text(0) : std::string("no answer");
    });
    if (verdict != "ok")
        found.push_back({Weight::Fault, fmt::format("The database is damaged: {}.", verdict),
                         "Stop the server and restore the newest backup: rotative restore FILE."});
}

void look_at_the_media(House& house, Findings& found) {
    const auto examined = house.store->read([&](store::Reading& reading) { return media::examine(reading, house.media.files()); });
    if (!examined.missing.empty())
        found.push_back({Weight::Fault,
                         fmt::format("{} files of pictures and other media are missing, the first: media/{}.", examined.missing.size(),
                                     examined.missing.front()),
                         "Bring the folder `media` back from the newest backup: rotative restore FILE, or copy that file."});
    if (!examined.orphaned.empty())
        found.push_back({Weight::Advice,
                         fmt::format("{} files below `media` belong to no medium, the first: media/{}.", examined.orphaned.size(),
                                     examined.orphaned.front()),
                         "They are left from a breakdown and can be removed."});
}

void look_at_the_clock(House& house, Findings& found) {
    const auto apart = std::chrono::abs(house.store->now() - system_now());
    if (apart > std::chrono::seconds(5))
        found.push_back({Weight::Fault,
                         fmt::format("The clocks of this machine and of the database are {} seconds apart.", apart.count() / 1000),
                         "Let both follow a time server; schedules go by the database's clock."});
}

void look_at_the_errands(House& house, Findings& found) {
    house.store->read([&](store::Reading& reading) {
        std::size_t parked = 0;
        for (const auto& errand : house.wire.errands().list(reading)) parked += errand.parked ? 1 : 0;
        if (parked > 0)
            found.push_back({Weight::Fault, fmt::format("{} errands were given up after too many tries.", parked),
                             "See why with `rotative errands list`, then retry or drop each."});
        if (house.wire.errands().leaving_is_paused(reading))
            found.push_back({Weight::Advice, "Since a restore nothing leaves this house: mails and deliveries wait.",
                             "When this is the paper that readers see, say `rotative resume`."});
    });
}

constexpr void (*looks[])(House&, Findings&) = {look_at_the_disk,  look_at_the_store,   look_at_the_media,
                                                look_at_the_clock, look_at_the_address, look_at_the_errands};

}  // namespace

Outcome run(House& house, const Doctor&, const Manner& manner) {
    Findings found;
    for (const auto look : looks) look(house, found);
    bool is_ill = false;
    boost::json::array all;
    for (const auto& [weight, what, do_this] : found) {
        is_ill = is_ill || weight == Weight::Fault;
        if (manner.json)
            all.push_back({{"fault", weight == Weight::Fault}, {"what", what}, {"do", do_this}});
        else
            manner.terminal.say(fmt::format("{} {}\n      {}", weight == Weight::Fault ? "FAULT" : "note ", what, do_this));
    }
    if (manner.json)
        manner.terminal.say(boost::json::serialize(all));
    else if (found.empty())
        manner.terminal.say("Nothing is wrong.");
    return is_ill ? Outcome::Refused : Outcome::Done;
}

}  // namespace rotative::house::commands
