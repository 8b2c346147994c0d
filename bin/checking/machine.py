# SPDX-License-Identifier: Apache-2.0
"""A clean Debian 12 that lives in memory over the folder bin/checking/bare-debian made, booted by its own systemd in namespaces of its own:
what is done in it is gone when it ends, and it ends with the program that asked for it, however that ends. What is tried in it is in package."""
import contextlib
import ctypes
import fcntl
import os
import pathlib
import socket
import struct
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BASE = pathlib.Path(os.environ.get("ROTATIVE_PACKAGE_MACHINE") or "/var/tmp/rotative-package-machine")
PATHS = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
OURS = "ROTATIVE_PACKAGE_NAMESPACE"
CGROUPS = pathlib.Path("/sys/fs/cgroup")

# The kernel's variables and devices are this machine's: the booted one sees them, and changes nothing.
BOOT = r"""
set -e
cd "$1"
mount -t proc proc proc && mount --bind proc/sys proc/sys && mount -o remount,bind,ro proc/sys
mount -t sysfs -o ro sysfs sys
mount -t tmpfs run run && mount -t tmpfs tmp tmp && mount -t tmpfs dev dev
for node in null zero full random urandom tty; do touch dev/$node && mount --bind /dev/$node dev/$node; done
mkdir dev/pts dev/shm && mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts && mount -t tmpfs -o mode=1777 shm dev/shm
ln -s pts/ptmx dev/ptmx && ln -s /proc/self/fd dev/fd
if [ "$2" = hybrid ]; then
    mount -t tmpfs cgroup sys/fs/cgroup && mkdir sys/fs/cgroup/systemd && mount -t cgroup -o none,name=systemd cgroup sys/fs/cgroup/systemd
else
    mount -t cgroup2 cgroup sys/fs/cgroup
fi
exec env -i container=rotative PATH="$3" chroot . /lib/systemd/systemd systemd.unit=basic.target
"""


def in_namespaces_of_ours():
    """Runs this program again where its mounts and processes are its own, and go when it does."""
    if os.environ.get(OURS):
        return
    if os.geteuid() != 0:
        raise SystemExit("a machine of its own wants root: debootstrap, mount, chroot")
    subprocess.run([ROOT / "bin/checking/bare-debian", BASE], check=True)
    os.environ[OURS] = "ours"
    os.execvp("unshare", ["unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--mount-proc", sys.executable, "-B", *sys.argv])


def leave_the_network():
    new_network, up, set_flags = 0x40000000, 1, 0x8914
    if ctypes.CDLL(None, use_errno=True).unshare(new_network) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, set_flags, struct.pack("16sH14x", b"lo", up))


def remove_groups(folder):
    subprocess.run(["find", folder, "-depth", "-type", "d", "-exec", "rmdir", "{}", ";"], stderr=subprocess.DEVNULL)


class Machine:
    """To be made in_namespaces_of_ours."""

    def __init__(self):
        self.systemd = self.init = None
        self.lock = open(f"{BASE}.lock", "w")
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SystemExit(f"{BASE} is in use; wait, or name another with ROTATIVE_PACKAGE_MACHINE")
        groups = CGROUPS / "systemd" if (CGROUPS / "systemd").is_dir() else CGROUPS
        for left in groups.glob("rotative-*"):  # by one that was killed
            remove_groups(left)
        self.cgroup = groups / f"rotative-{os.urandom(4).hex()}"
        place = BASE.with_name(BASE.name + ".booted")  # empty but in our namespace
        place.mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=755", "rotative", place], check=True)
        for folder in ("above", "work", "root"):
            (place / folder).mkdir()
        self.root = place / "root"
        subprocess.run(["mount", "-t", "overlay", "-o", f"lowerdir={BASE},upperdir={place}/above,workdir={place}/work", "overlay", self.root], check=True)
        subprocess.run(["mount", "-t", "proc", "proc", self.root / "proc"], check=True)
        archives = BASE / "var/cache/apt/archives"  # what was downloaded once
        subprocess.run(["mount", "--bind", archives, self.root / "var/cache/apt/archives"], check=True)

    def boot(self):
        """Systemd, and from here on no network but the machine's own loopback, also for who reads in it from here."""
        leave_the_network()
        kind = "hybrid" if self.cgroup.parent != CGROUPS else "unified"
        self.cgroup.mkdir()
        enter = lambda: (self.cgroup / "cgroup.procs").write_text("0")
        self.systemd = subprocess.Popen(
            ["unshare", "--cgroup", "--pid", "--mount", "--uts", "--ipc", "--fork", "--kill-child", "bash", "-c", BOOT, "boot", self.root, kind, PATHS],
            stdin=subprocess.DEVNULL, preexec_fn=enter)
        self.init = self.wait_for_init()
        self.until("systemctl is-system-running | grep -qE 'running|degraded'", 30)

    def wait_for_init(self):
        children = pathlib.Path(f"/proc/{self.systemd.pid}/task/{self.systemd.pid}/children")
        for _ in range(200):
            child = (children.read_text().split() or [None])[0]
            if child and pathlib.Path(f"/proc/{child}/comm").read_text().strip() == "systemd":
                return child
            time.sleep(0.1)
        raise RuntimeError("systemd did not boot")

    def run(self, words, check=True, quiet=False, **more):
        """Lines of the shell in the machine, as root; gives what they printed."""
        environment = {"HOME": "/root", "PATH": PATHS, "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive",
                       **{name: value for name, value in os.environ.items() if name.lower() in ("http_proxy", "https_proxy", "no_proxy")}}
        enter = ["nsenter", "--target", self.init, "--mount", "--pid", "--uts", "--ipc", "--root", "--wd"] if self.init else ["chroot", self.root]
        done = subprocess.run([*enter, "bash", "-c", f"cd /root && {words}"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              env=environment, **{"timeout": 600, **more})
        if not quiet:
            print(f"$ {words}\n{done.stdout}".rstrip("\n"), flush=True)
        if check and done.returncode != 0:
            raise RuntimeError(f"`{words}` ended with {done.returncode}")
        return done.stdout

    def until(self, words, seconds):
        for _ in range(seconds * 5):
            with contextlib.suppress(RuntimeError):
                return self.run(words, quiet=True)
            time.sleep(0.2)
        raise RuntimeError(f"`{words}` did not come true in {seconds} s")

    def end(self):
        if self.systemd:
            self.systemd.kill()
            self.systemd.wait()
        for _ in range(50):  # the kernel takes its time with what was killed
            remove_groups(self.cgroup)
            if not self.cgroup.exists():
                return
            time.sleep(0.1)
