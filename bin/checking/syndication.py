# SPDX-License-Identifier: Apache-2.0
"""What the specifications of RSS 2.0 and JSON Feed 1.1 require of a feed, which have no schema; and the same articles read out of any of its
three forms. Atom has a schema: whoever has it asks jing (bin/checking/machines)."""
import email.utils
import html.parser
import json
import re
import xml.etree.ElementTree as tree

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
ABSOLUTE = re.compile(r"https?://\S+$")
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")


class Words(html.parser.HTMLParser):
    """The words of a piece of markup; blocks part them."""
    INLINE = {"a", "abbr", "bdi", "code", "em", "s", "small", "span", "strong", "sub", "sup", "cite", "b", "i", "q"}

    def __init__(self):
        super().__init__()
        self.said = []

    def handle_data(self, data):
        self.said.append(data)

    def handle_starttag(self, tag, attributes):
        if tag not in self.INLINE:
            self.said.append(" ")

    handle_endtag = lambda self, tag: self.handle_starttag(tag, [])


def words(markup):
    reader = Words()
    reader.feed(markup)
    return "".join(reader.said).split()


def atom_articles(feed):
    """{id: (title, words)} of an Atom feed."""
    return {entry.findtext(ATOM + "id"): (entry.findtext(ATOM + "title"), words(entry.findtext(ATOM + "content"))) for entry in tree.fromstring(feed).iter(ATOM + "entry")}


def rss_articles(feed):
    return {item.findtext("guid"): (item.findtext("title"), words(item.findtext(CONTENT))) for item in tree.fromstring(feed).iter("item")}


def json_articles(feed):
    return {item["id"]: (item["title"], words(item["content_html"])) for item in json.loads(feed)["items"]}


def atom_slips(feed):
    """The members every Atom feed and entry has: what can be said without the schema."""
    root = tree.fromstring(feed)
    slips = [] if root.tag == ATOM + "feed" and root.get(LANGUAGE) else ["atom: no feed with a language"]
    for thing in [root, *root.iter(ATOM + "entry")]:
        slips += [f"atom: no {name}" for name in ("id", "title", "updated") if not thing.findtext(ATOM + name)]
        slips += ["atom: an entry without its language"] if not thing.get(LANGUAGE) else []
    if not root.findall(ATOM + "link[@rel='self']"):
        slips.append("atom: no link to itself")
    return slips


def rss_slips(feed):
    """rssboard.org/rss-specification: a version, a channel with title, link and description; items with dates of RFC 822."""
    root = tree.fromstring(feed)
    channel = root.find("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None:
        return ["rss: no channel of version 2.0"]
    slips = [f"rss: no {name}" for name in ("title", "link", "description", "language") if not channel.findtext(name)]
    if channel.find(ATOM + "link[@rel='self']") is None:
        slips.append("rss: no link to itself")
    for item in channel.iter("item"):
        slips += [f"rss: an item without {name}" for name in ("title", "link", "guid", "pubDate") if not item.findtext(name)]
        slips += [] if ABSOLUTE.match(item.findtext("link") or "") else ["rss: a link that is not absolute"]
        slips += [] if email.utils.parsedate_to_datetime(item.findtext("pubDate")) else ["rss: no date"]
    return slips


def json_slips(feed):
    """jsonfeed.org/version/1.1: version, title and items; items with an id and content, dates of RFC 3339."""
    top = json.loads(feed)
    slips = [] if top.get("version") == "https://jsonfeed.org/version/1.1" else ["json: another version"]
    slips += [f"json: no {name}" for name in ("title", "home_page_url", "feed_url", "language") if not top.get(name)]
    for item in top.get("items", [None]):
        if not item or not isinstance(item.get("id"), str) or not (item.get("content_html") or item.get("content_text")):
            slips.append("json: an item without id or content")
            continue
        slips += [f"json: {name} is not absolute" for name in ("url", "image") if name in item and not ABSOLUTE.match(item[name])]
        slips += [f"json: {name} is no date" for name in ("date_published", "date_modified") if not RFC3339.match(item.get(name, ""))]
    return slips


FORMS = {
    "application/atom+xml": (atom_slips, atom_articles),
    "application/rss+xml": (rss_slips, rss_articles),
    "application/feed+json": (json_slips, json_articles),
}
