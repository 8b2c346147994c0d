// SPDX-License-Identifier: Apache-2.0
// Exports are read part by part, whatever their version and however they are cut; damaged ones up to the damage, hostile ones not at all.
#include "paper/moving/wxr_reader.hpp"
#include <gtest/gtest.h>
#include <vector>

namespace rotative::moving {
namespace {

struct Read {
    WxrSite site;
    std::vector<WxrAuthor> authors;
    std::vector<WxrTerm> terms;
    std::vector<WxrItem> items;
    std::optional<Damage> damage;
};

Read read(std::string_view file, std::size_t piece = 1 << 20) {
    Read found;
    WxrReader reader({[&](const WxrSite& site) { found.site = site; }, [&](const WxrAuthor& author) { found.authors.push_back(author); },
                      [&](const WxrTerm& term) { found.terms.push_back(term); },
                      [&](WxrItem&& item) { found.items.push_back(std::move(item)); }});
    for (; !file.empty(); file.remove_prefix(std::min(piece, file.size())))
        if (!reader.feed(file.substr(0, piece))) break;
    found.damage = reader.finish();
    return found;
}

std::string exported(std::string_view inside, std::string_view version = "1.2") {
    const auto space = "http://wordpress.org/export/" + std::string(version) + "/";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss xmlns:wp=\"" + space + "\" xmlns:excerpt=\"" + space +
           "excerpt/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>\n"
           "<title>Le Journal</title><wp:wxr_version>" +
           std::string(version) + "</wp:wxr_version><wp:base_blog_url>https://journal.example</wp:base_blog_url>\n" + std::string(inside) +
           "</channel></rss>\n";
}

constexpr std::string_view the_bridge =
    "<item><title>Le pont a rouvert</title><dc:creator><![CDATA[ines]]></dc:creator><content:encoded><![CDATA[<p>Ce "
    "]]><![CDATA[matin.</p>]]>"
    "</content:encoded><excerpt:encoded>Enfin</excerpt:encoded><wp:post_id>12</wp:post_id><wp:post_type>post</wp:post_type>"
    "<wp:status>publish</wp:status><category domain=\"post_tag\" nicename=\"pont\"><![CDATA[Pont]]></category>"
    "<wp:postmeta><wp:meta_key>_yoast_wpseo_primary_category</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>"
    "<wp:comment><wp:comment_approved>0</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>3</wp:comment_parent>"
    "</wp:comment></item>";

TEST(WxrReader, an_item_has_its_fields_its_terms_and_its_counts) {
    const auto found = read(exported(the_bridge));
    ASSERT_FALSE(found.damage) << found.damage->what;
    ASSERT_EQ(found.items.size(), 1U);
    const auto& item = found.items[0];
    EXPECT_EQ(item.title, "Le pont a rouvert");
    EXPECT_EQ(item.creator, "ines");
    EXPECT_EQ(item.content, "<p>Ce matin.</p>");
    EXPECT_EQ(item.excerpt, "Enfin");
    EXPECT_EQ(item.id + item.type + item.status, "12postpublish");
    EXPECT_EQ(item.line, 4U);
    EXPECT_EQ(item.terms.at(0).slug, "pont");
    EXPECT_EQ(item.fields.at("_yoast_wpseo_primary_category"), "7");
    EXPECT_EQ(item.meta, 1U);
    EXPECT_EQ(item.comments.states.at("0"), 1U);
    EXPECT_EQ(item.comments.types.at("comment"), 1U);
    EXPECT_EQ(item.comments.replies, 1U);
    EXPECT_EQ(found.site.title, "Le Journal");
    EXPECT_EQ(found.site.blog_url, "https://journal.example");
}

TEST(WxrReader, every_version_and_every_cut_reads_the_same) {
    for (const auto* version : {"1.0", "1.1", "1.2"})
        for (const std::size_t piece : {1, 7, 4096}) {
            const auto found = read(exported(the_bridge, version), piece);
            ASSERT_EQ(found.items.size(), 1U);
            EXPECT_EQ(found.items[0].content, "<p>Ce matin.</p>");
            EXPECT_EQ(found.items[0].status, "publish");
        }
}

TEST(WxrReader, terms_and_authors_are_told_apart) {
    const auto found = read(exported(
        "<wp:author><wp:author_login>ines</wp:author_login><wp:author_display_name><![CDATA[Inès]]></wp:author_display_name></wp:author>"
        "<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>monde</wp:category_nicename><wp:cat_name>Monde</wp:cat_name></"
        "wp:category>"
        "<wp:tag><wp:tag_slug>pont</wp:tag_slug><wp:tag_name>Pont</wp:tag_name></wp:tag>"
        "<wp:term><wp:term_taxonomy>nav_menu</wp:term_taxonomy><wp:term_slug>menu</wp:term_slug></wp:term>"));
    ASSERT_EQ(found.authors.size(), 1U);
    EXPECT_EQ(found.authors[0].display_name, "Inès");
    ASSERT_EQ(found.terms.size(), 3U);
    EXPECT_EQ(found.terms[0].sort, WxrTerm::Sort::Category);
    EXPECT_EQ(found.terms[0].slug, "monde");
    EXPECT_EQ(found.terms[1].sort, WxrTerm::Sort::Tag);
    EXPECT_EQ(found.terms[2].taxonomy, "nav_menu");
}

TEST(WxrReader, an_item_whose_namespace_was_bent_keeps_its_status) {
    const auto found =
        read(exported("<item xmlns:wp=\"http://elsewhere.example/\"><title>Caché</title><wp:status>private</wp:status></item>"
                      "<item xmlns:x=\"http://elsewhere.example/\"><x:status>publish</x:status><wp:status>draft</wp:status></item>"));
    ASSERT_EQ(found.items.size(), 2U);
    EXPECT_EQ(found.items[0].status, "private");
    EXPECT_EQ(found.items[1].status, "draft");
}

TEST(WxrReader, a_damaged_file_is_read_up_to_the_damage_and_never_half_an_item) {
    const auto found =
        read(exported(std::string(the_bridge) + "\n<item><title>Après</title>\n<content:encoded>a & b</content:encoded></item>"));
    EXPECT_EQ(found.items.size(), 1U);
    ASSERT_TRUE(found.damage);
    EXPECT_EQ(found.damage->line, 6U);
    EXPECT_EQ(found.damage->inside, "Après");
}

TEST(WxrReader, a_file_that_was_cut_off_says_so) {
    auto whole = exported(the_bridge);
    for (std::size_t length = 0; length < whole.size() - 14; ++length) {
        const auto found = read(std::string_view(whole).substr(0, length));
        ASSERT_TRUE(found.damage) << length;
        ASSERT_LE(found.items.size(), 1U);
    }
    EXPECT_EQ(read(std::string_view(whole).substr(0, whole.size() / 2)).damage->what, "cut off");
}

TEST(WxrReader, control_characters_and_letters_of_windows_are_mended) {
    for (const std::size_t piece : {1, 4096}) {
        const auto found = read(exported("<item><title>L\x92\xe9t\xe9\x01ici</title></item>"), piece);
        ASSERT_FALSE(found.damage);
        EXPECT_EQ(found.items.at(0).title, "L’été ici");
    }
}

TEST(WxrReader, a_declared_encoding_is_believed_and_an_unknown_one_is_damage) {
    const auto title = [](const std::string& encoding, const std::string& letters) {
        const auto found =
            read("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><rss><channel><title>" + letters + "</title></channel></rss>");
        return found.damage ? found.damage->what : found.site.title;
    };
    EXPECT_EQ(title("windows-1252", "L\x92\xe9t\xe9 \x80"), "L’été €");
    EXPECT_EQ(title("windows-1254", "\xddstanbul \xfe"), "İstanbul ş");
    EXPECT_EQ(title("windows-1256", "\xc7\xe1"), "ال");
    EXPECT_TRUE(read("<?xml version=\"1.0\" encoding=\"klingon\"?><rss><channel/></rss>").damage);
    EXPECT_EQ(read("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><title>\xe9t\xe9</title></channel></rss>").site.title,
              "été");
}

TEST(WxrReader, no_entity_is_declared_and_nothing_outside_is_asked_for) {
    const std::string bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><title>&b;</title></channel></rss>";
    EXPECT_EQ(read(bomb).damage.value().what, "declarations of its own");
    EXPECT_EQ(read("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&x;</title></channel></rss>")
                  .damage.value()
                  .what,
              "declarations of its own");
    EXPECT_EQ(read("<!DOCTYPE rss SYSTEM \"http://elsewhere.example/x.dtd\"><rss><channel><title>&x;</title></channel></rss>")
                  .damage.value()
                  .what,
              "unknown entity");
}

TEST(WxrReader, what_is_not_an_export_is_refused) {
    EXPECT_EQ(read("<html><body/></html>").damage.value().what, "not an export");
    EXPECT_EQ(read("<rss/>").damage.value().what, "not an export");
    EXPECT_TRUE(read("").damage);
    EXPECT_TRUE(read("%PDF-1.4").damage);
}

TEST(WxrReader, no_file_makes_it_grow) {
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<a>";
    EXPECT_EQ(read(exported(deep)).damage.value().what, "too deep");
    EXPECT_EQ(read(exported("<item long=\"" + std::string(longest_token + (1 << 18), 'x') + "\"/>")).damage.value().what, "a tag too long");
    const auto found = read(exported("<item><title>Long</title><content:encoded><![CDATA[" + std::string(longest_content + 1, 'x') +
                                     "]]></content:encoded></item>" + std::string(the_bridge)));
    EXPECT_FALSE(found.damage);
    ASSERT_EQ(found.items.size(), 2U);
    EXPECT_EQ(found.items[0].longer_than_read, "content");
    EXPECT_EQ(found.items[0].content, "");
}

}  // namespace
}  // namespace rotative::moving
