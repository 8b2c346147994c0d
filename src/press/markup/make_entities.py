#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes entities.cpp from the table of the HTML standard that Python carries: make_entities.py > entities.cpp"""
from html.entities import html5


def quoted(text):
    return '"' + "".join(c if 32 < ord(c) < 127 and c not in '"\\?' else "".join(f"\\{b:03o}" for b in c.encode()) for c in text) + '"'


print("""// SPDX-License-Identifier: Apache-2.0
// The named character references of the HTML standard, in byte order. Written by make_entities.py; do not edit.
#include "press/markup/entities.hpp"

namespace rotative::markup {

// clang-format off
const Entity entities[] = {""")
line = ""
for name in sorted(html5, key=str.encode):
    entry = "{" + quoted(name) + "," + quoted(html5[name]) + "},"
    if len(line) + len(entry) > 140:
        print(line)
        line = ""
    line += entry
print(line)
print("""};
// clang-format on

const std::size_t count_of_entities = sizeof entities / sizeof entities[0];

}  // namespace rotative::markup""")
