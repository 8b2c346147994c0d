# SPDX-License-Identifier: Apache-2.0
"""bin/check --long: the full numbers, a part at a time, each at most twenty minutes. The same test programs as every day, with
ROTATIVE_LONG=1; what they measured is added to docs/measured/PART.txt with its seed, commit and date."""
import dataclasses
import datetime
import re
import subprocess
import time

import browser
import programs
import steps
from report import FAILED, ROOT
from scratch import scratch_postgres

LIMIT = 1200
FUZZ_SECONDS = 600
MEASURED = ROOT / "docs/measured"


@dataclasses.dataclass
class Part:
    what: str
    tests: tuple = ()      # (room, filter of its test program)
    fuzzer: str = ""
    script: tuple = ()     # of the release program
    browser: tuple = ()    # journeys of journeys/browser, through the release program
    apart: bool = False    # asked for by name only: it takes longer than the others


def parts():
    named = {
        "documents": Part("100,000 random documents: no word lost in any rendition, and back through Markdown", (("press/document", "*"),)),
        "power": Part("1,000 power cuts under publishing, 200 kill -9", (("press/store", "Power.*:KillNine.*"), ("journeys", "*ThePowerGoes*"))),
        "pages": Part("2,000 random edits: every address equals a cold print", (("paper/front", "*PrecisionOn.*"), ("press/cache", "FreshPages.*"), ("journeys", "*PagesAreExactlyFresh*sqlite"), ("journeys", "*PagesAreExactlyFresh*postgres"))),
        "nodes": Part("two nodes on PostgreSQL, 1,000 interleaved commits", (("press/wire", "Nodes.*"), ("journeys", "TwoNodes.*:TwoNewsrooms.*:TheDatabaseGoes.*"))),
        "worst": Part("the worst 64 KB of foreign HTML, in linear time", (("press/markup", "WorstInputs.*:Gumbo*"), ("press/document", "HostileHtml.*"))),
        "xss": Part("the corpus of hostile HTML, through the cleaner and Chromium", (("journeys", "HostileHtml.*"),)),
        "http1": Part("the corpus of requests, at the whole newspaper, whole and in pieces", (("press/http", "Http1Corpus.*"), ("journeys", "RequestsOfStrangers.*"))),
        "wxr": Part("WordPress exports of the corpora, imported twice; every word as Chromium shows it", (("paper/moving", "*"), ("journeys", "EveryWordMovesIn.*"))),
        "archive": Part("20,000 articles with 200,000 comments move in, ended at ten moments", script=("bin/checking/archive",)),
        "look": Part("every kind of page in six windows, and as its kept pictures", browser=("pages_hold_together_test", "pages_look_as_kept_test")),
        "judges": Part("every kind of page in four languages before axe-core and the Nu Html Checker", browser=("pages_are_for_everybody_test",)),
        "links": Part("every address and every link of the demonstration, with script and without", browser=("a_reader_reads_test", "a_reader_without_script_test", "every_link_answers_test", "the_seeds_page_test")),
        "attack": Part("slowhttptest's attacks while other readers read", script=("bin/checking/attack",)),
        "package": Part("the Debian package in a machine of its own: installed, upgraded, back, removed", script=("bin/checking/package",)),
        "chroot": Part("bin/start and bin/check on a bare Debian 12 in a folder", script=("bin/checking/bare-machine",), apart=True),
    }
    for name in steps.fuzzers():
        named[f"fuzz-{name}"] = Part(f"ten minutes of the fuzzer of {name}", fuzzer=name)
    return named


def run(report, wanted):
    """The parts that are named (or begin so: fuzz for every fuzzer); without a name, all that are not apart."""
    known = parts()
    chosen = [name for name, part in known.items() if (not wanted and not part.apart) or any(name == word or name.startswith(word + "-") for word in wanted)]
    if not chosen or any(not any(name == word or name.startswith(word + "-") for name in chosen) for word in wanted):
        raise SystemExit(f"bin/check --long: the parts are {' '.join(known)}")
    prepare(report, [known[name] for name in chosen])
    with scratch_postgres(report) as environment:
        for name in chosen:
            if not known[name].fuzzer:
                run_part(report, name, known[name], {**environment, "ROTATIVE_LONG": "1"})
    programs.side_by_side([lambda name=name: run_part(report, name, known[name], {}) for name in chosen if known[name].fuzzer])


def prepare(report, chosen):
    targets = [steps.target_of(room) for part in chosen for room, _ in part.tests]
    if targets:
        with report.step("build check") as step:
            programs.build(step, "check", sorted(set(targets)))
    if any(part.browser or part.script and not part.apart for part in chosen):
        with report.step("build release") as step:
            programs.build(step, "release", ["rotative", "rotative-media"])
    if any(part.fuzzer for part in chosen):
        with report.step("build fuzz") as step:
            programs.build(step, "fuzz")


def run_part(report, name, part, environment):
    began = time.monotonic()
    if part.fuzzer:
        program, corpus = steps.fuzzers()[part.fuzzer]
        with report.step(name) as step:
            programs.fuzz(step, program, part.fuzzer, corpus, FUZZ_SECONDS)
        keep(name, [step], began)
    elif part.script:
        with report.step(name) as step:
            steps.script(step, part.script, 5400 if part.apart else LIMIT)
        keep(name, [step], began)
    elif part.browser:
        keep(name, browser.run(report, "release", environment, part.browser, LIMIT, name), began)
    else:
        ended = []
        for room, pattern in part.tests:
            with report.step(f"{name}: {room}") as step:
                programs.run_tests(step, programs.tests_of("check")[room], f"long-{name}-{len(ended) + 1}-{room}", LIMIT, environment, [f"--gtest_filter={pattern}"])
                if not step.count.passed and not step.count.failed:
                    step.count, step.note = FAILED, f"no test is called {pattern}"
            ended.append(step)
        keep(name, ended, began)


def measured_at():
    """The commit, and "-dirty" when something else than these lines differs from it."""
    ask = lambda *words: subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    is_dirty = ask("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/measured")
    return (ask("rev-parse", "--short", "HEAD") or "no commit") + ("-dirty" if is_dirty else "")


def keep(name, ended, began):
    """Adds what was measured to docs/measured: when, which commit, how it ended, and the lines in which a test says its seed or a figure."""
    MEASURED.mkdir(parents=True, exist_ok=True)
    commit = measured_at()
    with open(MEASURED / f"{name}.txt", "a", encoding="utf-8") as out:
        for step in ended:
            now = datetime.datetime.now(datetime.timezone.utc)
            print(f"{now:%Y-%m-%d %H:%M} UTC  {commit}  {step.count}  {time.monotonic() - began:.0f} s  {step.note}".rstrip(), file=out)
            text = step.log.read_text(errors="replace") if step.log and step.log.exists() else ""
            told = [line.strip() for line in text.splitlines() if re.search(r"\bseed\b|^measured|ROTATIVE_SEED", line) and "::" not in line and "seed corpus" not in line]
            print(*[f"    {line[:200]}" for line in dict.fromkeys(told[:20])], sep="\n", end="\n" if told else "", file=out)
