# SPDX-License-Identifier: Apache-2.0
"""What a check prints: one line a step, the end of the log where one fails, and the count at the end.
What the steps are is in steps.py; how a test program's own count is read is in programs.py."""
import contextlib
import dataclasses
import pathlib
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LOGS = ROOT / "build/check/logs"
TAIL = 40


@dataclasses.dataclass
class Count:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other):
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self):
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


PASSED, FAILED = Count(passed=1), Count(failed=1)


class Report:
    """Counts the steps and prints each as it ends; steps may end on several threads."""

    def __init__(self):
        self.total = Count()
        self.failures = []
        self.began = time.monotonic()
        self.lock = threading.Lock()

    @contextlib.contextmanager
    def step(self, name):
        """The caller sets `count`, `note` and `log` on what it is given; an exception is a failure."""
        step = Step(name)
        began = time.monotonic()
        try:
            yield step
        except Exception as problem:  # a check that breaks must say so and go on: the other steps are still worth knowing
            step.count, step.note = FAILED, f"{type(problem).__name__}: {problem}"
        self.end(step, time.monotonic() - began)

    def end(self, step, seconds):
        with self.lock:
            self.total += step.count
            verdict = "FAIL" if step.count.failed else "ok"
            counted = str(step.count) if sum(dataclasses.astuple(step.count)) > 1 else ""
            print(f"{verdict:4} {seconds:6.1f} s  {step.name:32} {'  '.join(filter(None, [counted, step.note]))}".rstrip(), flush=True)
            if step.count.failed:
                self.failures.append(step.name)
                self.show_tail(step.log)

    def show_tail(self, log):
        if not log or not pathlib.Path(log).exists():
            return
        lines = pathlib.Path(log).read_text(errors="replace").splitlines()
        for line in telling(lines)[-TAIL:]:
            print(f"     | {line[:240]}")
        print(f"     | the whole log: {pathlib.Path(log).relative_to(ROOT)}", flush=True)

    def close(self):
        """Prints the closing lines; the last one is read by machines. Returns the exit status."""
        if self.failures:
            print("failed: " + ", ".join(self.failures))
        print(f"in {time.monotonic() - self.began:.0f} s")
        print(self.total, flush=True)
        return 1 if self.total.failed or not self.total.passed else 0


class Step:
    def __init__(self, name):
        self.name, self.count, self.note, self.log = name, PASSED, "", None


def telling(lines):
    """The lines worth showing: those of a test program that passed are left out."""
    return [line for line in lines if not line.startswith(("[ RUN", "[       OK", "[---", "[==="))]
