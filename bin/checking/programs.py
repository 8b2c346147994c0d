# SPDX-License-Identifier: Apache-2.0
"""Runs programs: builds, test programs (their count is read from GoogleTest's own report), fuzzers. What is run when is in steps.py."""
import concurrent.futures
import json
import os
import pathlib
import re
import signal
import subprocess
import xml.etree.ElementTree

from report import FAILED, LOGS, PASSED, ROOT, Count

CORES = os.cpu_count() or 2
CORPORA = pathlib.Path(os.environ.get("ROTATIVE_CORPORA") or ROOT / "../shared/corpora")
SANITIZERS = {
    "ASAN_OPTIONS": "detect_leaks=1:abort_on_error=0",
    "UBSAN_OPTIONS": "print_stacktrace=1",
    # A library that is not instrumented has locks that are not seen: what it does to memory through the C library is no race of ours.
    "TSAN_OPTIONS": f"second_deadlock_stack=1:ignore_noninstrumented_modules=1:suppressions={ROOT}/cmake/tsan.suppressions",
}


def run(command, log, timeout, environment={}, append=False):
    """Runs a command with no input into a log; its exit status, or a word for what ended it. Nothing it started outlives it."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, "ab" if append else "wb") as out:
        process = subprocess.Popen([str(word) for word in command], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                                   env={**os.environ, **SANITIZERS, **environment}, start_new_session=True)
        try:
            return process.wait(timeout)
        except subprocess.TimeoutExpired:
            return f"ended after {timeout} s"
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()


def build(step, preset, targets=(), timeout=3600):
    """Configures and builds a preset; True when it stands. Everything that fails is shown, not only the first file."""
    step.log = LOGS / f"build-{preset}.log"
    outcome = run(["cmake", "--preset", preset], step.log, 300)
    if outcome == 0:
        outcome = run(["cmake", "--build", "--preset", preset, "--", "-k", "0", *targets], step.log, timeout, append=True)
    step.count = PASSED if outcome == 0 else FAILED
    step.note = "" if outcome == 0 else f"cmake: {outcome}"
    return outcome == 0


def tests_of(preset):
    """The test programs of a configured build folder: {room: program}, in the order of the floor plan."""
    listed = subprocess.run(["ctest", "--test-dir", f"build/{preset}", "--show-only=json-v1"], cwd=ROOT, capture_output=True, text=True, check=True)
    return {test["name"]: test["command"][0] for test in json.loads(listed.stdout)["tests"] if test.get("command")}


def run_tests(step, program, name, timeout=1200, environment={}, arguments=(), before=()):
    """Runs a GoogleTest program; its tests are counted one by one, and a program that dies counts as one more failure."""
    file_name = name.replace("/", "_")
    step.log, results = LOGS / f"{file_name}.log", LOGS / f"{file_name}.xml"
    results.unlink(missing_ok=True)
    outcome = run([*before, program, f"--gtest_output=xml:{results}", "--gtest_color=no", *arguments], step.log, timeout, environment)
    step.count, step.note = counted(results)
    if outcome != 0 and not step.count.failed:
        step.count += FAILED
        step.note = f"{step.note} the program ended with {outcome}".strip()


def run_node_tests(step, file, environment, timeout=600):
    """Runs a file of node:test, which drives Chromium; its tests are counted one by one."""
    step.log = LOGS / f"browser-{file.stem}.log"
    outcome = run(["node", "--test", "--test-reporter=tap", file], step.log, timeout, environment)
    text = step.log.read_text(errors="replace")
    said = {word: int(number) for word, number in re.findall(r"^# (pass|fail|cancelled|skipped|todo) (\d+)$", text, re.MULTILINE)}
    with_leave = sum(may_skip(reason) for reason in re.findall(r"^ *ok .*# SKIP (.*)", text, re.MULTILINE))
    step.count = Count(said.get("pass", 0), sum(said.get(word, 0) for word in ("fail", "cancelled", "skipped", "todo")) - with_leave, with_leave)
    if outcome != 0 and not step.count.failed or not said:
        step.count += FAILED
        step.note = f"node ended with {outcome}"


def counted(results):
    """The count in a GoogleTest report, and what to say of it. A skip for any reason but the corpora's absence is a failure."""
    if not results.exists():
        return Count(), "no report was written;"
    count, wrong = Count(), []
    for case in xml.etree.ElementTree.parse(results).iter("testcase"):
        name = f"{case.get('classname')}.{case.get('name')}"
        skip = case.find("skipped")
        if case.find("failure") is not None:
            count += FAILED
            wrong.append(name)
        elif skip is not None and not may_skip((skip.get("message") or "") + (skip.text or "")):
            count += FAILED
            wrong.append(f"{name} (skipped without leave)")
        elif skip is not None:
            count += Count(skipped=1)
        elif case.get("status") == "run":
            count += PASSED
    return count, ", ".join(wrong)


def may_skip(reason):
    """A test may be skipped where the corpora are not, and for no other reason."""
    return "corpora" in reason and not CORPORA.is_dir()


def fuzz(step, program, name, corpus, seconds):
    """Runs a fuzzer over its kept corpus and on from there. What it finds anew stays in the build folder, a crash beside the logs."""
    step.log = LOGS / f"fuzz-{name}.log"
    found = ROOT / "build/fuzz/found" / name
    found.mkdir(parents=True, exist_ok=True)
    seeds = [corpus] if corpus else []
    outcome = run([program, f"-max_total_time={seconds}", "-timeout=10", "-rss_limit_mb=2560", "-print_final_stats=1", f"-artifact_prefix={LOGS}/{name}-",
                   found, *seeds], step.log, seconds * 2 + 120)
    text = step.log.read_text(errors="replace")
    runs = re.search(r"stat::number_of_executed_units: *(\d+)", text)
    seed = re.search(r"INFO: Seed: (\d+)", text)
    step.count = PASSED if outcome == 0 and corpus else FAILED
    step.log = step.log if outcome != 0 else None
    step.note = ", ".join(filter(None, [f"{runs[1]} runs" if runs else "", f"seed {seed[1]}" if seed else "", "" if corpus else f"no kept corpus in fuzz/{name}",
                                        "" if outcome == 0 else f"ended with {outcome}"]))


def side_by_side(jobs, at_once=CORES):
    """Runs the jobs (functions without arguments) a few at a time and waits for all."""
    with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
        for done in [pool.submit(job) for job in jobs]:
            done.result()
