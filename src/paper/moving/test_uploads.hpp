// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests: a small export whose articles show pictures and files, and the folder that the old site kept them in.
#include <fstream>
#include <string>
#include <string_view>
#include "press/pictures/test_pictures.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::moving {

inline constexpr std::string_view uploads_address = "https://journal.example/wp-content/uploads/";

inline std::string upload(std::string_view path) { return std::string(uploads_address) + std::string(path); }

inline std::string of_item(std::string_view id, std::string_view type, std::string_view words, std::string_view more) {
    const std::string number(id), kind(type), status(type == "attachment" ? "inherit" : "publish");
    return "<item><title>Objet " + number + "</title><link>https://journal.example/objet-" + number + "/</link><content:encoded><![CDATA[" +
           std::string(words) + "]]></content:encoded><wp:post_id>" + number + "</wp:post_id><wp:post_date_gmt>2019-01-01 10:00:00" +
           "</wp:post_date_gmt><wp:post_name>objet-" + number + "</wp:post_name><wp:status>" + status + "</wp:status><wp:post_type>" +
           kind + "</wp:post_type>" + std::string(more) + "</item>\n";
}

inline std::string of_field(std::string_view name, std::string_view value) {
    return "<wp:postmeta><wp:meta_key>" + std::string(name) + "</wp:meta_key><wp:meta_value><![CDATA[" + std::string(value) +
           "]]></wp:meta_value></wp:postmeta>";
}

inline std::string of_file(std::string_view id, std::string_view path, std::string_view more = {}) {
    return of_item(id, "attachment", {},
                   "<wp:attachment_url>" + upload(path) + "</wp:attachment_url>" + of_field("_wp_attached_file", path) + std::string(more));
}

inline std::string export_of(std::string_view items) {
    return R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/")"
           R"( xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/")"
           R"( xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Le Journal</title><link>https://journal.example</link>)"
           "<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://journal.example</wp:base_site_url>"
           "<wp:base_blog_url>https://journal.example</wp:base_blog_url>\n" +
           std::string(items) + "</channel></rss>\n";
}

/// An article with one of everything, a page, a private article, a guest with a face, and the files that they show.
inline std::string the_illustrated_export() {
    const auto article =
        "[caption width=\"300\"]<img src=\"" + upload("2018/vue-300x200.jpg") + "\" alt=\"Vue\" /> La vue[/caption]\n\n" +
        "Lire <a href=\"" + upload("2018/plan.pdf") + "\">le plan</a> et <a href=\"/?attachment_id=74\">le dessin</a>.\n\n" +
        "[gallery ids=\"70,71\"]\n\n[audio mp3=\"" + upload("2018/son.mp3") + "\"][/audio]\n\n[video mp4=\"" + upload("2018/film.mp4") +
        "\"][/video]\n\n" +
        "<figure><img src=\"https://ailleurs.example/x.jpg\" alt=\"X\"><figcaption>D’ailleurs</figcaption></figure>\n\n" + "<img src=\"" +
        upload("2018/seul-100x100.png") + "\" alt=\"Seul\">\n\n<img src=\"" + upload("2018/perdu.jpg") + "\" alt=\"Perdu\">";
    return export_of(
        of_file("70", "2018/vue.jpg",
                "<excerpt:encoded>Vue du nord</excerpt:encoded><wp:post_parent>50</wp:post_parent>" +
                    of_field("_wp_attachment_image_alt", "Le pont, vu du nord") + of_field("_media_credit", "Inès Aubert")) +
        of_file("71", "2018/pont-scaled.jpg", "<excerpt:encoded>Le pont</excerpt:encoded>") + of_file("72", "2018/plan.pdf") +
        of_file("73", "2018/son.mp3") + of_file("74", "2018/dessin.svg") + of_file("75", "2018/film.mp4") +
        of_file("76", "2018/perdu.jpg", "<excerpt:encoded>Perdue depuis</excerpt:encoded>") + of_file("77", "2018/abimee.jpg") +
        of_file("78", "2018/secret.png") + of_file("79", "2018/visage.png") + of_file("80", "2018/page.png") +
        of_item("50", "post", article, of_field("_thumbnail_id", "71")) +
        of_item("51", "post", "<img src=\"" + upload("2018/secret.png") + "\">", "<wp:post_password>sesame</wp:post_password>") +
        of_item("60", "page", "<p>Le journal.</p><p><img src=\"" + upload("2018/vue.jpg") + "\" alt=\"\"></p>",
                of_field("_thumbnail_id", "80")) +
        of_item("61", "guest-author", {},
                of_field("cap-user_login", "derya") + of_field("cap-display_name", "Derya Kaya") + of_field("_thumbnail_id", "79")) +
        of_item("52", "post", "Signé.", "<category domain=\"author\" nicename=\"cap-derya\"><![CDATA[derya]]></category>"));
}

/// What the old site kept, but "2018/perdu.jpg".
inline void lay_uploads(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder / "2018");
    const auto put = [&](const char* name, std::string_view bytes) { pictures::put(folder / "2018" / name, bytes); };
    put("vue.jpg", pictures::plain_png(40, 30, {10, 20, 30}));
    put("vue-300x200.jpg", pictures::plain_png(30, 20));
    put("pont-scaled.jpg", pictures::plain_png(48, 32, {90, 20, 30}));
    put("plan.pdf", "%PDF-1.4 le plan");
    put("son.mp3", "ID3 la la la");
    put("dessin.svg", "<svg onload='x()'/>");
    put("film.mp4", std::string("\0\0\0\x20", 4) + "ftypisom film");
    put("abimee.jpg", "\xFF\xD8\xFF and no picture");
    put("seul.png", pictures::plain_png(50, 50, {1, 2, 3}));
    put("secret.png", pictures::plain_png(20, 20, {4, 5, 6}));
    put("visage.png", pictures::plain_png(22, 22, {7, 8, 9}));
    put("page.png", pictures::plain_png(24, 24, {9, 8, 7}));
}

}  // namespace rotative::moving
