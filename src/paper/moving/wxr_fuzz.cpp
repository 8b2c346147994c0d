// SPDX-License-Identifier: Apache-2.0
// Any bytes: the reader of exports ends, hands on no item after a damage, and every body it hands on becomes a document that is kept and
// read again; the words of every attachment fit into the library.
#include <cstdlib>
#include "paper/media/words_limits.hpp"
#include "paper/moving/brought_body.hpp"
#include "paper/moving/brought_medium.hpp"
#include "paper/moving/inventory.hpp"
#include "paper/moving/library.hpp"
#include "paper/moving/wxr_date.hpp"
#include "paper/moving/wxr_reader.hpp"
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"

namespace {

void holds(bool promise) {
    if (!promise) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    using namespace rotative;
    using namespace rotative::moving;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    Inventory inventory;
    std::vector<WxrItem> items;
    WxrReader reader({[&](const WxrSite& site) { inventory.take(site); }, [&](const WxrAuthor& author) { inventory.take(author); },
                      [&](const WxrTerm& term) { inventory.take(term); },
                      [&](WxrItem&& item) { inventory.take(item, items.size()), items.push_back(std::move(item)); }});
    const bool whole = reader.feed(text.substr(0, size / 2)) && reader.feed(text.substr(size / 2));
    const auto damage = reader.finish();
    holds(whole || damage);
    inventory.close();
    for (const auto& item : items) {
        const auto resolve = [&](std::string_view address) {
            return inventory.site().meaning(address) ? std::optional(document::Reference{document::Kind::Article, 1}) : std::nullopt;
        };
        const auto body = read_body(item.content, inventory.site().base(), "fr", resolve);
        const auto again = document::from_json(document::to_json(body.document));
        holds(again && *again == body.document);
        static_cast<void>(inventory.placing_of(item));
        for (const auto& address : addresses_in(body.document)) {
            const bool is_named = !inventory.uploads().origins_at(inventory.site(), address).empty();
            holds(is_named == !inventory.uploads().paths_at(inventory.site(), address).empty());
        }
        const auto known = known_of(item, inventory.site(), inventory.origin_of(item));
        holds(with_news(known, known, mark_of(known)) == known && media::refuse_impossible(known));
        static_cast<void>(inventory.uploads().paths_of(inventory.site(), item));
        for (const auto& won : inventory.uploads().addresses_won_by(item, inventory.origin_of(item))) holds(won.starts_with("http://"));
        static_cast<void>(published_at(item, i18n::Zone::utc()));
    }
    static_cast<void>(read_body(text, "https://journal.example/", "fr", {}));
    return 0;
}
