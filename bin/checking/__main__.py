# SPDX-License-Identifier: Apache-2.0
"""bin/check, after bin/setup: reads what is asked, runs the steps, prints the count, and says by its exit status whether all is well."""
import os
import shutil
import sys

import long
import steps
from report import LOGS, ROOT, Report


def main(words):
    os.chdir(ROOT)
    if words[:2] == ["--long", "--list"]:
        print("\n".join(f"{name:16} {part.what}" for name, part in long.parts().items()))
        return 0
    if not words:
        shutil.rmtree(LOGS, ignore_errors=True)
    report = Report()
    if not words:
        steps.check_everything(report)
    elif words[0] == "--long":
        long.run(report, words[1:])
    elif len(words) == 1 and not words[0].startswith("-"):
        steps.check_room(report, words[0])
    else:
        print("bin/check, bin/check ROOM, bin/check --long [PART…], bin/check --long --list", file=sys.stderr)
        return 2
    return report.close()


sys.exit(main(sys.argv[1:]))
