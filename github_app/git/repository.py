"""Repository: a git directory, and what we do with the objects in it. Whether it has a server is another matter."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from github_app.git.errors import GitError
from github_app.git.importing import Commit, Signature, write_blobs, write_stream
from github_app.git.reading import ObjectReader
from github_app.git.runner import Credentials, Runner

_MAX_VERSIONS = 20


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository to read objects of, and to write others into.

    Attributes:
        directory: Its git directory, or its work tree.
        runner: Starts git in it.
        credentials: For the server that has what is not here; None where everything is.
        known_trees: Ids of trees that are here, by the tree that they differ from and what they have in other places.
    """

    directory: Path
    runner: Runner
    credentials: Credentials | None = None
    known_trees: dict[object, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def run(
        self,
        *arguments: str,
        stdin: bytes = b"",
        variables: Mapping[str, str] | None = None,
        statuses: Container[int] = (0,),
    ) -> bytes:
        """Run one git command in it and give its output; any may have to ask the server for objects.

        Raises:
            GitError: If git does not end with one of these statuses.
        """
        return self.runner.run(
            self.directory,
            arguments,
            credentials=self.credentials,
            stdin=stdin,
            variables=variables,
            statuses=statuses,
        )

    def read_refs(self, *patterns: str) -> dict[str, str]:
        """Give the refs that patterns such as ``refs/heads/*`` name, with what they point to.

        Raises:
            GitError: If they cannot be read.
        """
        output = self.run("for-each-ref", "--format=%(objectname) %(refname)", *patterns).decode()
        pairs = (line.split(" ", 1) for line in output.splitlines())
        return {ref: commit for commit, ref in pairs}

    def fetch_history(self, commits: Iterable[str], depth: int) -> None:
        """Make sure that commits and so many before them are here. They are: only a partial copy lacks some."""

    def list_versions(self, commit: str, path: str) -> list[str]:
        """Give the contents that a file had up to a commit, by the ids of their objects, the latest first.

        Raises:
            GitError: If the history cannot be read.
        """
        options = ("--format=", "--raw", "--no-abbrev", "--no-renames", f"--max-count={_MAX_VERSIONS}")
        output = self.run("log", *options, commit, "--", path, variables={"GIT_LITERAL_PATHSPECS": "1"})
        changes = (line.split() for line in output.decode("utf-8", "replace").splitlines())
        return list(dict.fromkeys(fields[3] for fields in changes if fields[4:5] and fields[4][0] in "AM"))

    def fetch_objects(self, ids: Iterable[str]) -> None:
        """Make sure that objects are here before they are read. They are: only a partial copy lacks some."""

    def open_reader(self) -> ObjectReader:
        """Give a reader of what is here."""
        return ObjectReader(self.directory, self.runner.make_environment(self.directory))

    def read_blobs(self, ids: Iterable[str]) -> dict[str, bytes]:
        """Give the contents of files by the ids of their objects.

        Raises:
            GitError: If one of them cannot be had.
        """
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            return {}
        self.fetch_objects(wanted)
        output = self.run("cat-file", "--batch", stdin="".join(f"{blob}\n" for blob in wanted).encode())
        contents: dict[str, bytes] = {}
        position = 0
        for blob in wanted:
            end = output.index(b"\n", position)
            about = output[position:end].decode().split()
            if about[1] != "blob":
                msg = f"git cat-file: {' '.join(about)}, but a file was asked for"
                raise GitError(msg)
            size = int(about[2])
            contents[blob] = output[end + 1 : end + 1 + size]
            position = end + 1 + size + 1
        return contents

    def read_blob(self, blob: str) -> bytes:
        """Give the content of one file.

        Raises:
            GitError: If it cannot be had.
        """
        return self.read_blobs([blob])[blob]

    def write_blobs(self, contents: Sequence[bytes]) -> list[str]:
        """Write the contents of files and give the ids of their objects.

        Raises:
            GitError: If git does not take them.
        """
        return self._import(write_blobs(contents)) if contents else []

    def write_commits(self, commits: Sequence[Commit]) -> list[str]:
        """Write commits with all their files and give their ids; a commit may name an earlier one by its number.

        Raises:
            GitError: If git does not take them.
        """
        return self._import(write_stream(commits))

    def commit_tree(self, tree: str, parents: Sequence[str], message: str, signature: Signature) -> str:
        """Write a commit of a tree that is there and give its id.

        Raises:
            GitError: If git does not take it.
        """
        options = [option for parent in parents for option in ("-p", parent)]
        variables = {}
        for role in ("AUTHOR", "COMMITTER"):
            variables[f"GIT_{role}_NAME"] = signature.name
            variables[f"GIT_{role}_EMAIL"] = signature.email
            variables[f"GIT_{role}_DATE"] = f"@{signature.seconds} +0000"
        made = self.run("commit-tree", tree, *options, stdin=message.encode(), variables=variables)
        return made.decode().strip()

    def _import(self, stream: bytes) -> list[str]:
        return (
            self.run("fast-import", "--quiet", "--force", "--done", "--date-format=raw", stdin=stream).decode().split()
        )
