# SPDX-License-Identifier: Apache-2.0
"""A newspaper's WordPress export of any size, invented, the same each time. How one is read is in paper/moving."""
import random

SYLLABLES = ("la", "pont", "ri", "ver", "ma", "tin", "é", "cou", "le", "jour", "nal", "bre", "so", "ci", "té", "an", "di", "ra", "mo", "ne")
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Le Pont</title><link>https://pont.example</link><language>fr-FR</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://pont.example</wp:base_site_url><wp:base_blog_url>https://pont.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>ines</wp:author_login><wp:author_email>ines@pont.example</wp:author_email><wp:author_display_name><![CDATA[Inès]]></wp:author_display_name></wp:author>
"""


def write(path, articles, words=500):
    """20 sections, 400 topics, one to three topics an article, so many words each."""
    chance = random.Random(7)
    vocabulary = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(4000)]
    weights = [1 / (rank + 10) for rank in range(len(vocabulary))]
    with open(path, "w", encoding="utf-8") as out:
        out.write(HEAD)
        for number in range(1, 21):
            out.write(f"<wp:category><wp:term_id>{number}</wp:term_id><wp:category_nicename>rubrique-{number}</wp:category_nicename>"
                      f"<wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Rubrique {number}]]></wp:cat_name></wp:category>\n")
        for number in range(1, articles + 1):
            out.write(item(number, chance, vocabulary, weights, words))
        out.write("</channel></rss>\n")


def item(number, chance, vocabulary, weights, length):
    words = chance.choices(vocabulary, weights, k=length)
    paragraphs = "\n\n".join(f"<!-- wp:paragraph -->\n<p>{' '.join(words[i:i + 60]).capitalize()}.</p>\n<!-- /wp:paragraph -->" for i in range(0, length, 60))
    month, day, hour = number // 28 % 12 + 1, number % 28 + 1, number % 24
    date = f"{2010 + number // 336 % 14}-{month:02}-{day:02} {hour:02}:00:00"
    topics = "".join(f'<category domain="post_tag" nicename="sujet-{t}"><![CDATA[Sujet {t}]]></category>' for t in chance.sample(range(400), chance.randint(1, 3)))
    return f"""<item><title><![CDATA[{' '.join(words[:8]).capitalize()}]]></title><link>https://pont.example/{number}-article/</link>
<dc:creator><![CDATA[ines]]></dc:creator><guid isPermaLink="false">https://pont.example/?p={number}</guid>
<content:encoded><![CDATA[{paragraphs}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id><wp:post_date>{date}</wp:post_date><wp:post_date_gmt>{date}</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>
<wp:post_name>article-{number}</wp:post_name><wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type>
<category domain="category" nicename="rubrique-{number % 20 + 1}"><![CDATA[Rubrique {number % 20 + 1}]]></category>{topics}</item>
"""
