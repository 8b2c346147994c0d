# SPDX-License-Identifier: Apache-2.0
"""The browser journeys (journeys/browser/*_test.mjs). One demonstration is made for all of them, since drawing its pictures takes long; each
journey serves copies of it. How a journey's tests are counted is in programs.py, which of them a long part runs in long.py."""
import contextlib
import functools
import pathlib
import shutil
import tempfile

import programs
from report import FAILED, LOGS, ROOT

JOURNEYS = ROOT / "journeys/browser"


def run(report, preset, environment, only=None, timeout=600, prefix="browser"):
    """The journeys of these names, or all, through the program of a build folder; gives the ended steps."""
    chosen = [file for file in sorted(JOURNEYS.glob("*_test.mjs")) if only is None or file.stem in only]
    if not chosen or len(chosen) < len(only or ()):
        raise RuntimeError(f"journeys/browser has not all of {only}")
    ended = []

    def one(journey, served):
        with report.step(f"{prefix}: {journey.stem}") as step:
            programs.run_node_tests(step, journey, {**environment, **served}, timeout)
        ended.append(step)

    with demonstration(report, ROOT / f"build/{preset}/rotative") as served:
        programs.side_by_side([functools.partial(one, journey, served) for journey in chosen] if served else [])
    return ended


@contextlib.contextmanager
def demonstration(report, program):
    """Gives the environment that leads a journey to it; an empty one when it could not be made, which counts as a failure."""
    folder, outcome = pathlib.Path(tempfile.mkdtemp(prefix="rotative-")), None
    try:
        data = folder / "newspaper"
        with report.step("the demonstration is made") as step:
            step.log = LOGS / "demonstration-made.log"
            outcome = programs.run([program, "demo", "--data", data], step.log, 900)
            if outcome != 0:
                step.count, step.note = FAILED, f"ended with {outcome}"
        yield {"ROTATIVE_PROGRAM": str(program), "ROTATIVE_DEMONSTRATION": str(data)} if outcome == 0 else {}
    finally:
        shutil.rmtree(folder, ignore_errors=True)
