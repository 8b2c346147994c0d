// SPDX-License-Identifier: Apache-2.0
#pragma once
// Comments are kept as they stream by, a slice at a time, when everything they may stand under or lead to is here. What a comment is made
// of is in brought_comment.hpp.
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>
#include "paper/comments/comments.hpp"
#include "paper/comments/sealed_address.hpp"
#include "paper/moving/brought_comment.hpp"
#include "paper/moving/moving.hpp"
#include "paper/moving/numbers.hpp"

namespace rotative::moving {

class CommentSlices {
public:
    CommentSlices(const Rooms& rooms, const Inventory& inventory, const How& how, Numbers& numbers, Report& report);

    /// Takes a comment of the item of that number, and keeps the slice when it is full. Refuses only what ends the whole import.
    Result<Done> take(const WxrComment& comment, std::size_t item, Place place);
    /// Keeps what is left, and names those that answer a comment which never came.
    Result<Done> close();

    // What a slice asks for.
    struct Waiting {
        BroughtOne comment;
        Place place;
        std::string mark;
        bool is_new = true, is_same = false, waits = false;
    };
    void begin() { kept_.clear(), awaited_now_.clear(); }
    Result<Done> keep(store::Transaction& tx, Waiting& waiting);
    void settle();
    void refuse(const Waiting& waiting, const Problem& why);

private:
    struct Answer {
        std::string origin;  // of what it answers
        Place place;
    };
    Result<Done> flush();
    std::vector<Waiting*> changed();
    void account_for(const Waiting& waiting);
    std::string origin_for(const WxrComment& comment, std::size_t item);

    const Rooms& rooms_;
    const Inventory& inventory_;
    const How& how_;
    Numbers& numbers_;
    Report& report_;
    const Language language_;
    const i18n::Zone zone_;
    std::vector<Waiting> slice_;
    std::vector<Waiting*> kept_;                             // by the transaction that runs
    std::size_t item_ = ~std::size_t{0};                     // that the last comment stood under
    std::unordered_map<std::string, std::size_t> said_;      // how often each id was met under it
    std::unordered_set<std::string> awaited_, awaited_now_;  // origins that are answered and were not here; by the transaction that runs
    std::vector<Answer> answers_;                            // those that answered what was not here
};

}  // namespace rotative::moving
