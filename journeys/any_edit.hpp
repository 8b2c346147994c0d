// SPDX-License-Identifier: Apache-2.0
#pragma once
// A newsroom that never rests: any change a newsroom can make, through the rooms' own doors, chosen by dice whose seed is printed
// (ROTATIVE_SEED fixes it); and the addresses that readers keep asking for meanwhile. Who judges the pages is the journey.
#include <random>
#include <string>
#include <vector>
#include "house/house.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::journeys {

class AnyEdit {
public:
    /// Founds sections, a story, topics and authors in an empty house.
    AnyEdit(house::House&, store::HandClock&);

    /// Two minutes later: publishes what is due, makes one edit and says which; a refusal of the rooms changed nothing.
    std::string edit();
    void publish();

    /// Every address that readers know of, those of what is gone or not there yet among them.
    std::vector<std::string> addresses() const;

private:
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(dice_); }
    template <class Of>
    const Of& one_of(const std::vector<Of>& all) {
        return all[below(all.size())];
    }
    std::string words(const char* about);
    articles::ArticleDraft draft();
    void rewrite(void (*change)(AnyEdit&, articles::ArticleDraft&), const articles::Change& how = {});
    void place_in_front();
    void keep_old_address();

    struct Kind {
        const char* name;
        int weight;
        void (*make)(AnyEdit&);
    };
    static const std::vector<Kind>& kinds();

    house::House& house_;
    store::HandClock& clock_;
    std::mt19937_64 dice_;
    int count_ = 0;
    std::vector<sections::SectionId> sections_;
    std::vector<stories::StoryId> stories_;
    std::vector<topics::TopicId> topics_;
    std::vector<authors::AuthorId> authors_;
    std::vector<articles::ArticleId> articles_;
    std::vector<std::string> article_addresses_;
};

}  // namespace rotative::journeys
