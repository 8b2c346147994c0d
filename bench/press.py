# SPDX-License-Identifier: Apache-2.0
"""The machines without a newspaper (src/press/cache/press_alone_main.cpp), with articles of a chosen size."""
import time

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

    def print_all(self, at_most=300):
        """Every article once, then until each has its brotli form. That the server is idle would not do: its compressor runs only when
        nobody wants the processor, and sides that serve different bytes cannot be compared."""
        line, end = Line(self.port), time.monotonic() + at_most
        for article in range(1, self.articles + 1):
            line.get(f"/articles/{article}")
        left = list(range(1, self.articles + 1))
        while left:
            left = [one for one in left if line.get(f"/articles/{one}", BROWSER).getheader("Content-Encoding") != "br"]
            if time.monotonic() > end:
                raise TimeoutError(f"{len(left)} articles have no brotli form yet")
            if left:
                time.sleep(1)
        self.process.wait_until_idle()

    def warm_up(self, at_most=90):
        """Reads an article now and then until it counts as one that stays and is pressed its hardest: later it would change under the
        measurement, and the two sides would serve different bytes."""
        first, end = self.answer().content, time.monotonic() + at_most
        while self.answer().content == first:
            if time.monotonic() > end:
                raise TimeoutError("the article was never pressed harder")
            time.sleep(0.5)

    def answer(self, article=1, headers=BROWSER):
        return Line(self.port).get(f"/articles/{article}", headers)
