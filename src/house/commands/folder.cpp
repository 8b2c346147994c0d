// SPDX-License-Identifier: Apache-2.0
// init, demo, serve: what is done with a data folder as a whole.
#include <unistd.h>
#include <filesystem>
#include "house/commands/carry.hpp"
#include "house/commands/found.hpp"
#include "house/demonstration.hpp"
#include "house/serving.hpp"

namespace rotative::house::folder {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_configuration =
    "# What belongs to this machine. `rotative config check` says what is wrong with it; the handbook lists every key.\n"
    "# address = \"https://journal.example\"   # where readers find the paper\n"
    "# listen = \"127.0.0.1:8080\"\n"
    "# database = \"sqlite:newspaper.db\"\n";

bool is_taken(const fs::path& data) { return fs::exists(data / "rotative.toml") || fs::exists(data / "newspaper.db"); }

/// Makes the folder, if there is no newspaper in it yet, and writes into it.
template <class Write>
Outcome make(const Configuration& configuration, const Manner& manner, Write&& write) {
    const auto& data = configuration.data;
    if (is_taken(data))
        return manner.terminal.refuse("there is a newspaper in " + data.string() + " already; choose another folder with --data");
    fs::create_directories(data);
    fs::permissions(data, fs::perms::owner_all);
    const auto lock = FolderLock::take(data);
    if (!lock) return manner.terminal.refuse("another process is at work in " + data.string());
    write_whole(data / "rotative.toml", first_configuration);
    Log log(STDERR_FILENO, Log::Form::Text, system_now);
    House house(configuration, log);
    const Result<Done> done = write(house);
    if (!done) return refused(manner.terminal, done.problem());
    manner.terminal.tell("A newspaper is in " + data.string() + ". Open it with: rotative serve --data " + data.string());
    return Outcome::Done;
}

}  // namespace

Outcome run(const Init& order, const Configuration& configuration, const Manner& manner) {
    const auto language = language_named(order.language);
    if (!language) return refused(manner.terminal, language.problem());
    return make(configuration, manner, [&](House& house) -> Result<Done> {
        (void)TRY(house.settings.set("title", order.title));
        (void)TRY(house.settings.set("languages", order.language));
        (void)TRY(house.settings.set("language", order.language));
        return Done{};
    });
}

Outcome run(const Demo&, const Configuration& configuration, const Manner& manner) {
    return make(configuration, manner, [&](House& house) { return write_the_demonstration(house, manner.terminal); });
}

Outcome run(const Serve&, const Configuration& configuration, const Manner& manner) {
    block_signals();
    if (!fs::exists(configuration.data))
        return manner.terminal.refuse("there is no folder " + configuration.data.string() +
                                      "; `rotative init` or `rotative demo` makes one");
    const auto lock = FolderLock::take(configuration.data);
    if (!lock) return manner.terminal.refuse("another process owns " + configuration.data.string());
    Log log(STDERR_FILENO, configuration.log == "json" ? Log::Form::Json : Log::Form::Text, system_now);
    House house(configuration, log);
    const Serving serving(house);
    manner.terminal.say(serving.address());
    wait_for_the_end();
    return Outcome::Done;
}

}  // namespace rotative::house::folder
