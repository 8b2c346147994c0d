// SPDX-License-Identifier: Apache-2.0
#pragma once
// Carrying out what was typed. A command that needs the newspaper is a function of the house, its own values and the terminal it was
// given at; it may run in the server or in a process of its own and cannot tell which.
#include "house/control.hpp"
#include "house/house.hpp"
#include "house/orders.hpp"
#include "house/terminal.hpp"

namespace rotative::house {

/// Reads the words of the order and carries it out.
Outcome carry(House&, const Order&, const Terminal&);

/// Tells a refusal as its sentence in the language of the person at the terminal (English for operators), and says so to the shell.
Outcome refused(const Terminal&, const Problem&);

/// What every command has beside its own values.
struct Manner {
    const Terminal& terminal;
    bool json = false;
};

/// Says nothing of what was done, and why it was refused.
inline Outcome told(const Manner& manner, const Result<Done>& done) {
    return done ? Outcome::Done : refused(manner.terminal, done.problem());
}

namespace commands {

Outcome run(House&, const Doctor&, const Manner&);
Outcome run(House&, const Resume&, const Manner&);
Outcome run(House&, const Setting&, const Manner&);
Outcome run(House&, const Look&, const Manner&);
Outcome run(House&, const Errands&, const Manner&);
Outcome run(House&, const AddNamed&, const Manner&);
Outcome run(House&, const TopicMerge&, const Manner&);
Outcome run(House&, const ArticlePublish&, const Manner&);
Outcome run(House&, const ArticleUpdate&, const Manner&);
Outcome run(House&, const ArticleCorrect&, const Manner&);
Outcome run(House&, const ArticleWithdraw&, const Manner&);
Outcome run(House&, const Render&, const Manner&);
Outcome run(House&, const FrontPlace&, const Manner&);
Outcome run(House&, const FrontClear&, const Manner&);
Outcome run(House&, const FrontLayout&, const Manner&);
Outcome run(House&, const PagePublish&, const Manner&);
Outcome run(House&, const PageWithdraw&, const Manner&);
Outcome run(House&, const MenuSet&, const Manner&);
Outcome run(House&, const ImportWxr&, const Manner&);
Outcome run(House&, const MediaAdd&, const Manner&);
Outcome run(House&, const MediaDescribe&, const Manner&);
Outcome run(House&, const AuthorFace&, const Manner&);

}  // namespace commands

/// Commands that look after the folder themselves.
namespace folder {

Outcome run(const Init&, const Configuration&, const Manner&);
Outcome run(const Demo&, const Configuration&, const Manner&);
Outcome run(const Serve&, const Configuration&, const Manner&);
Outcome run(const Backup&, const Configuration&, const Manner&);
Outcome run(const Restore&, const Configuration&, const Manner&);

}  // namespace folder

}  // namespace rotative::house
