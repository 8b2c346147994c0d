# SPDX-License-Identifier: Apache-2.0
"""Rows about reading what is printed, each beside nginx with the same bytes and fields: CPU for each answer, answers a second."""
import statistics

import nginx
from figures import beside, met
from load import BROWSER, Line, wrk
from press import Press

MANY = 20_000


def article(bench):
    """One article of 40 KB (some 8 KB in brotli) at our port and at nginx's: (press, nginx, answers ours gave)."""

    def make():
        press = Press(bench, "reading", 8081, articles=10, kilobytes=40)
        press.print_all()
        press.warm_up()
        small, whole = press.answer(), press.answer(headers={})
        assert small.getheader("Content-Encoding") == "br", "the page has no brotli form"
        (bench.folder / "small").write_bytes(small.content)
        (bench.folder / "whole").write_bytes(whole.content)
        reference = nginx.start(bench, [("/small", bench.folder / "small", small), ("/whole", bench.folder / "whole", whole)])
        return press, reference, small, whole

    return bench.once("article", make)


def in_turn(bench, ours, theirs):
    """Rounds of both, neighbours in time: (ours, theirs). `ours` and `theirs` are what wrk() is given after the process."""
    rounds = [[], []]
    for _ in range(bench.rounds):
        for measured, (process, url, how) in zip(rounds, (ours, theirs)):
            measured.append(wrk(process, url, bench, **how))
    return rounds


def small(bench):
    """an article of 8 KB in brotli, 64 and 512 connections"""
    press, reference, answer, _ = article(bench)
    size = f"{len(answer.content) / 1000:.1f} KB"
    for connections in (64, 512):
        how = dict(connections=connections, headers=BROWSER)
        ours, theirs = in_turn(bench, (press.process, press.url(), how), (reference, f"http://127.0.0.1:{nginx.PORT}/small", how))
        assert press.answer().content == answer.content, "our page was pressed harder meanwhile: the two served different bytes"
        yield beside(f"article, {size} brotli, {connections} connections", ours, theirs, 0.80)
        if connections == 64:
            yield user_share(ours, theirs)


def user_share(ours, theirs):
    middle = lambda rounds: statistics.median(one["user_us"] for one in rounds)
    return dict(what="of it in user space (sampled)", ours=f"{middle(ours):.2f} µs", theirs=f"{middle(theirs):.2f} µs", goal="≤ 0.5 µs",
                met=met(middle(ours) <= 0.5))


def whole(bench):
    """an article of 40 KB as it is"""
    press, reference, _, answer = article(bench)
    ours, theirs = in_turn(bench, (press.process, press.url(), {}), (reference, f"http://127.0.0.1:{nginx.PORT}/whole", {}))
    yield beside(f"article, {len(answer.content) / 1000:.0f} KB identity", ours, theirs, 0.90)


def unchanged(bench):
    """If-None-Match, answered 304"""
    press, reference, answer, _ = article(bench)
    their_tag = Line(nginx.PORT).get("/small").getheader("ETag")
    sides = []
    for process, url, tag in ((press.process, press.url(), answer.getheader("ETag")), (reference, f"http://127.0.0.1:{nginx.PORT}/small", their_tag)):
        sides.append((process, url, dict(headers=BROWSER | {"If-None-Match": tag})))
    assert press.answer(headers=sides[0][2]["headers"]).status == 304
    ours, theirs = in_turn(bench, *sides)
    yield beside("If-None-Match → 304", ours, theirs, 0.80)


def evenly(bench):
    """20,000 articles read evenly"""
    press = Press(bench, "evenly", 8082, articles=MANY, kilobytes=8, megabytes=1024)
    press.print_all()
    folder = bench.folder / "articles"
    folder.mkdir()
    line = Line(press.port)
    for one in range(1, MANY + 1):
        answer = line.get(f"/articles/{one}", BROWSER)
        assert answer.getheader("Content-Encoding") == "br", f"article {one} lost its brotli form"
        (folder / str(one)).write_bytes(answer.content)
    stop_other_nginx(bench)
    reference = nginx.start(bench, [("/articles/", folder, answer)])
    paths = bench.folder / "paths"
    paths.write_text("".join(f"/articles/{one}\n" for one in range(1, MANY + 1)))
    how = dict(headers=BROWSER, asks=("paths", paths))
    ours, theirs = in_turn(bench, (press.process, press.url(), how), (reference, f"http://127.0.0.1:{nginx.PORT}/", how))
    reference.stop()
    bench.kept.pop("article", None)
    yield beside(f"20,000 articles evenly, {len(answer.content) / 1000:.1f} KB brotli", ours, theirs, 0.80)
    yield dict(what="memory with 20,000 printed articles of 8 KB", ours=f"{press.process.memory():.0f} MB")


def stop_other_nginx(bench):
    if "article" in bench.kept:
        press, reference, *_ = bench.kept["article"]
        reference.stop()


ROWS = {"small": small, "whole": whole, "unchanged": unchanged, "evenly": evenly}
