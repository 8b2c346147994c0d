# SPDX-License-Identifier: Apache-2.0
"""The PostgreSQL of a check: bin/scratch-postgres starts one in a folder of its own, and it is stopped when the check ends, however it ends.
An address in ROTATIVE_TEST_POSTGRES is taken as it is, and never stopped."""
import contextlib
import os
import subprocess

from report import FAILED, LOGS, ROOT


@contextlib.contextmanager
def scratch_postgres(report):
    """Gives the environment that the test programs need."""
    if os.environ.get("ROTATIVE_TEST_POSTGRES"):
        yield {}
        return
    address = None
    with report.step("a PostgreSQL of our own") as step:
        LOGS.mkdir(parents=True, exist_ok=True)
        step.log = LOGS / "scratch-postgres.log"
        with open(step.log, "wb") as errors:
            started = subprocess.run(["bin/scratch-postgres", "start", "--for", str(os.getpid())], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, text=True, timeout=120)
        lines = started.stdout.split()
        address = lines[-1] if started.returncode == 0 and lines else None
        if not address:
            step.count = FAILED
    try:
        yield {"ROTATIVE_TEST_POSTGRES": address} if address else {}
    finally:
        if address:
            subprocess.run(["bin/scratch-postgres", "stop", address], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=120)
