# SPDX-License-Identifier: Apache-2.0
"""The machine that measures: a network of its own, the server on one core and the load on the other, and what a process has used.

CPU for each answer is the honest measure: the load generator is full before a fast server is. It is read from the scheduler, to the
nanosecond, over all threads of the process and its children but the one of the lowest priority that compresses pages when nobody wants
the processor."""
import fcntl
import os
import pathlib
import signal
import socket
import struct
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
RELEASE = ROOT / "build/release"
SERVER_CORE, LOAD_CORE = 0, 1 % os.cpu_count()
UNCOUNTED_THREADS = {"pages-press"}


class NotThere(Exception):
    """What a row needs is not built or not installed."""


def prepare_network():
    """Loopback up, with receive buffers above its 64 KiB segments: else an answer of 128 KB waits 40 ms for an acknowledgement, which
    no real network would show."""
    up, running = 0x1, 0x40
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        fcntl.ioctl(control, 0x8914, struct.pack("16sh14x", b"lo", up | running))  # SIOCSIFFLAGS
    for name, value in {"tcp_rmem": "4096 1048576 33554432", "tcp_wmem": "4096 262144 33554432", "ip_local_port_range": "2048 64000"}.items():
        pathlib.Path("/proc/sys/net/ipv4", name).write_text(value)


def description():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown")
    return f"{os.cpu_count()} × {model}, Linux {os.uname().release}, load {os.getloadavg()[0]:.1f}"


class Bench:
    """What all rows share: where they may write, how long they measure, and the processes to stop at the end."""

    def __init__(self, folder, rounds, seconds):
        self.folder, self.rounds, self.seconds = folder, rounds, seconds
        self.running = []
        self.kept = {}

    def once(self, name, make):
        """What several rows use, made for the first of them."""
        if name not in self.kept:
            self.kept[name] = make()
        return self.kept[name]

    def start(self, *command, **how):
        process = Process(command, **how)
        self.running.append(process)
        return process

    def stop_all(self):
        for process in reversed(self.running):
            process.stop()


class Process:
    """A server on its core. `cpu()` and `memory()` count its children too."""

    def __init__(self, command, cwd=ROOT, core=SERVER_CORE):
        self.log = open("/tmp/rotative-bench.log", "ab") if os.environ.get("BENCH_LOG") else subprocess.DEVNULL
        self.popen = subprocess.Popen(["taskset", "-c", str(core), *map(str, command)], cwd=cwd, stdin=subprocess.DEVNULL, stdout=self.log,
                                      stderr=self.log, start_new_session=True)
        favour(self.popen.pid)

    def tree(self):
        children = {}
        for entry in pathlib.Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                except OSError:
                    continue
                children.setdefault(parent, []).append(int(entry.name))
        found, todo = [], [self.popen.pid]
        while todo:
            found.append(todo.pop())
            todo += children.get(found[-1], [])
        return found

    def cpu(self):
        """Seconds of processor used so far, and the part of it in user space (which is sampled, so only good over seconds)."""
        total = user = 0.0
        for pid in self.tree():
            for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
                if (task / "comm").read_text().strip() in UNCOUNTED_THREADS:
                    continue
                total += int((task / "schedstat").read_text().split()[0]) / 1e9
                user += int((task / "stat").read_text().rsplit(")", 1)[1].split()[11]) / os.sysconf("SC_CLK_TCK")
        return total, user

    def all_cpu(self):
        """Seconds of processor of the one process, its lowest thread included."""
        return sum(int((task / "schedstat").read_text().split()[0]) / 1e9 for task in pathlib.Path(f"/proc/{self.popen.pid}/task").iterdir())

    def memory(self):
        """Megabytes that are its own or its share of what is shared."""
        lines = pathlib.Path(f"/proc/{self.popen.pid}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))

    def wait_until_idle(self, at_most=180):
        """Until it has nothing left to do: compressing what was just printed, for one."""
        end = time.monotonic() + at_most
        before = self.all_cpu()
        while time.monotonic() < end:
            time.sleep(1)
            now = self.all_cpu()
            if now - before < 0.02:
                return
            before = now

    def stop(self):
        if self.popen.poll() is None:
            self.popen.send_signal(signal.SIGTERM)
            try:
                self.popen.wait(10)
            except subprocess.TimeoutExpired:
                self.popen.kill()
                self.popen.wait()


def favour(pid):
    """Before other work of the machine. Where tasks are grouped by session, nice counts only inside one: the group is told too."""
    try:
        os.setpriority(os.PRIO_PROCESS, pid, -19)
        pathlib.Path(f"/proc/{pid}/autogroup").write_text("-19")
    except OSError:
        pass


def wait_for(port, at_most=60):
    end = time.monotonic() + at_most
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.001)
    raise TimeoutError(f"nobody listens on {port}")
