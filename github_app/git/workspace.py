"""Workspace: a bare, shallow, partial copy of a repository in a directory that vanishes with the step.

There is no work tree: files go straight into objects, so nothing of the repository (links, attributes, filters) can
touch the disk or the result.
"""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from github_app.git.errors import MissingObjectError
from github_app.git.repository import Repository
from github_app.git.runner import Credentials, Runner

_REMOTE = "origin"
_FETCH = ("fetch", "--quiet", "--no-tags", "--no-write-fetch-head")
_NO_NEGOTIATION = ("-c", "fetch.negotiationAlgorithm=noop")


@dataclass(frozen=True, slots=True)
class Push:
    """One ref to be set on the server.

    Attributes:
        ref: Full name of the ref.
        commit: What it shall point to; None to delete it.
        expected: What it has to point to at that moment; None if it must not exist.
    """

    ref: str
    commit: str | None
    expected: str | None


@dataclass(frozen=True, slots=True)
class Workspace(Repository):
    """A copy of a repository of a server, to make commits in.

    Attributes:
        credentials: Address of the server's repository, and a token for it.
    """

    credentials: Credentials

    def read_refs(self, *patterns: str) -> dict[str, str]:
        """Ask the server for refs by full name or pattern, such as ``refs/heads/*``.

        Raises:
            GitError: If the server cannot be asked.
        """
        output = self.run("ls-remote", "--refs", _REMOTE, *patterns).decode()
        pairs = (line.split("\t", 1) for line in output.splitlines())
        return {ref: commit for commit, ref in pairs}

    def fetch(self, commits: Sequence[str]) -> None:
        """Get commits with their trees, without their history and without the content of files.

        Raises:
            GitError: If the server does not give them.
        """
        if commits:
            wanted = list(dict.fromkeys(commits))
            self.run(*_FETCH, "--depth=1", "--filter=blob:none", _REMOTE, *wanted)

    def fetch_history(self, commits: Iterable[str], depth: int) -> None:
        """Get commits with so many of those before them, and nothing of what is in them.

        Raises:
            GitError: If the server does not give them.
        """
        self.run(*_FETCH, f"--depth={depth}", "--filter=tree:0", _REMOTE, *dict.fromkeys(commits))

    def list_versions(self, commit: str, path: str) -> list[str]:  # noqa: ARG002 - the same for every file
        """Give none: to look through the history would fetch every directory that it ever had."""
        return []

    def fetch_objects(self, ids: Iterable[str]) -> None:
        """Get objects that are not here yet, all at once: trees with the trees in them, or the contents of files.

        Raises:
            GitError: If the server does not give them.
        """
        listed = self.run("cat-file", "--batch-all-objects", "--batch-check=%(objectname)", "--unordered")
        missing = set(ids) - set(listed.decode().split())
        if missing:
            wanted = "".join(f"{name}\n" for name in sorted(missing)).encode()
            # As git does it by itself, object for object.
            self.run(*_NO_NEGOTIATION, *_FETCH, "--filter=blob:none", "--stdin", _REMOTE, stdin=wanted)

    def push(self, pushes: Sequence[Push]) -> None:
        """Set refs on the server, all or none, and only if nobody else has set them meanwhile.

        Raises:
            StaleRefError: If somebody has.
            PushRefusedError: If the server has a rule against it.
            GitError: If it fails for another reason.
        """
        leases = [f"--force-with-lease={push.ref}:{push.expected or ''}" for push in pushes]
        # Without "+": a refspec with it would ignore the lease.
        refs = [f"{push.commit or ''}:{push.ref}" for push in pushes]
        arguments = ("push", "--quiet", "--atomic", "--no-verify", *leases, self.credentials.url, *refs)
        with tempfile.TemporaryDirectory(prefix="pullwright-") as name:
            try:
                self._open_sender(Path(name)).run(*arguments, variables=self._lend_objects())
            except MissingObjectError:
                self.run(*arguments)

    def _open_sender(self, directory: Path) -> Repository:
        """Give a repository to push from that has no server to ask for objects.

        git compares what it sends with all refs of the server, and where trees of these are missing it gets them: each
        directory of a large repository. It rarely needs them; if it does, it ends and has sent nothing.
        """
        self.runner.run(directory, ["init", "--quiet", "--bare", "--template=", "."])
        return Repository(directory, self.runner, self.credentials)

    def _lend_objects(self) -> dict[str, str]:
        """Give the variables by which git finds the objects of this copy, and the end of its history."""
        variables = {"GIT_OBJECT_DIRECTORY": str(self.directory / "objects")}
        shallow = self.directory / "shallow"
        return variables | ({"GIT_SHALLOW_FILE": str(shallow)} if shallow.exists() else {})


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
