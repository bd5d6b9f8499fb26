"""A repository of 100,000 files and 1 GB of history, made by ``git fast-import`` of bytes that do not compress."""

import random
import subprocess
from typing import IO

from github_app.sandbox.git_store import GitStore

DIRECTORIES, FILES = 1_000, 100
BYTES = 5_000
COMMITS = 200
CHANGED = 500
"""Files of each commit after the first: as many bytes again as those that are there."""

REF = "refs/heads/main"


def fill_repository(store: GitStore) -> None:
    """Adds the files to the default branch, and then one commit after the other that changes some.

    Raises:
        subprocess.CalledProcessError: If git does not take them.
    """
    before = store.list_refs()[REF]
    command = ["git", "-c", "core.compression=0", "-c", "pack.compression=0", "fast-import", "--quiet", "--force"]
    with subprocess.Popen(command, cwd=store.path, stdin=subprocess.PIPE) as process:
        assert process.stdin
        _write_history(process.stdin, before)
        process.stdin.close()
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, command)
    # As a server keeps it: in one pack, with directories stored as differences. The files do not compress.
    packing = ("core.bigFileThreshold=1", "core.compression=0", "pack.compression=0")
    options = [word for setting in packing for word in ("-c", setting)]
    subprocess.run(["git", *options, "repack", "-a", "-d", "--quiet"], cwd=store.path, check=True)


def _write_history(stream: IO[bytes], before: str) -> None:
    numbers = random.Random(4)
    for commit in range(COMMITS + 1):
        seconds = 1_600_000_000 + commit
        stream.write(f"commit {REF}\ncommitter Maya <maya@example.com> {seconds} +0000\ndata 5\nFill\n".encode())
        if commit == 0:
            stream.write(f"from {before}\n".encode())
        everything = range(DIRECTORIES * FILES)
        for number in everything if commit == 0 else numbers.sample(everything, CHANGED):
            path = f"modules/m{number // FILES:04}/file{number % FILES:02}.bin"
            stream.write(f"M 100644 inline {path}\ndata {BYTES}\n".encode() + numbers.randbytes(BYTES) + b"\n")
    stream.write(b"done\n")
