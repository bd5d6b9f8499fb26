"""Resolving: what was left to be decided in a file is decided, from what git alone remembers of it.

The commit that left it says which file; its parents and the pristine commits have the sides. What people did to the
file since is merged with the decision like any other edit.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from generators.commands.command import Side
from github_app.errors import UserError
from github_app.git.evolution.branch_state import BranchState
from github_app.git.evolution.chain import Pristine
from github_app.git.evolution.commit_messages import (
    CONFLICT_TRAILER,
    RESOLVED_TRAILER,
    read_renames,
    write_branch_message,
)
from github_app.git.evolution.files import SettledFile, Sides, settle_file
from github_app.git.evolution.ground import read_pristine_spec
from github_app.git.evolution.occasion import Evolved, Occasion
from github_app.git.evolution.opening import open_branch
from github_app.git.evolution.relocation import find_relocation
from github_app.git.evolution.style import make_restyle
from github_app.git.history import Record
from github_app.git.ledger import Entry, State
from github_app.git.pristine import SERVICE_TRAILER
from github_app.git.repository import Repository
from github_app.git.text_merge import Hunk
from github_app.git.tree_merge import find_renames
from github_app.git.trees import Leaf, list_leaves, write_tree


@dataclass(frozen=True, slots=True)
class _Source:
    """The sides of what was left to be decided in a file.

    Attributes:
        base: As it was generated before; None if it was not.
        theirs: As it was generated then; None if it was generated no more.
        left: As the branch had it afterwards; None if it had nothing there.
        decide: What to take of a hunk.
    """

    base: Leaf | None
    theirs: Leaf | None
    left: Leaf | None
    decide: Callable[[Hunk], str] = lambda hunk: hunk.theirs


def list_open_conflicts(state: BranchState) -> dict[str, list[Record]]:
    """Give the files in which something is left to be decided, each with the commits that left it, the oldest first."""
    found: dict[str, list[Record]] = {}
    decided: set[str] = set()
    for record in state.history:
        if state.spec.name not in record.find_trailers(SERVICE_TRAILER):
            continue
        decided |= set(record.find_trailers(RESOLVED_TRAILER))
        for path in record.find_trailers(CONFLICT_TRAILER):
            if path not in decided:
                found.setdefault(path, []).insert(0, record)
    return found


def resolve_conflict(occasion: Occasion, path: str, side: Side, repository: Repository) -> Evolved:
    """Decide about a file. The branch itself and all refs stay as they are.

    Args:
        occasion: On what and for whom.
        path: Of the file in the repository, or in the service.
        side: Whose lines are taken where both sides have some.
        repository: Has the branch.

    Raises:
        UserError: If there is nothing to decide, or something else has to be done first.
        GitError: If git or the server fails.
    """
    state = open_branch(repository, occasion)
    conflicts = list_open_conflicts(state)
    candidates = (path, state.layout.locate(path))
    place = next((each for each in candidates if each in conflicts or each in state.leaves), path)
    read = (_read_source(repository, state, record, place) for record in conflicts.get(place, ()))
    sources = [source for source in read if source is not None] or _suppose_source(state, place)
    settling = _Settling(repository, state, place)
    now = state.leaves.get(place)
    for source in sources:
        now = settling.take_theirs(source, now)
    if place not in conflicts and now == state.leaves.get(place):
        raise _report_nothing(path, conflicts)
    changes = {place: now} if side is Side.THEIRS else {}
    return Evolved(
        service=state.spec.name,
        directory=state.layout.directory,
        before=state.spec,
        after=state.spec,
        has_effect=True,
        tree=write_tree(repository, changes, state.head.tree) if changes else state.head.tree,
        parents=(state.head.id,),
        message=write_branch_message(
            f"Resolve {place} with {side.value}",
            "Ours is what the branch had, theirs is what was generated.",
            state.spec.name,
            occasion,
            [(RESOLVED_TRAILER, place)],
        ),
        pristine=state.base.id if state.base else "",
        ref=state.ref,
        chain=state.tip,
        expected=state.tip,
        ledger=(Entry(place, _judge(state.leaves.get(place), changes.get(place, state.leaves.get(place)))),),
    )


def _report_nothing(path: str, conflicts: Collection[str]) -> UserError:
    open_files = ", ".join(f"`{each}`" for each in conflicts)
    hint = f"What is left to be decided is in: {open_files}." if conflicts else "Nothing is left to be decided."
    return UserError("no_conflict", f"Nothing is left to be decided in `{path}`.", hint)


def _judge(before: Leaf | None, now: Leaf | None) -> State:
    if now == before:
        return State.KEPT
    return State.REMOVED if now is None else State.UPDATED


def _read_source(repository: Repository, state: BranchState, record: Record, place: str) -> _Source | None:
    """Find the sides of what a commit left to be decided; None if its pristine commit is not to be found."""
    pristine = next((state.chain.pristines[each] for each in record.parents if each in state.chain.pristines), None)
    parent = state.chain.find_parent(pristine) if pristine else None
    if pristine is None or parent is None:
        return None
    repository.fetch_objects([record.tree])
    left = list_leaves(repository, record.tree, [place]).get(place)
    theirs = pristine.place(state.layout)
    origin = place if place in theirs or left is None else _find_origin(repository, pristine.record.tree, place, left)
    before = _find_relocated(repository, state, parent, pristine).get(origin, origin)
    return _Source(parent.place(state.layout).get(before), theirs.get(origin), left)


def _find_origin(repository: Repository, tree: str, place: str, leaf: Leaf) -> str:
    """Tell under which path a file was generated that people moved."""
    renames = find_renames(repository, tree, write_tree(repository, {place: leaf}))
    return next(iter(renames), place)


def _find_relocated(repository: Repository, state: BranchState, parent: Pristine, pristine: Pristine) -> dict[str, str]:
    """Give the paths that files had before the generator moved them, by those that they have since."""
    renames = read_renames(pristine.record)
    if not renames:
        return {}
    before, after = (read_pristine_spec(repository, each) for each in (parent, pristine))
    return find_relocation(before, after, renames, state.layout, parent.place(state.layout)).find_origins()


def _suppose_source(state: BranchState, place: str) -> list[_Source]:
    """Suppose that whatever differs now was left by the last generation: its commit is gone from the history."""
    parent = state.chain.find_parent(state.base) if state.base else None
    if state.base is None or parent is None:
        return []
    base, theirs = (pristine.place(state.layout).get(place) for pristine in (parent, state.base))
    if theirs is None or base == theirs:
        return []
    return [_Source(base, theirs, state.leaves.get(place), _take_what_is_missing)]


def _take_what_is_missing(hunk: Hunk) -> str:
    """Take theirs unless ours has all of it: the rest is what people added then, and nothing that was left open."""
    lines = iter(hunk.ours.splitlines())
    return hunk.ours if all(line in lines for line in hunk.theirs.splitlines()) else hunk.theirs


class _Settling:
    """The decision about one file."""

    def __init__(self, repository: Repository, state: BranchState, place: str) -> None:
        self._repository = repository
        self._state = state
        self._place = place
        self._restyle = make_restyle(repository, state.spec.stack, state.layout, state.leaves)

    def take_theirs(self, source: _Source, now: Leaf | None) -> Leaf | None:
        """Give what stands in the place once theirs is taken of what one commit left to be decided.

        Raises:
            UserError: If something else stands there, or above it.
        """
        theirs = source.theirs
        if theirs is None:
            return None
        if now is None:
            self._check_free()
            return theirs
        if source.left is None or not all(leaf.is_file for leaf in (now, theirs, source.left)):
            return theirs
        contents = self._repository.read_blobs(
            leaf.id for leaf in (source.base, source.left, theirs, now) if leaf is not None
        )
        base = contents[source.base.id] if source.base else b""
        left = Sides(base, contents[source.left.id], contents[theirs.id])
        if not left.is_text:
            return theirs
        decided = self._settle(left).choose(source.decide)
        since = Sides(contents[source.left.id], contents[now.id], decided)
        [blob] = self._repository.write_blobs([self._settle(since).choose_theirs()])
        return Leaf(now.mode, blob)

    def _settle(self, sides: Sides) -> SettledFile:
        return settle_file(self._place, sides, self._repository.runner, self._restyle)

    def _check_free(self) -> None:
        above = {self._place[:end] for end, character in enumerate(self._place) if character == "/"}
        folded = self._place.casefold()
        for path in self._state.leaves:
            if path in above or path.startswith(f"{self._place}/") or path.casefold() == folded:
                raise UserError(
                    "in_the_way",
                    f"`{path}` is in the way of `{self._place}`.",
                    "Move it away or delete it, push that, and give the command again.",
                )
