// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the files of an export hold, found by reading them once before anything is written: people, terms, which items become articles,
// and what every old address means. Of items it remembers names, never words.
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>
#include "paper/moving/enclosures.hpp"
#include "paper/moving/found_terms.hpp"
#include "paper/moving/old_site.hpp"
#include "paper/moving/report.hpp"
#include "paper/moving/reusable_blocks.hpp"
#include "paper/moving/uploads.hpp"
#include "paper/moving/wxr.hpp"

namespace rotative::moving {

/// A term of a taxonomy that this newspaper has none of, and how many items have it.
struct ForeignTerm {
    std::string name;
    std::size_t items = 0;
};

/// An entry of a menu, as it stands in the export.
struct FoundMenuEntry {
    std::string menu, menu_name;  // its slug and what it is called
    std::string id, above;        // the entry's own, and of the one it stands under
    long order = 0;
    std::string label;                             // empty: what it leads to says it
    std::string sort, object, object_id, address;  // "custom", "post_type" or "taxonomy"; "page", "category"…
    Place place;
};

class Inventory {
public:
    void take(const WxrSite& site);
    void take(const WxrAuthor& author);
    void take(const WxrTerm& term);
    /// Counts the item; `number` is its place among all items of all files, `file` the name of the one it stands in.
    void take(const WxrItem& item, std::size_t number, const std::string& file = {});
    /// After the last file: the meanings of addresses are complete.
    void close();

    /// How the item is known, also on the next run.
    std::string origin_of(const WxrItem& item) const;
    /// Whether this very item becomes an article: a post, not in the bin, and not told again by a later item.
    bool becomes_article(const WxrItem& item, std::size_t number) const;
    /// The same of a standing page: a page, or another thing that somebody wrote words in.
    bool becomes_page(const WxrItem& item, std::size_t number) const;
    /// The same of a file: an attachment.
    bool becomes_medium(const WxrItem& item, std::size_t number) const;
    bool is_attachment(const std::string& origin) const { return attachments_.contains(origin); }
    /// The addresses of an attachment's own page, when it hangs on nothing that is brought.
    std::vector<std::string> addresses_of_page_of(const WxrItem& attachment) const;
    /// The origin of the item of that number, which has comments.
    const std::string& origin_of_commented(std::size_t number) const { return commented_.at(number); }
    bool has_comments() const { return !commented_.empty(); }
    Placing placing_of(const WxrItem& item) const;

    const OldSite& site() const { return site_; }
    const FoundTerms& authors() const { return authors_; }        // slug: the login
    const FoundTerms& categories() const { return categories_; }  // parents before those inside them
    const FoundTerms& tags() const { return tags_; }
    /// Categories that some item has beside its section.
    const std::unordered_set<std::string>& further_categories() const { return further_; }
    const std::vector<std::string>& articles() const { return origins_; }
    const std::vector<std::string>& pages() const { return pages_; }
    /// Articles that stay at the head of the front page, in the order of the files.
    const std::vector<std::string>& sticky() const { return sticky_; }
    const std::vector<FoundMenuEntry>& menu_entries() const { return menu_entries_; }
    const Enclosures& enclosures() const { return enclosures_; }
    const Uploads& uploads() const { return uploads_; }
    const ReusableBlocks& reusable_blocks() const { return reusable_; }
    /// Terms of other taxonomies, by taxonomy and slug.
    const std::map<std::pair<std::string, std::string>, ForeignTerm>& foreign_terms() const { return foreign_terms_; }
    /// The addresses that a thing had: "/category/monde/turquie", "/?cat=4".
    std::vector<std::string> addresses_of_category(const FoundTerm& term) const;
    std::vector<std::string> addresses_of_tag(const FoundTerm& term) const;
    std::vector<std::string> addresses_of_author(const FoundTerm& author) const;
    std::vector<std::string> addresses_of(const WxrItem& item) const;
    /// Those of them that nothing else has a better right to.
    std::vector<std::string> addresses_won_by(const WxrItem& item) const;

    std::map<std::string, std::size_t> later, not_kept;

private:
    void note_terms(const WxrItem& item);
    void note_coauthor(const WxrMention& mention);
    void note_guest(const WxrItem& item);
    void note_menu_entry(const WxrItem& item, const std::string& file);
    void note_attachment(const WxrItem& item, std::size_t number);
    void note_reusable(const WxrItem& item);
    void learn_pages_of_enclosures();
    bool is_last_told(const WxrItem& item, std::size_t number) const;
    /// Those of these addresses that mean this and nothing else.
    std::vector<std::string> won_by(const std::string& origin, std::vector<std::string> addresses) const;

    WxrSite said_;
    OldSite site_;
    FoundTerms authors_, categories_, tags_;
    std::set<std::pair<std::vector<std::string>, std::string>> combinations_;  // categories that stand together, and the chosen one
    std::unordered_set<std::string> further_;
    std::unordered_map<std::string, std::size_t> last_told_;  // origin → number of the item
    std::vector<std::string> origins_, pages_, sticky_;
    std::unordered_map<std::size_t, std::string> commented_;  // number of an item with comments → its origin
    std::unordered_map<std::string, FoundTerm> guests_;       // those who sign without an account, by the name they sign in with
    std::vector<FoundMenuEntry> menu_entries_;
    Enclosures enclosures_;
    Uploads uploads_;
    std::unordered_set<std::string> attachments_;  // origins
    ReusableBlocks reusable_;
    std::size_t reusable_bytes_ = 0;
    std::map<std::pair<std::string, std::string>, ForeignTerm> foreign_terms_;
};

}  // namespace rotative::moving
