# SPDX-License-Identifier: Apache-2.0
"""The machines without a newspaper (src/press/cache/press_alone_main.cpp), with articles of a chosen size."""
import machine
from load import BROWSER, Line


class Press:
    def __init__(self, bench, name, port, articles, kilobytes, megabytes=256):
        program = machine.RELEASE / "press_alone"
        if not program.exists():
            raise machine.NotThere("press_alone is not built")
        self.port, self.articles = port, articles
        folder = bench.folder / name
        folder.mkdir()
        self.process = bench.start(program, folder, f"127.0.0.1:{port}", articles, kilobytes, megabytes)
        machine.wait_for(port)

    def url(self, article=1):
        return f"http://127.0.0.1:{self.port}/articles/{article}"

    def print_all(self):
        """Every article once, then until all their forms are made."""
        line = Line(self.port)
        for article in range(1, self.articles + 1):
            line.get(f"/articles/{article}")
        self.process.wait_until_idle()

    def answer(self, article=1, headers=BROWSER):
        return Line(self.port).get(f"/articles/{article}", headers)
