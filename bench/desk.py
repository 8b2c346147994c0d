# SPDX-License-Identifier: Apache-2.0
"""Orders to a running newspaper, as `rotative` gives them: through the socket in its data folder (src/house/control.cpp), without
starting a program for each."""
import array
import json
import os
import pathlib
import socket
import struct


class Desk:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.nowhere = os.open(os.devnull, os.O_RDWR)

    def order(self, *words):
        """Carries a command out; it is on disk when this returns. Its answer goes nowhere."""
        said = json.dumps(dict(folder=str(self.folder), words=[*map(str, words), "--data", str(self.folder)])).encode()
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.connect(str(self.folder / "rotative.sock"))
            line.sendmsg([struct.pack("=I", len(said))], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [self.nowhere] * 3))])
            line.sendall(said)
            status = line.recv(1)
        if status != b"\0":
            raise RuntimeError(f"rotative {' '.join(map(str, words[:3]))} said no ({status!r})")
