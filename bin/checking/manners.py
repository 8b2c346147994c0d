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
        written_by_hand = not any("do not edit" in line for line in lines[:4])
        if not lines or LICENCE not in lines[0]:
            found.append(f"{name}: does not begin with // {LICENCE}")
        if len(lines) > LONGEST and written_by_hand:
            found.append(f"{name}: {len(lines)} lines tell more than one story (at most {LONGEST})")
        if not says_what_is_here(file):
            found.append(f"{name}: does not open by saying what is here")
        if file.stem in NAMES_THAT_SAY_NOTHING:
            found.append(f"{name}: a name that says nothing")
    return found


def says_what_is_here(file):
    """By its own first lines, or by those of the header whose name it carries (stock.cpp and stock_test.cpp by stock.hpp)."""
    header = file.with_name(file.stem.removesuffix("_test") + ".hpp")
    return any(opens_with_words(said) for said in (file, header) if said.exists())


def opens_with_words(file):
    lines = [line for line in file.read_text(encoding="utf-8").splitlines()[1:3] if line != "#pragma once"]
    return bool(lines) and lines[0].startswith("//")
