"""Workspace: a bare, shallow, partial copy of a repository in a directory that vanishes with the step.

There is no work tree: files go straight into objects, so nothing of the repository (links, attributes, filters) can
touch the disk or the result.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from github_app.git.importing import Commit, write_stream
from github_app.git.reading import ObjectReader
from github_app.git.runner import Credentials, Runner

_REMOTE = "origin"


@dataclass(frozen=True, slots=True)
class Push:
    """One ref to be set on the server.

    Attributes:
        ref: Full name of the ref.
        commit: What it shall point to.
        expected: What it has to point to at that moment; None if it must not exist.
    """

    ref: str
    commit: str
    expected: str | None


@dataclass(frozen=True, slots=True)
class Workspace:
    """A copy of a repository to make commits in."""

    directory: Path
    runner: Runner
    credentials: Credentials

    def read_refs(self, *patterns: str) -> dict[str, str]:
        """Ask the server for refs by full name or pattern, such as ``refs/heads/*``.

        Raises:
            GitError: If the server cannot be asked.
        """
        output = self._reach("ls-remote", "--refs", _REMOTE, *patterns).decode()
        pairs = (line.split("\t", 1) for line in output.splitlines())
        return {ref: commit for commit, ref in pairs}

    def fetch(self, commits: Sequence[str]) -> None:
        """Get commits with their trees, without their history and without the content of files.

        Raises:
            GitError: If the server does not give them.
        """
        if commits:
            wanted = list(dict.fromkeys(commits))
            self._reach("fetch", "--quiet", "--no-tags", "--depth=1", "--filter=blob:none", _REMOTE, *wanted)

    def read_blob(self, blob: str) -> bytes:
        """Give the content of a file, from the server if need be.

        Raises:
            GitError: If the server does not give it.
        """
        return self._reach("cat-file", "blob", blob)

    def open_reader(self) -> ObjectReader:
        """Give a reader of what was fetched up to now."""
        return ObjectReader(self.directory, self.runner.make_environment(self.directory))

    def write_commits(self, commits: Sequence[Commit]) -> list[str]:
        """Write commits and give their ids; a commit may name an earlier one of the list by its number.

        Raises:
            GitError: If git does not take them.
        """
        marks = self.directory / "marks"
        self.runner.run(
            self.directory,
            ["fast-import", "--quiet", "--force", "--done", "--date-format=raw", f"--export-marks={marks}"],
            stdin=write_stream(commits),
        )
        ids = dict(line.split() for line in marks.read_text().splitlines())
        return [ids[f":{number}"] for number in range(1, len(commits) + 1)]

    def push(self, pushes: Sequence[Push]) -> None:
        """Set refs on the server, all or none, and only if nobody else has set them meanwhile.

        Raises:
            StaleRefError: If somebody has.
            PushRefusedError: If the server has a rule against it.
            GitError: If it fails for another reason.
        """
        leases = [f"--force-with-lease={push.ref}:{push.expected or ''}" for push in pushes]
        # Without "+": a refspec with it would ignore the lease.
        refs = [f"{push.commit}:{push.ref}" for push in pushes]
        self._reach("push", "--quiet", "--atomic", "--no-verify", *leases, _REMOTE, *refs)

    def _reach(self, *arguments: str) -> bytes:
        return self.runner.run(self.directory, arguments, credentials=self.credentials)


@contextmanager
def open_workspace(runner: Runner, credentials: Credentials) -> Iterator[Workspace]:
    """Make an empty workspace for a repository; it is removed at the end.

    Raises:
        GitError: If git cannot make it.
    """
    with tempfile.TemporaryDirectory(prefix="pullwright-") as name:
        directory = Path(name)
        runner.run(directory, ["init", "--quiet", "--bare", "--template=", "."])
        runner.run(directory, ["remote", "add", _REMOTE, "--", credentials.url])
        yield Workspace(directory, runner, credentials)
