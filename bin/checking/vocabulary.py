# SPDX-License-Identifier: Apache-2.0
"""schema.org as a judge of our JSON-LD: every type is one, and every property may be said of its type. Without the vocabulary at hand a few
words of it, those that search engines ask of an article, are asked for all the same."""
import json

REQUIRED = {
    "NewsArticle": ["headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage", "inLanguage", "wordCount"],
    "BreadcrumbList": ["itemListElement"],
    "ListItem": ["position", "name", "item"],
    "NewsMediaOrganization": ["name"],
    "Person": ["name", "url"],
}
SORTS_OF_ARTICLE = {"AnalysisNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "AdvertiserContentArticle"}


class Vocabulary:
    def __init__(self, path):
        self.above, self.domains = {}, {}
        if not path.exists():
            return
        for one in json.loads(path.read_text())["@graph"]:
            name = one["@id"].removeprefix("schema:")
            if one["@type"] == "rdfs:Class" or "rdfs:Class" in one["@type"]:
                self.above[name] = self.ids(one.get("rdfs:subClassOf"))
            elif one["@type"] == "rdf:Property":
                self.domains[name] = self.ids(one.get("schema:domainIncludes"))

    @staticmethod
    def ids(value):
        return {one["@id"].removeprefix("schema:") for one in ([value] if isinstance(value, dict) else value or [])}

    def sorts(self, name):
        found, ahead = set(), [name]
        while ahead:
            one = ahead.pop()
            if one not in found:
                found.add(one)
                ahead += self.above.get(one, ())
        return found

    def slips(self, thing):
        """What is wrong in a piece of JSON-LD, all that is in it included."""
        if isinstance(thing, list):
            return [slip for one in thing for slip in self.slips(one)]
        if not isinstance(thing, dict):
            return []
        sort, said = thing.get("@type"), {name for name in thing if not name.startswith("@")}
        slips = [slip for name in said for slip in self.slips(thing[name])] + self.slips(thing.get("@graph", []))
        if not sort:
            return slips if not said else [*slips, f"{sorted(said)} of nothing"]
        asked = REQUIRED.get("NewsArticle" if sort in SORTS_OF_ARTICLE else sort, [])
        if "headline" in said or sort not in {"NewsArticle", *SORTS_OF_ARTICLE}:  # a translation is only pointed at
            slips += [f"{sort} without {name}" for name in asked if name not in said]
        if self.above:
            slips += [f"{sort} is no type"] if sort not in self.above else []
            slips += [f"{sort} has no {name}" for name in said if not self.domains.get(name, set()) & self.sorts(sort)]
        return slips
