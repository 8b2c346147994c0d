# SPDX-License-Identifier: Apache-2.0
"""Makes the packages that are tried: of this source, of this source as if it were a release later, and of the release before. What is done with
them is in package."""
import re
import shutil
import subprocess

from served import ROOT

BEFORE = "b2de0da"  # the last release without pictures, pages and comments: schema step 0032
MADE = ROOT / "build/package"


def three(before=BEFORE):
    MADE.mkdir(parents=True, exist_ok=True)
    for old in MADE.glob("*.deb"):
        old.unlink()
    version = re.search(r"project\(rotative VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text())[1]
    now = packed(version, 1)
    return now, packed(version, 2), repacked(now, program_of(before), "0.0.9-1")


def packed(version, release):
    """The package of this source, whatever version it is told to be."""
    subprocess.run(["cpack", "--config", ROOT / "build/release/CPackConfig.cmake", "-B", MADE, "-D", f"CPACK_DEBIAN_PACKAGE_VERSION={version}",
                    "-D", f"CPACK_DEBIAN_PACKAGE_RELEASE={release}"], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return next(MADE.glob(f"rotative_{version}-{release}_*.deb"))


def program_of(commit):
    """The release program of another commit, built beside this one and kept for the next time."""
    source = MADE / commit
    program = source / "build/release/rotative"
    if not program.exists():
        shutil.rmtree(source, ignore_errors=True)
        source.mkdir(parents=True)
        archive = subprocess.run(["git", "archive", commit], cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
        subprocess.run(["tar", "-x"], cwd=source, check=True, input=archive)
        for command in (["cmake", "--preset", "release"], ["cmake", "--build", "--preset", "release", "--target", "rotative"]):
            subprocess.run(command, cwd=source, check=True, stdout=subprocess.DEVNULL)
    return program


def repacked(package, program, version):
    """The package with another release's program in it, which had no darkroom and told systemd nothing."""
    tree = MADE / version
    shutil.rmtree(tree, ignore_errors=True)
    subprocess.run(["dpkg-deb", "--raw-extract", package, tree], check=True)
    shutil.copy(program, tree / "usr/bin/rotative")
    shutil.rmtree(tree / "usr/libexec")
    for file, was, becomes in (("DEBIAN/control", r"Version: .*", f"Version: {version}"), ("lib/systemd/system/rotative.service", "Type=notify", "Type=exec")):
        text, many = re.subn(was, becomes, (tree / file).read_text())
        assert many == 1, file
        (tree / file).write_text(text)
    (tree / "DEBIAN/md5sums").unlink()
    made = MADE / f"rotative_{version}_old.deb"
    subprocess.run(["dpkg-deb", "--build", "--root-owner-group", tree, made], check=True, stdout=subprocess.DEVNULL)
    return made
