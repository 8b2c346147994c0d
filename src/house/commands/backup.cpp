// SPDX-License-Identifier: Apache-2.0
// backup and restore, as they are typed. What is in a backup is in house/backup. A backup is made by whoever asks for it, also while a
// server owns the folder: SQLite lets another process read, and no server behind walls need see where it goes.
#include "house/backup.hpp"
#include <filesystem>
#include "house/commands/carry.hpp"

namespace rotative::house {

Outcome folder::run(const Backup& order, const Configuration& configuration, const Manner& manner) {
    if (const auto reason = why_closed(configuration)) return manner.terminal.refuse(*reason);
    const auto lock = FolderLock::take(configuration.data);  // nothing is restored meanwhile; where a server has it, that is so already
    const auto file = manner.terminal.path_of(order.file);
    const auto done = back_up(configuration, file);
    if (!done) return refused(manner.terminal, done.problem());
    manner.terminal.say(file.string());
    return Outcome::Done;
}

Outcome folder::run(const Restore& order, const Configuration& configuration, const Manner& manner) {
    make_folder(configuration.data);
    const auto lock = FolderLock::take(configuration.data);
    if (!lock) return manner.terminal.refuse("a server owns " + configuration.data.string() + "; stop it, restore, then start it again");
    const auto done = restore(configuration, manner.terminal.path_of(order.file));
    if (!done) return refused(manner.terminal, done.problem());
    manner.terminal.tell("Restored. What would leave (mail, deliveries) waits until you say: rotative resume --data " +
                         configuration.data.string());
    return Outcome::Done;
}

}  // namespace rotative::house
