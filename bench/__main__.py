# SPDX-License-Identifier: Apache-2.0
"""bin/bench: runs the rows, prints a table, writes build/bench/figures.json. What a row measures is in reading.py, changing.py,
newspaper.py and pages.py; how a process is measured is in machine.py."""
import argparse
import json
import pathlib
import sys
import tempfile
import time

import changing
import machine
import newspaper
import pages
import reading
from figures import table

ROWS = reading.ROWS | changing.ROWS | newspaper.ROWS | pages.ROWS
RESULT = machine.ROOT / "build/bench/figures.json"


def main():
    options = argparse.ArgumentParser(prog="bin/bench", description="The figures of DESIGN.md, section 6, beside their references.")
    options.add_argument("row", nargs="*", choices=[[], *ROWS], help="only these")
    options.add_argument("--list", action="store_true")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seconds", type=float, default=4)
    options.add_argument("--as-built", action="store_true")
    chosen = options.parse_args()
    if chosen.list:
        for name, row in ROWS.items():
            print(f"{name:16} {row.__doc__.splitlines()[0]}")
        return 0
    machine.prepare_network()
    figures = []
    with tempfile.TemporaryDirectory(prefix="rotative-bench-") as folder:
        bench = machine.Bench(pathlib.Path(folder), rounds=chosen.rounds, seconds=chosen.seconds)
        try:
            for name in chosen.row or ROWS:
                print(f"bench: {name}", file=sys.stderr, flush=True)
                figures += run(name, ROWS[name], bench)
        finally:
            bench.stop_all()
    print(table(figures))
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(json.dumps({"when": time.strftime("%F %T"), "machine": machine.description(), "figures": figures}, indent=1, default=str))
    return 1 if any(one.get("broke") for one in figures) else 0


def run(name, row, bench):
    """The figures of one row; a row that breaks says so and the others go on."""
    try:
        return [dict(row=name, **one) for one in row(bench)]
    except machine.NotThere as missing:
        return [dict(row=name, what=row.__doc__.splitlines()[0], ours=f"not measured: {missing}")]
    except Exception as problem:
        return [dict(row=name, what=row.__doc__.splitlines()[0], ours=f"broke: {type(problem).__name__}: {problem}", broke=True)]


sys.exit(main())
