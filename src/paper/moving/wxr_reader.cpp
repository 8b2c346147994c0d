// SPDX-License-Identifier: Apache-2.0
// The reader of exports, over expat. It knows where it stands (channel, thing, field) and collects the words of one thing at a time.
#include "paper/moving/wxr_reader.hpp"
#include <expat.h>
#include <algorithm>
#include <array>
#include <utility>
#include <variant>
#include "paper/moving/single_bytes.hpp"
#include "paper/moving/wxr_fields.hpp"

namespace rotative::moving {
namespace {

constexpr std::size_t in_channel = 2, in_thing = 3, in_field = 4, in_part = 5;
constexpr std::size_t longest_part = 4096;

std::string trimmed(std::string text) {
    constexpr auto white = " \t\r\n";
    text.erase(0, std::min(text.find_first_not_of(white), text.size()));
    text.erase(text.find_last_not_of(white) + 1);
    return text;
}

}  // namespace

struct WxrReader::Inside {
    using Thing = std::variant<std::monostate, WxrItem, WxrAuthor, WxrTerm>;
    enum class Part { None, Comment, Meta };

    explicit Inside(WxrHands taken) : hands(std::move(taken)) {
        XML_SetUserData(parser.get(), this);
        XML_SetElementHandler(
            parser.get(), [](void* self, const XML_Char* name, const XML_Char** with) { as(self).start(name, with); },
            [](void* self, const XML_Char*) { as(self).end(); });
        XML_SetCharacterDataHandler(
            parser.get(), [](void* self, const XML_Char* text, int length) { as(self).words({text, static_cast<std::size_t>(length)}); });
        XML_SetStartDoctypeDeclHandler(parser.get(), [](void* self, const XML_Char*, const XML_Char*, const XML_Char*, int has_subset) {
            if (has_subset) as(self).stop("declarations of its own");
        });
        XML_SetEntityDeclHandler(parser.get(), [](void* self, const XML_Char*, int, const XML_Char*, int, const XML_Char*, const XML_Char*,
                                                  const XML_Char*, const XML_Char*) { as(self).stop("declarations of its own"); });
        XML_SetUnknownEncodingHandler(
            parser.get(), [](void*, const XML_Char* name, XML_Encoding* map) { return letters_of(name, *map); }, nullptr);
        XML_SetSkippedEntityHandler(parser.get(), [](void* self, const XML_Char*, int) { as(self).stop("unknown entity"); });
    }

    static Inside& as(void* self) { return *static_cast<Inside*>(self); }

    void stop(std::string what) {
        if (damage) return;
        note(std::move(what));
        XML_StopParser(parser.get(), XML_FALSE);
    }
    void note(std::string what) {
        damage = Damage{XML_GetCurrentLineNumber(parser.get()), XML_GetCurrentColumnNumber(parser.get()) + 1, std::move(what), {}};
        if (const auto* item = std::get_if<WxrItem>(&thing)) damage->inside = trimmed(item->title);
    }

    void start(std::string_view written, const XML_Char** attributes) {
        if (damage) return;
        const auto name = WxrName::parse(written);
        ++depth;
        if (depth > deepest_element) return stop("too deep");
        if (depth == 1 && name.local != "rss" && name.local != "RDF") return stop("not an export");
        if (depth == in_channel) channel = name.local == "channel";
        if (!channel) return;
        if (depth == in_thing) return begin_thing(name);
        if (depth == in_field) return begin_field(name, attributes);
        if (depth == in_part) begin_part(name);
    }

    void begin_thing(WxrName name) {
        ranks.fill(0);
        if (name.local == "item") {
            hand_on_site();
            thing.emplace<WxrItem>().line = XML_GetCurrentLineNumber(parser.get());
        } else if (name.is_wordpress("author")) {
            thing.emplace<WxrAuthor>();
        } else if (name.is_wordpress("category")) {
            thing.emplace<WxrTerm>().sort = WxrTerm::Sort::Category;
        } else if (name.is_wordpress("tag")) {
            thing.emplace<WxrTerm>().sort = WxrTerm::Sort::Tag;
        } else if (name.is_wordpress("term")) {
            thing.emplace<WxrTerm>();
        } else {
            collect(field_of(site, name), site_ranks, depth);
        }
    }

    void begin_field(WxrName name, const XML_Char** attributes) {
        if (auto* item = std::get_if<WxrItem>(&thing)) {
            if (name.local == "category") return begin_mention(*item, attributes);
            if (name.local == "comment") return begin_comment();
            if (name.local == "postmeta") return static_cast<void>((part = Part::Meta, ++item->meta, key = value = {}));
            return collect(field_of(*item, name), ranks, depth);
        }
        if (auto* author = std::get_if<WxrAuthor>(&thing)) return collect(field_of(*author, name), ranks, depth);
        if (auto* term = std::get_if<WxrTerm>(&thing)) collect(field_of(*term, name), ranks, depth);
    }

    void begin_mention(WxrItem& item, const XML_Char** attributes) {
        auto& mention = item.terms.emplace_back();
        for (; *attributes; attributes += 2) {
            if (std::string_view(attributes[0]) == "domain") mention.domain = attributes[1];
            if (std::string_view(attributes[0]) == "nicename") mention.slug = attributes[1];
        }
        into = &mention.name, most = longest_part, until = depth;
    }

    void begin_comment() {
        part = Part::Comment;
        comment = {};
        comment.line = XML_GetCurrentLineNumber(parser.get());
        comment_ranks.fill(0);
    }

    void begin_part(WxrName name) {
        const auto take = [&](std::string& words) { into = &words, most = longest_part, until = depth; };
        if (part == Part::Comment) collect(field_of(comment, name), comment_ranks, depth);
        if (part == Part::Meta && name.local == "meta_key") take(key);
        if (part == Part::Meta && name.local == "meta_value" && is_wanted_field(trimmed(key))) take(value), most = longest_field;
    }

    /// The first of a name wins, but one that is certain wins over one that is not.
    void collect(const WxrField& field, std::array<std::uint8_t, 32>& known, std::size_t at_depth) {
        if (!field.words) return;
        const std::uint8_t rank = field.certain ? 2 : 1;
        auto& before = known[static_cast<std::size_t>(field.place)];
        if (before >= rank) return;
        before = rank;
        field.words->clear();
        into = field.words, until = at_depth;
        const auto* item = std::get_if<WxrItem>(&thing);
        const bool is_body = (item && into == &item->content) || into == &comment.content;
        most = is_body ? longest_content : longest_field;
    }

    void words(std::string_view text) {
        if (damage || !into) return;
        if (into->size() + text.size() <= most) return static_cast<void>(into->append(text));
        if (part == Part::Comment)
            comment.is_longer_than_read = true;
        else if (auto* item = std::get_if<WxrItem>(&thing); item && most != longest_part)
            item->longer_than_read = into == &item->content ? "content" : "field";
        into->clear();
        into = nullptr;
    }

    void end() {
        if (damage) return;
        if (into && depth == until) into = nullptr;
        if (depth == in_field && part != Part::None) end_part();
        if (depth == in_thing) end_thing();
        if (depth == in_channel) {
            if (channel) was_channel = true;
            channel = false;
        }
        --depth;
    }

    void end_part() {
        auto& item = std::get<WxrItem>(thing);
        if (std::exchange(part, Part::None) == Part::Meta) {
            if (auto name = trimmed(key); is_wanted_field(name)) item.fields.insert_or_assign(std::move(name), trimmed(value));
            return;
        }
        for (auto* field : {&comment.id, &comment.author, &comment.mail, &comment.site, &comment.address, &comment.date, &comment.date_gmt,
                            &comment.state, &comment.kind, &comment.parent})
            *field = trimmed(std::move(*field));
        ++item.comments.states[comment.state];
        ++item.comments.types[comment.kind.empty() ? "comment" : comment.kind];
        if (!comment.parent.empty() && comment.parent != "0") ++item.comments.replies;
        if (hands.comment) hands.comment(item, std::move(comment));
    }

    void end_thing() {
        auto whole = std::exchange(thing, std::monostate{});
        if (auto* item = std::get_if<WxrItem>(&whole)) {
            for (auto* field : {&item->id, &item->type, &item->status, &item->title, &item->link, &item->guid, &item->creator, &item->slug,
                                &item->date, &item->date_gmt, &item->modified, &item->modified_gmt, &item->pub_date, &item->parent,
                                &item->order, &item->sticky, &item->attachment_url})
                *field = trimmed(std::move(*field));
            for (auto& mention : item->terms) mention.name = trimmed(std::move(mention.name));
            hands.item(std::move(*item));
        } else if (auto* author = std::get_if<WxrAuthor>(&whole)) {
            for (auto* field : {&author->id, &author->login, &author->display_name}) *field = trimmed(std::move(*field));
            hands.author(*author);
        } else if (auto* term = std::get_if<WxrTerm>(&whole)) {
            for (auto* field : {&term->taxonomy, &term->id, &term->slug, &term->parent, &term->name, &term->description})
                *field = trimmed(std::move(*field));
            hands.term(*term);
        }
    }

    void hand_on_site() {
        if (std::exchange(site_is_handed_on, true)) return;
        auto whole = site;
        for (auto* field : {&whole.title, &whole.link, &whole.language, &whole.version, &whole.blog_url, &whole.site_url})
            *field = trimmed(std::move(*field));
        hands.site(whole);
    }

    bool read(std::string_view bytes, bool last) {
        if (damage) return false;
        const auto status = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), last);
        fed += bytes.size();
        if (damage) return false;
        if (status != XML_STATUS_OK) {
            const auto error = XML_GetErrorCode(parser.get());
            const bool cut_off =
                error == XML_ERROR_NO_ELEMENTS || error == XML_ERROR_UNCLOSED_TOKEN || error == XML_ERROR_UNCLOSED_CDATA_SECTION;
            note(last && cut_off ? "cut off" : XML_ErrorString(error));
        } else if (!last && fed - static_cast<std::size_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser.get()), 0)) > longest_token) {
            note("a tag too long");
        }
        return !damage;
    }

    WxrHands hands;
    Mender mender;
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser{XML_ParserCreateNS(nullptr, '\n'), &XML_ParserFree};
    std::optional<Damage> damage;
    std::size_t fed = 0, depth = 0;
    bool channel = false, was_channel = false, site_is_handed_on = false;
    WxrSite site;
    Thing thing;
    WxrComment comment;
    std::array<std::uint8_t, 32> ranks{}, site_ranks{}, comment_ranks{};
    Part part = Part::None;
    std::string key, value;
    std::string* into = nullptr;  // who takes the words now
    std::size_t most = 0, until = 0;
};

WxrReader::WxrReader(WxrHands hands) : inside_(std::make_unique<Inside>(std::move(hands))) {}
WxrReader::~WxrReader() = default;

bool WxrReader::feed(std::string_view bytes) {
    constexpr std::size_t piece = 64 << 10;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
        if (!inside_->read(inside_->mender.mend(bytes.substr(0, piece)), false)) return false;
    return true;
}

std::optional<Damage> WxrReader::finish() {
    if (!inside_->damage && inside_->read(inside_->mender.end(), true) && !inside_->was_channel) inside_->note("not an export");
    inside_->hand_on_site();
    return inside_->damage;
}

const std::vector<Mended>& WxrReader::mended() const { return inside_->mender.mended(); }

}  // namespace rotative::moving
