# SPDX-License-Identifier: Apache-2.0
"""What STYLE asks of a file before anyone reads its code: the licence's name first, words on what is here, a length that fits in a head.
Its form is clang-format's business, what it may include is bin/floors'."""
from report import ROOT

LICENCE = "SPDX-License-Identifier: Apache-2.0"
LONGEST = 400
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "common", "misc", "database"}


def slips(files):
    """Every slip, as 'file: what is wrong'."""
    found = []
    for file in files:
        lines = file.read_text(encoding="utf-8").splitlines()
        name = file.relative_to(ROOT)
        if not lines or LICENCE not in lines[0]:
            found.append(f"{name}: does not begin with // {LICENCE}")
        written_by_hand = not any("do not edit" in line for line in lines[:4])
        if len(lines) > LONGEST and written_by_hand:
            found.append(f"{name}: {len(lines)} lines tell more than one story (at most {LONGEST})")
        if len(lines) < 2 or not lines[1].startswith(("//", "#pragma once", "/*")):
            found.append(f"{name}: does not open by saying what is here")
        if file.stem in NAMES_THAT_SAY_NOTHING:
            found.append(f"{name}: a name that says nothing")
    return found
