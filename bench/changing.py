# SPDX-License-Identifier: Apache-2.0
"""Rows about changing: how long until a change is seen, and how many can be kept a second, each on disk before it is acknowledged."""
import re
import sqlite3
import time

import newspaper
from desk import Desk
from figures import met, percentile
from load import Line, wrk
from press import Press


def press_of(bench):
    return bench.once("changing", lambda: Press(bench, "changing", 8083, articles=100, kilobytes=8))


def fresh(bench):
    """from publishing to the pages that show it, through HTTP, beside one insert with its fsync"""
    press = press_of(bench)
    writer, reader = Line(press.port), Line(press.port)
    insert = single_insert(bench)
    seen, alone = [], []
    for change in range(times(bench)):
        reader.get("/articles/1")
        words = f"changed {change} times"
        seen.append(milliseconds(lambda: (writer.post("/articles/1/words", words), show(reader, ["/articles/1"], words))))
        alone.append(milliseconds(insert))
    yield freshness("publish → page fresh (press alone)", seen, alone)
    yield whole_newspaper(bench, insert)


def whole_newspaper(bench, insert):
    """The same for an article of the newspaper: an order through its socket, and every page that names the article."""
    folder, *_ = newspaper.imported(bench)
    process, _ = newspaper.serve(bench, folder)
    line, desk = Line(newspaper.PORT), Desk(folder)
    article = re.search(r"/articles/(\d+)", line.get("/").content.decode())
    number, seen, alone = article[1], [], []
    desk.order("article", "update", number, "--headline", "The bridge, change 0")
    pages = [path for path in ("/", "/feeds/atom.xml", "/feeds/rss.xml", "/feeds/feed.json", *sections(line))
             if "The bridge, change 0" in line.get(path).content.decode()]
    pages.append(re.search(rf"/articles/{number}-[^\"' <>]*", line.get("/").content.decode())[0])
    for change in range(1, times(bench) + 1):
        headline = f"The bridge, change {change}"
        seen.append(milliseconds(lambda: (desk.order("article", "update", number, "--headline", headline, "--silent"),
                                          show(line, pages, headline))))
        alone.append(milliseconds(insert))
    process.stop()
    return freshness(f"rotative: publish → {len(pages)} pages fresh, 20,000 articles", seen, alone)


def times(bench):
    return max(200, int(100 * bench.seconds))


def sections(line):
    return sorted(set(re.findall(r"/sections/[^\"' <>]*", line.get("/").content.decode())))


def show(line, pages, words):
    """Every page, read once: each must show the words already, since the change was acknowledged."""
    for path in pages:
        answer = line.get(path)
        if answer.status in (301, 308):
            answer = line.get(answer.getheader("Location"))
        assert words.encode() in answer.content, f"{path} is stale after the acknowledgement"


def milliseconds(work):
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def freshness(what, seen, alone):
    said = lambda values: f"p50 {percentile(values, 0.5):.2f} ms, p99 {percentile(values, 0.99):.2f} ms"
    return dict(what=f"{what} ({len(seen)} times)", ours=said(seen), theirs=said(alone) + " (one insert, its fsync)", goal="p99 ≤ 5 ms",
                met=met(percentile(seen, 0.99) <= 5), milliseconds=dict(ours=seen, theirs=alone))


def single_insert(bench):
    """One insert with its commit, on the same disk with the same promises: a function that does it again each time."""
    shelf = sqlite3.connect(bench.folder / "single.db", isolation_level=None)
    shelf.execute("pragma journal_mode = wal")
    shelf.execute("pragma synchronous = full")
    shelf.execute("create table if not exists comments (id integer primary key, article integer not null, words text not null)")
    return lambda: shelf.execute("insert into comments (article, words) values (?, ?)", (2, "The bridge has reopened, and I was there."))


def durable(bench):
    """durable comments a second through HTTP, beside single inserts"""
    press = press_of(bench)
    words = bench.folder / "comment"
    words.write_text("The bridge has reopened, and I was there: %N%.\n")
    ours, theirs = [], []
    for _ in range(bench.rounds):
        ours.append(wrk(press.process, press.url(2) + "/comments", bench, connections=64, asks=("post", words)))
        theirs.append(single_inserts(bench))
    middle = lambda values: sorted(values)[len(values) // 2]
    rate, alone = middle([one["rps"] for one in ours]), middle(theirs)
    yield dict(what="durable writes a second, 64 clients (press alone)", ours=f"{rate:,.0f}/s", theirs=f"{alone:,.0f}/s (single inserts, fsync each)",
               ratio=f"{rate / alone:.2f} ×", goal="≥ 1 ×, aim 2 ×", met=met(rate >= alone), errors=sum(one["errors"] for one in ours), rounds=dict(ours=ours, theirs=theirs))


def single_inserts(bench):
    """Inserts a second by one program that commits each."""
    insert, many, end = single_insert(bench), 0, time.perf_counter() + bench.seconds
    while time.perf_counter() < end:
        insert()
        many += 1
    return many / bench.seconds


ROWS = {"fresh": fresh, "durable": durable}
