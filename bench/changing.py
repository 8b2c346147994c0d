# SPDX-License-Identifier: Apache-2.0
"""Rows about changing: how long until a change is seen, and how many can be kept a second, each on disk before it is acknowledged."""
import sqlite3
import time

from figures import percentile
from load import Line, wrk
from press import Press


def press_of(bench):
    return bench.once("changing", lambda: Press(bench, "changing", 8083, articles=100, kilobytes=8))


def fresh(bench):
    """from publishing to the page that shows it, through HTTP"""
    press = press_of(bench)
    writer, reader = Line(press.port), Line(press.port)
    seen = []
    for change in range(max(200, int(200 * bench.seconds))):
        reader.get("/articles/1")
        words = f"changed {change} times"
        began = time.perf_counter()
        writer.post("/articles/1/words", words)
        assert words.encode() in reader.get("/articles/1").content, "a stale page after the acknowledgement"
        seen.append((time.perf_counter() - began) * 1000)
    yield dict(what=f"publish → page fresh ({len(seen)} times)", ours=f"p50 {percentile(seen, 0.5):.2f} ms, p99 {percentile(seen, 0.99):.2f} ms",
               goal="p99 ≤ 5 ms")


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
               ratio=f"{rate / alone:.2f} ×", goal="≥ 1 ×, aim 2 ×", errors=sum(one["errors"] for one in ours), rounds=dict(ours=ours, theirs=theirs))


def single_inserts(bench):
    """Inserts a second by one program that commits each, on the same disk with the same promises."""
    shelf = sqlite3.connect(bench.folder / "single.db", isolation_level=None)
    shelf.execute("pragma journal_mode = wal")
    shelf.execute("pragma synchronous = full")
    shelf.execute("create table if not exists comments (id integer primary key, article integer not null, words text not null)")
    many, end = 0, time.perf_counter() + bench.seconds
    while time.perf_counter() < end:
        shelf.execute("insert into comments (article, words) values (?, ?)", (2, f"The bridge has reopened, and I was there: {many}."))
        many += 1
    shelf.close()
    return many / bench.seconds


ROWS = {"fresh": fresh, "durable": durable}
