"""The language of ``git fast-import``: commits as a stream, so that one process writes a whole generation.

The same input gives the same ids: names and dates come from the caller, never from the clock.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generators.filetree import File


@dataclass(frozen=True, slots=True)
class Signature:
    """Who made a commit, and when.

    Attributes:
        name: For people.
        email: For GitHub, which finds the account by it.
        seconds: Seconds since 1970, UTC.
    """

    name: str
    email: str
    seconds: int

    def __str__(self) -> str:
        """Give the form that git writes into commits."""
        return f"{self.name} <{self.email}> {self.seconds} +0000"


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit to be written.

    Attributes:
        message: The message, ending in a line end.
        signature: Author and committer.
        parents: Ids of commits, or ``:1`` for the first one of the same stream, and so on.
        files: What the commit sets, by path.
        keeps_parent: Whether the files of the first parent stay; otherwise the commit holds ``files`` alone.
    """

    message: str
    signature: Signature
    parents: tuple[str, ...]
    files: Mapping[str, File]
    keeps_parent: bool


def write_stream(commits: Sequence[Commit]) -> bytes:
    """Give the stream that makes git write these commits, marked ``:1``, ``:2`` and so on, and print their ids.

    Raises:
        ValueError: If a path could be read as something else than a path.
    """
    parts: list[bytes] = []
    for number, commit in enumerate(commits, start=1):
        # A ref of its own for each: fast-import wants one, and nobody else looks at it.
        parts.append(f"commit refs/import/{number}\nmark :{number}\n".encode())
        parts.append(f"author {commit.signature}\ncommitter {commit.signature}\n".encode())
        parts.append(_write_data(commit.message))
        keywords = ["from", *["merge"] * len(commit.parents)]
        parts += [f"{word} {parent}\n".encode() for word, parent in zip(keywords, commit.parents, strict=False)]
        if not commit.keeps_parent:
            parts.append(b"deleteall\n")
        for path, file in sorted(commit.files.items()):
            _check(path)
            parts += [f"M {file.mode.value} inline {path}\n".encode(), _write_data(file.content)]
    parts.append(_end(len(commits)))
    return b"".join(parts)


def write_blobs(contents: Sequence[bytes]) -> bytes:
    """Give the stream that makes git write contents of files without a commit, and print their ids one a line."""
    parts = [b"blob\nmark :%d\n" % number + _write_bytes(content) for number, content in enumerate(contents, start=1)]
    return b"".join((*parts, _end(len(contents))))


def _end(count: int) -> bytes:
    return b"".join(b"get-mark :%d\n" % number for number in range(1, count + 1)) + b"done\n"


def _write_data(text: str) -> bytes:
    return _write_bytes(text.encode())


def _write_bytes(content: bytes) -> bytes:
    return b"data %d\n%s\n" % (len(content), content)


def _check(path: str) -> None:
    if path.startswith('"') or any(ord(character) < ord(" ") for character in path):
        msg = f"{path!r} cannot be written: it has a control character or begins with a quote"
        raise ValueError(msg)
