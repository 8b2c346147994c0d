# SPDX-License-Identifier: Apache-2.0
"""A demonstration newspaper, served for as long as a check lasts, and a plain reader of it. Who asks what of it is in demonstration and attack."""
import contextlib
import http.client
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def newspaper(program):
    """Makes the demonstration in a folder of its own and serves it; gives a Reader. It must end by itself when it is asked to."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="rotative-"))
    server = None
    try:
        data = folder / "newspaper"
        subprocess.run([program, "demo", "--data", data], check=True, stdin=subprocess.DEVNULL, timeout=300)
        port = free_port()
        server = subprocess.Popen([program, "serve", "--data", data, "--listen", f"127.0.0.1:{port}"], env={**os.environ, "ROTATIVE_METRICS_LISTEN": "127.0.0.1:0"}, stdin=subprocess.DEVNULL)
        reader = Reader(port, [program], data)
        reader.wait_until_open(server)
        yield reader
        server.send_signal(signal.SIGTERM)
        if server.wait(15) != 0:
            raise RuntimeError(f"the server ended with {server.returncode}")
    finally:
        if server and server.poll() is None:
            server.kill()
            server.wait()
        shutil.rmtree(folder, ignore_errors=True)


class Reader:
    def __init__(self, port, program=(), data=None):
        self.port, self.program, self.data = port, program, data

    def order(self, *words):
        """What a command says, which the server carries out."""
        return subprocess.run([*self.program, *words, "--data", self.data], check=True, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60).stdout

    def get(self, path, timeout=10, headers=None):
        """Status, header fields by lower-case name, body; a connection of its own each time."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request("GET", path, headers={"Host": f"localhost:{self.port}", **(headers or {})})
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def wait_until_open(self, server):
        for _ in range(300):
            if server.poll() is not None:
                raise RuntimeError(f"the server ended with {server.returncode} before it opened")
            with contextlib.suppress(OSError):
                if self.get("/readyz")[0] == 200:
                    return
            time.sleep(0.05)
        raise RuntimeError("the server did not open in 15 s")
