// SPDX-License-Identifier: Apache-2.0
// init, demo, serve: what is done with a data folder as a whole.
#include <fmt/format.h>
#include <unistd.h>
#include <filesystem>
#include "house/commands/carry.hpp"
#include "house/commands/found.hpp"
#include "house/demonstration.hpp"
#include "house/hand_over.hpp"
#include "house/serving.hpp"
#include "house/supervisor.hpp"

namespace rotative::house::folder {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_configuration =
    "# What belongs to this machine. `rotative config check` says what is wrong with it; the handbook lists every key.\n"
    "# address = \"https://journal.example\"   # where readers find the paper\n"
    "# listen = \"127.0.0.1:8080\"\n";

/// What a new folder's rotative.toml says; the database is written down when it is not the usual one.
std::string first_words(const Configuration& configuration) {
    std::string words(first_configuration);
    if (configuration.database == Configuration{}.database) return words + "# database = \"sqlite:newspaper.db\"\n";
    return words + fmt::format("database = \"{}\"\n", configuration.database);
}

/// Makes the folder, if there is no newspaper in it yet, and writes into it. A rotative.toml that is there already is obeyed and kept.
template <class Write>
Outcome make(const Configuration& configuration, const Manner& manner, Write&& write) {
    const auto& data = configuration.data;
    make_folder(data);
    const auto lock = FolderLock::take(data);
    if (!lock) return manner.terminal.refuse("another process is at work in " + data.string() + "; choose another folder with --data");
    if (holds_a_newspaper(configuration))
        return manner.terminal.refuse("there is a newspaper in " + place_of(configuration) +
                                      " already; choose another place with --data or `database`");
    if (!fs::exists(data / "rotative.toml")) write_whole(data / "rotative.toml", first_words(configuration), 0600);
    Log log(STDERR_FILENO, Log::Form::Text, system_now);
    House house(configuration, log);
    const Result<Done> done = write(house);
    if (!done) return refused(manner.terminal, done.problem());
    manner.terminal.tell("A newspaper is in " + data.string() + ". Open it with: rotative serve --data " + data.string());
    return Outcome::Done;
}

/// Serves until a signal; says which.
Signalled serve(const Configuration& configuration, const Terminal& terminal, http::Listeners& listeners, bool is_a_successor) {
    Log log(STDERR_FILENO, configuration.log == "json" ? Log::Form::Json : Log::Form::Text, system_now);
    House house(configuration, log);
    Serving serving(house, listeners.duplicate());
    if (!is_a_successor) terminal.say(serving.address());
    tell_supervisor(State::Serving);
    while (wait_for_a_signal() == Signalled::HandOver) {
        tell_supervisor(State::HandingOver);
        const auto objection = objection_of_the_successor(configuration);
        if (!objection) {
            log.write(Level::Info, "handing over");
            serving.hurry(std::chrono::seconds(5));
            return Signalled::HandOver;
        }
        log.write(Level::Warning, "not handed over", {{"reason", *objection}});
        tell_supervisor(State::Serving);
    }
    tell_supervisor(State::Ending);
    listeners = http::Listeners::adopt({});  // who comes now is refused, and goes elsewhere
    return Signalled::End;
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
    auto left = inherited();
    if (const auto reason = why_closed(configuration)) return manner.terminal.refuse(*reason);
    auto lock = left ? std::optional(std::move(left->lock)) : FolderLock::take(configuration.data);
    if (!lock)
        return manner.terminal.refuse("a server owns " + configuration.data.string() + " already; `rotative doctor --data " +
                                      configuration.data.string() + "` asks it how it is");
    const bool is_a_successor = left.has_value();
    auto listeners = left && left->listen == configuration.listen ? std::move(left->listeners) : listeners_of(configuration);
    left.reset();
    auto as_opened = configuration;
    as_opened.io_threads = static_cast<unsigned>(listeners.count());  // one for each socket, of which no queue may be lost
    if (serve(as_opened, manner.terminal, listeners, is_a_successor) == Signalled::HandOver)
        hand_over({std::move(*lock), std::move(listeners), configuration.listen});
    return Outcome::Done;
}

}  // namespace rotative::house::folder
