# SPDX-License-Identifier: Apache-2.0
"""The steps of bin/check, in their order: the cheap ones first, so that a slip is said in seconds.
How a step is run and counted is in programs.py; the long runs are in long.py."""
import functools
import os
import pathlib
import re
import shutil
import subprocess

import browser
import manners
import programs
from report import FAILED, LOGS, PASSED, ROOT
from scratch import scratch_postgres

FUZZ_SECONDS = 20


def check_everything(report):
    check_source(report)
    with report.step("build check (gcc, ASan, UBSan)") as step:
        built = programs.build(step, "check")
    with scratch_postgres(report) as environment:
        if built or programs_exist("check"):
            run_rooms(report, "check", environment)
            browser.run(report, "check", environment)
        with report.step("build tsan (gcc, press)") as step:
            press = press_rooms()
            programs.build(step, "tsan", [target_of(room) for room in press])
        run_rooms(report, "tsan", environment, only=press, before=without_address_randomisation())
    with report.step("build fuzz (clang, ASan, UBSan)") as step:
        programs.build(step, "fuzz")
    run_fuzzers(report, FUZZ_SECONDS)
    with report.step("clang-tidy") as step:
        tidy(step)
    with report.step("build release (gcc)") as step:
        programs.build(step, "release")
    with report.step("the release is hardened") as step:
        script(step, ["bin/checking/hardening"], 120)
    with report.step("the Debian package") as step:
        script(step, ["bin/checking/packaging"], 300)
    with report.step("the release serves the demonstration") as step:
        script(step, ["bin/checking/demonstration"], 300)
    with report.step("programs read the demonstration") as step:
        script(step, ["bin/checking/machines"], 300)


def check_room(report, wanted):
    """One room, by its path or its last name: its form, its floor, its tests."""
    room = find_room(wanted)
    check_source(report, under=[folder for folder in (ROOT / "src" / room, ROOT / room) if folder.is_dir()])
    with report.step(f"build check, {room}") as step:
        if not programs.build(step, "check", [target_of(room)]):
            return
    with scratch_postgres(report) as environment:
        run_rooms(report, "check", environment, only=[room])


def check_source(report, under=(ROOT / "src", ROOT / "tools", ROOT / "journeys")):
    with report.step("format") as step:
        step.log = LOGS / "format.log"
        outcome = programs.run(["clang-format-19", "--dry-run", "-Werror", *sources(under)], step.log, 300)
        step.count = PASSED if outcome == 0 else FAILED
    with report.step("floors") as step:
        script(step, ["bin/floors"], 60)
    with report.step("manners") as step:
        step.log = LOGS / "manners.log"
        slips = manners.slips(sources(under))
        step.log.write_text("\n".join(slips))
        step.count = FAILED if slips else PASSED


def script(step, command, timeout):
    """A script of our own: its exit status is the answer, its last line the note."""
    step.log = LOGS / f"{pathlib.Path(command[0]).name}.log"
    outcome = programs.run(command, step.log, timeout)
    step.count = PASSED if outcome == 0 else FAILED
    lines = step.log.read_text(errors="replace").split("\n")
    step.note = next((line for line in reversed(lines) if line), "") if outcome == 0 else f"ended with {outcome}"


def run_rooms(report, preset, environment, only=None, before=()):
    """The test programs of the rooms, a few at a time; a room whose program was not built counts as failed."""
    def one(room, program):
        title = room if preset == "check" else f"{room} ({preset})"
        with report.step(title) as step:
            name = f"{preset}-{room}"
            programs.run_tests(step, program, name, environment=environment, before=before)
    wanted = {room: program for room, program in programs.tests_of(preset).items() if only is None or room in only}
    if not wanted:
        raise RuntimeError(f"{preset}: no test program")
    programs.side_by_side([functools.partial(one, room, program) for room, program in wanted.items()])


def fuzzers():
    """{name: (program, kept corpus or None)}: url_fuzz.cpp of press/url is called url, html_fuzz.cpp of press/document document-html."""
    found = {}
    for source in sorted((ROOT / "src").rglob("*_fuzz.cpp")):
        what = source.stem.removesuffix("_fuzz")
        parts = source.parent.relative_to(ROOT / "src").parts
        name = what if what == parts[-1] else f"{parts[-1]}-{what}"
        corpus = next((folder for folder in (ROOT / "fuzz" / what, ROOT / "fuzz" / "_".join([*parts, what])) if folder.is_dir()), None)
        found[name] = (ROOT / "build/fuzz" / "_".join([*parts, source.stem]), corpus)
    return found


def run_fuzzers(report, seconds, only=None):
    def one(name, program, corpus):
        with report.step(f"fuzz {name}, {seconds} s") as step:
            programs.fuzz(step, program, name, corpus, seconds)
    programs.side_by_side([functools.partial(one, name, *what) for name, what in fuzzers().items() if only is None or name in only])


def tidy(step):
    """clang-tidy over what ships (not the tests), with the flags of the clang build."""
    step.log = LOGS / "tidy.log"
    files = [str(path) for path in sources([ROOT / "src", ROOT / "tools"]) if path.suffix == ".cpp" and not re.search(r"_(test|fuzz|bench)\.cpp$", path.name)]
    outcome = programs.run(["run-clang-tidy-19", "-quiet", "-p", "build/fuzz", f"-j{programs.CORES}", *map(lambda name: f"^{re.escape(name)}$", files)], step.log, 1800)
    step.count = PASSED if outcome == 0 else FAILED
    errors = sorted({line for line in step.log.read_text(errors="replace").splitlines() if " error: " in line})
    step.note = f"{len(files)} files" + (f", {len(errors)} errors" if errors else "")
    if errors:
        step.log = LOGS / "tidy-errors.log"
        step.log.write_text("\n".join(errors))


def sources(under):
    return sorted(path for folder in under for path in folder.rglob("*.[ch]pp"))


def rooms():
    plan = (ROOT / "src/FLOORPLAN").read_text().splitlines()
    return [line.strip() for line in plan if line.strip() and not line.startswith("#")]


def press_rooms():
    return [room for room in rooms() if room.startswith("press/") and any((ROOT / "src" / room).glob("*_test.cpp"))]


def find_room(wanted):
    wanted = wanted.removeprefix("src/").rstrip("/")
    known = [*rooms(), "tools/templates", "tools/texts", "journeys"]
    candidates = [room for room in known if room == wanted or room.endswith("/" + wanted)]
    if len(candidates) != 1:
        raise SystemExit(f"bin/check: no room is called {wanted}; there are: {' '.join(known)}")
    return candidates[0]


def target_of(room):
    return room.replace("/", "_") + "_test"


def programs_exist(preset):
    return (ROOT / f"build/{preset}/build.ninja").exists()


def without_address_randomisation():
    """g++ 12's ThreadSanitizer cannot lay out its shadow where the kernel spreads addresses over 32 bits."""
    command = ["setarch", os.uname().machine, "--addr-no-randomize"]
    works = shutil.which("setarch") and subprocess.run([*command, "true"], capture_output=True).returncode == 0
    return command if works else []
