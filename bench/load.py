# SPDX-License-Identifier: Apache-2.0
"""Load: wrk on its own core, and single requests over one kept connection. What is made of the numbers is in figures.py."""
import http.client
import json
import pathlib
import subprocess

import machine

BROWSER = {"Accept-Encoding": "gzip, deflate, br"}


def wrk(process, url, bench, connections=64, headers=None, asks=()):
    """One round against a process: what each answer cost it in CPU (µs, and the part of it in user space), and how many a second there
    were."""
    command = ["taskset", "-c", machine.LOAD_CORE, "wrk", "-t1", f"-c{connections}", f"-d{max(1, round(bench.seconds))}s", "--timeout", "30s",
               "-s", pathlib.Path(__file__).with_name("load.lua")]
    for name, value in (headers or {}).items():
        command += ["-H", f"{name}: {value}"]
    cpu, user = process.cpu()
    load = subprocess.Popen(list(map(str, [*command, url, "--", *asks])), stdout=subprocess.PIPE, text=True, start_new_session=True)
    machine.favour(load.pid)
    said = json.loads(load.communicate()[0].splitlines()[-1])
    cpu_after, user_after = process.cpu()
    answers = max(1, said["requests"])
    spent, ticks = cpu_after - cpu, user_after - user
    return dict(cpu_us=spent / answers * 1e6, user_us=ticks / answers * 1e6, rps=answers / said["microseconds"] * 1e6, busy=spent / said["microseconds"] * 1e6,
                **{key: said[key] for key in ("p50_us", "p99_us", "errors")})


class Line:
    """One kept connection."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def get(self, path, headers=None):
        return self.ask("GET", path, None, headers)

    def post(self, path, body, headers=None):
        return self.ask("POST", path, body, headers)

    def ask(self, method, path, body=None, headers=None):
        self.connection.request(method, path, body, headers or {})
        answer = self.connection.getresponse()
        answer.content = answer.read()
        return answer
