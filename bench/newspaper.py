# SPDX-License-Identifier: Apache-2.0
"""Rows about the newspaper itself: rotative with 20,000 imported articles. What the machines alone cost is in reading.py."""
import os
import re
import statistics
import subprocess
import time

import export
import machine
from figures import met, percentile
from load import BROWSER, Line, wrk

MANY = 20_000
PORT, METRICS = 8085, 8086
PROGRAM = machine.RELEASE / "rotative"


def imported(bench):
    """The data folder with its articles, and what importing them took: (folder, seconds, seconds of processor, peak megabytes)."""

    def make():
        if not PROGRAM.exists():
            raise machine.NotThere("rotative is not built")
        folder, file = bench.folder / "newspaper", bench.folder / "export.xml"
        run("init", "--title", "Le Pont", "--language", "fr", folder=folder)
        with open(folder / "rotative.toml", "a", encoding="utf-8") as settings:
            settings.write(f'\nmetrics_listen = "127.0.0.1:{METRICS}"\n')
        export.write(file, MANY)
        return folder, *timed("import", "wxr", file, folder=folder)

    return bench.once("newspaper", make)


def run(*words, folder):
    done = subprocess.run([PROGRAM, *map(str, words), "--data", folder], capture_output=True, text=True)
    if done.returncode:
        raise machine.NotThere(f"rotative {' '.join(map(str, words[:2]))}: {(done.stderr or done.stdout).strip()[-200:]}")


def timed(*words, folder):
    """Seconds, seconds of processor and megabytes at most that a command took."""
    began = time.perf_counter()
    child = subprocess.Popen([PROGRAM, *map(str, words), "--data", folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             start_new_session=True)
    machine.favour(child.pid)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise machine.NotThere(f"rotative {' '.join(map(str, words[:2]))} said no ({child.returncode})")
    return time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def serve(bench, folder):
    """A server, and the milliseconds from starting it to its first 200."""
    began = time.perf_counter()
    process = bench.start(PROGRAM, "serve", "--listen", f"127.0.0.1:{PORT}", "--io-threads", 1, "--data", folder)
    while True:
        try:
            if Line(PORT).get("/").status == 200:
                return process, (time.perf_counter() - began) * 1000
        except OSError:
            pass
        if process.popen.poll() is not None or time.perf_counter() - began > 60:
            raise machine.NotThere("rotative serve does not answer")
        time.sleep(0.001)


def addresses(line, path="/sitemap.xml"):
    """Every article's path, as the sitemap says."""
    found = []
    for where in re.findall(r"<loc>(?:https?://[^/<]+)?(/[^<]*)</loc>", line.get(path).content.decode()):
        if "/articles/" in where:
            found.append(where)
        elif where.endswith(".xml"):
            found += addresses(line, where)
    return found


def importing(bench):
    """import of 20,000 articles"""
    _, seconds, processor, megabytes = imported(bench)
    yield dict(what="import of 20,000 articles (WXR)", ours=f"{seconds:.1f} s, {MANY / seconds:,.0f}/s, {processor:.1f} s of CPU, {megabytes:.0f} MB at most",
               goal="≤ 60 s with 200,000 comments, ≤ 250 MB", met=met(seconds <= 60 and megabytes <= 250))


def starting(bench):
    """start with 20,000 articles to the first 200, and idle memory"""
    folder, *_ = imported(bench)
    taken = []
    for _ in range(max(5, bench.rounds)):
        process, milliseconds = serve(bench, folder)
        taken.append(milliseconds)
        process.wait_until_idle()
        memory = process.memory()
        process.stop()
    yield dict(what="start with 20,000 articles → first 200", ours=f"{statistics.median(taken):.0f} ms (worst {max(taken):.0f})", goal="≤ 150 ms",
               met=met(statistics.median(taken) <= 150))
    yield dict(what="idle memory", ours=f"{memory:.0f} MB", goal="≤ 40 MB", met=met(memory <= 40))


def printing(bench):
    """an article printed for the first time"""
    folder, *_ = imported(bench)
    process, _ = serve(bench, folder)
    line = Line(PORT)
    paths = addresses(line)[:5000]
    if not paths:
        raise machine.NotThere("the sitemap names no article")
    took, (before, _), printed = [], process.cpu(), printing_so_far()
    for path in paths:
        began = time.perf_counter()
        answer = line.get(path)
        took.append((time.perf_counter() - began) * 1e6)
        assert answer.status == 200, path
    spent = process.cpu()[0] - before
    prints, seconds = (now - then for now, then in zip(printing_so_far(), printed))
    hot, (before, _) = paths[:500], process.cpu()
    for path in hot:
        line.get(path)
    answering = (process.cpu()[0] - before) / len(hot)
    whole_way, rows_to_bytes = (spent / len(paths) - answering) * 1e6, seconds / prints * 1e6
    yield dict(what=f"cold print of an article, rows → bytes ({len(paths)} of them)", goal="≤ 150 µs (with 50 comments)", met=met(rows_to_bytes <= 150),
               ours=f"{rows_to_bytes:.0f} µs of CPU; {whole_way:.0f} µs with socket, threads and placing; p50 {percentile(took, 0.5):.0f} µs, "
                    f"p99 {percentile(took, 0.99):.0f} µs through HTTP")
    process.wait_until_idle()
    yield from weight(line, paths[0])
    yield hot_article(bench, process, paths[0])
    process.stop()


def printing_so_far():
    """What the newspaper says of itself: (prints, seconds of processor they took, from the first question to the bytes)."""
    said = Line(METRICS).get("/metrics").content.decode()
    return tuple(float(re.search(rf"^rotative_pages_{name} (\S+)", said, re.M)[1]) for name in ("printed_total", "printing_seconds_total"))


def weight(line, path):
    """What a reader's browser fetches for a page, compressed, pictures apart."""
    page = line.get(path, BROWSER)
    names = re.findall(r'(?:<link[^>]*rel="?stylesheet"?[^>]*href|<script[^>]*src)="?([^" >]+)', line.get(path).content.decode())
    fetched = {name: len(line.get(name, BROWSER).content) for name in names if name.startswith("/")}
    others = [name for name in names if not name.startswith("/")]
    scripts = sum(size for name, size in fetched.items() if name.endswith(".js"))
    total = len(page.content) + sum(fetched.values())
    yield dict(what="a public page, compressed: HTML + CSS + JS", goal="≤ 50 KB, ≤ 20 KB script, no request to others",
               met=met(total <= 50_000 and scripts <= 20_000 and not others),
               ours=f"{total / 1000:.1f} KB, {scripts / 1000:.1f} KB script, {len(others)} requests to others")


def hot_article(bench, process, path):
    one = wrk(process, f"http://127.0.0.1:{PORT}{path}", bench, headers=BROWSER)
    return dict(what="that article, read by 64 connections", ours=f"{one['cpu_us']:.2f} µs, {one['rps']:,.0f}/s")


ROWS = {"importing": importing, "starting": starting, "printing": printing}
