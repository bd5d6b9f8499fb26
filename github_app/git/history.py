"""History: commits as they are written, with the trailers by which we know our own again."""

from collections.abc import Iterable
from dataclasses import dataclass

from github_app.git.repository import Repository

_FORMAT = "%H%x00%T%x00%P%x00%B%x01"


@dataclass(frozen=True, slots=True)
class Record:
    """One commit.

    Attributes:
        id: Its id.
        tree: Id of its tree, which need not be here.
        parents: Ids of its parents, which need not be here either.
        message: Its message.
    """

    id: str
    tree: str
    parents: tuple[str, ...]
    message: str

    def find_trailers(self, key: str) -> tuple[str, ...]:
        """Give the values that a trailer has, in order."""
        return find_trailers(self.message, key)


def read_history(repository: Repository, commits: Iterable[str], limit: int | None = None) -> dict[str, Record]:
    """Give commits with those before them, as far as they are here, by id; none stands before what came of it.

    Args:
        repository: It needs no trees.
        commits: Where to begin; nowhere, if there are none.
        limit: How many commits at most.

    Raises:
        GitError: If one of them is not here.
    """
    starts = list(commits)
    if not starts:
        return {}
    limits = [f"--max-count={limit}"] if limit is not None else []
    output = repository.run("log", "--topo-order", "--no-show-signature", *limits, f"--format={_FORMAT}", *starts, "--")
    records = (_parse(text) for text in output.decode("utf-8", "replace").split("\x01\n") if text)
    return {record.id: record for record in records}


def _parse(text: str) -> Record:
    name, tree, parents, message = text.split("\0", 3)
    return Record(name, tree, tuple(parents.split()), message)


def find_trailers(message: str, key: str) -> tuple[str, ...]:
    """Give the values of a trailer, read from the last paragraph of a message."""
    paragraph = message.rstrip().rpartition("\n\n")[2]
    pairs = (line.partition(": ") for line in paragraph.splitlines())
    return tuple(value.strip() for name, _, value in pairs if name == key)
