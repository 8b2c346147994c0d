# SPDX-License-Identifier: Apache-2.0
"""Rows about pages as readers meet them: what Lighthouse says of them, what they weigh, and what the front page costs in a large archive.
The newspaper is the demonstration; what machines and imports cost is in reading.py and newspaper.py."""
import json
import os
import re
import statistics
import subprocess
import time

import export
import machine
from desk import Desk
from figures import met
from load import BROWSER, Line
from newspaper import PROGRAM, run

LANGUAGES = ("fr", "tr", "en", "ar")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FEW, MANY = 2_000, 100_000
TIMES = 5


class Paper:
    """A folder that is served at a port, with its figures at the next one."""

    def __init__(self, bench, folder, port):
        self.folder, self.port = folder, port
        with open(folder / "rotative.toml", "a", encoding="utf-8") as settings:
            settings.write(f'\nmetrics_listen = "127.0.0.1:{port + 1}"\n')
        self.process = bench.start(PROGRAM, "serve", "--listen", f"127.0.0.1:{port}", "--address", f"http://localhost:{port}", "--io-threads", 1, "--data", folder)
        machine.wait_for(port)

    def get(self, path, headers=None):
        return Line(self.port).get(path, headers)

    def printing(self):
        """(prints, seconds of processor they took) so far."""
        said = Line(self.port + 1).get("/metrics").content.decode()
        return tuple(float(re.search(rf"^rotative_pages_{name} (\S+)", said, re.M)[1]) for name in ("printed_total", "printing_seconds_total"))


def demonstration(bench):
    """The demonstration, served, and the addresses of its front pages and longest articles by language."""

    def make():
        if not PROGRAM.exists():
            raise machine.NotThere("rotative is not built")
        folder = bench.folder / "demonstration"
        run("demo", folder=folder)
        paper = Paper(bench, folder, 8087)
        articles = {language: [] for language in LANGUAGES}
        for part in re.findall(r"<loc>[^<]*(/sitemaps/[^<]*)</loc>", paper.get("/sitemap.xml").content.decode()):
            for prefix, path in re.findall(r"<loc>https?://[^/<]+((?:/(?:tr|en|ar))?)(/articles/[^<]*)</loc>", paper.get(part).content.decode()):
                articles[prefix.lstrip("/") or LANGUAGES[0]].append(prefix + path)
        longest = lambda paths: max(paths, key=lambda path: len(paper.get(path).content))
        pages = {language: ("/" if language == LANGUAGES[0] else f"/{language}", longest(paths)) for language, paths in articles.items()}
        return paper, pages

    return bench.once("demonstration", make)


def lighthouse(bench):
    """the front page and the longest article, judged by Lighthouse"""
    judge = machine.ROOT / "bench/lighthouse"
    if not (judge / "node_modules").exists():
        raise machine.NotThere("bin/setup --bench brings Lighthouse")
    paper, pages = demonstration(bench)
    addresses = [f"http://localhost:{paper.port}{path}" for path in pages[LANGUAGES[0]]]
    for address in addresses:
        paper.get(address.split(f":{paper.port}")[1], BROWSER)
    paper.process.wait_until_idle()
    done = subprocess.run(["node", judge / "judge.mjs", str(TIMES), *addresses], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise RuntimeError(done.stderr[-400:])
    for what, line in zip(("front page", "longest article"), done.stdout.splitlines()):
        runs = json.loads(line)["runs"]
        middle = {name: statistics.median(one[name] for one in runs) for name in CATEGORIES}
        shift = max(one["shift"] for one in runs)
        failed = sorted({name for one in runs for name in one["failed"]})
        yield dict(what=f"Lighthouse, {what}, median of {TIMES}", goal="≥ 98 in each, nothing moves", met=met(min(middle.values()) >= 98 and shift == 0),
                   ours=", ".join(f"{name} {value:.0f}" for name, value in middle.items()) + f", moved by {shift:.3f}" + (f"; {' '.join(failed)}" if failed else ""), runs=runs)


def weight(bench):
    """what a browser fetches for a page, compressed, pictures and letters apart"""
    paper, pages = demonstration(bench)
    for at, what in enumerate(("front page", "longest article")):
        weights = {language: weigh(paper, both[at]) for language, both in pages.items()}
        heaviest = max(weights.values(), key=lambda one: one["total"])
        yield dict(what=f"{what}: HTML + CSS + JS, compressed", goal="≤ 50 KB, ≤ 20 KB script", met=met(heaviest["total"] <= 50_000 and heaviest["script"] <= 20_000),
                   ours=", ".join(f"{language} {one['total'] / 1000:.1f} KB" for language, one in weights.items()) + f"; script {heaviest['script'] / 1000:.1f} KB", weights=weights)


def weigh(paper, path):
    """Bytes of a page, and with what it needs to be shown. Its smallest form is made when nobody wants the processor: it is waited for."""
    html = paper.get(path).content.decode()
    needed = re.findall(r'<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"', html)
    sizes = {name: len(smallest(paper, name)) for name in [path, *(style or script for style, script in needed)]}
    return dict(total=sum(sizes.values()), script=sum(size for name, size in sizes.items() if name.endswith(".js")), sizes=sizes)


def smallest(paper, path, at_most=30):
    end = time.monotonic() + at_most
    while True:
        answer = paper.get(path, BROWSER)
        if answer.getheader("Content-Encoding") == "br" or time.monotonic() > end:
            return answer.content
        time.sleep(0.2)


def large(bench):
    """the front page with 2,000 articles and with 100,000"""
    if not PROGRAM.exists():
        raise machine.NotThere("rotative is not built")
    papers = [archive(bench, articles, port) for articles, port in ((FEW, 8091), (MANY, 8093))]
    ratios, costs = [], ([], [])
    for change in range(max(40, 10 * bench.rounds)):
        pair = [print_anew(paper, desk, number, change) for paper, desk, number in papers]
        for cost, one in zip(costs, pair):
            cost.append(one)
        ratios.append(pair[1] / pair[0])
    for paper, *_ in papers:
        paper.process.stop()
    ratio = statistics.median(ratios)
    few, many = (statistics.median(cost) * 1e6 for cost in costs)
    yield dict(what=f"front page printed anew, {MANY:,} articles beside {FEW:,}", ours=f"{many:.0f} µs of CPU", theirs=f"{few:.0f} µs", ratio=f"{ratio:.2f} ×", goal="≤ 1.20 ×",
               met=met(ratio <= 1.20), costs=costs)


def archive(bench, articles, port):
    """A newspaper of so many articles: served, its desk, and the number of the article at the top of its front page."""
    folder, file = bench.folder / f"archive-{articles}", bench.folder / f"archive-{articles}.xml"
    run("init", "--title", "Le Pont", "--language", "fr", folder=folder)
    export.write(file, articles, words=60)
    run("import", "wxr", file, folder=folder)
    os.unlink(file)
    paper = Paper(bench, folder, port)
    number = re.search(r"/articles/(\d+)", paper.get("/").content.decode())[1]
    return paper, Desk(folder), number


def print_anew(paper, desk, number, change):
    """Seconds of processor that one front page took to print, after its first article was changed."""
    desk.order("article", "update", number, "--headline", f"The bridge, change {change}", "--silent")
    prints, seconds = paper.printing()
    assert f"change {change}" in paper.get("/").content.decode()
    prints, seconds = (now - then for now, then in zip(paper.printing(), (prints, seconds)))
    assert prints == 1, f"{prints} pages were printed for one"
    return seconds


ROWS = {"lighthouse": lighthouse, "weight": weight, "large": large}
