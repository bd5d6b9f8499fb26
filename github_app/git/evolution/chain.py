"""The chain: the pristine commits of a service, and which of them a branch grew from.

Which one it was is told by content, so that it survives squashing, rebasing and pushing by force. A pristine commit has
as parents what it was generated from, and nothing else: it becomes a parent of commits on branches, and git merges
branches by their history. What keeps all of them reachable from one ref is a join, which no branch ever sees.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generators.spec.models import ServiceSpec
from github_app.git.evolution.occasion import Occasion
from github_app.git.history import Record
from github_app.git.layout import Layout, read_layout
from github_app.git.pristine import SERVICE_TRAILER, SPEC_TRAILER, write_join_message
from github_app.git.repository import Repository
from github_app.git.trees import Leaf, Leaves, list_many

STANDS_FOR_TRAILER = "Pullwright-Stands-For"
"""In a join: the pristine commit that the files in the join's tree count for, whatever people made of them."""


@dataclass(frozen=True, slots=True)
class Pristine:
    """A pristine commit of a service.

    Attributes:
        record: The commit.
        leaves: What it holds, by path in the repository as it was then.
        layout: Where the service was then.
    """

    record: Record
    leaves: Leaves
    layout: Layout

    @property
    def id(self) -> str:
        """Id of the commit."""
        return self.record.id

    def place(self, layout: Layout) -> dict[str, Leaf]:
        """Give what it holds by the paths that it has in another layout."""
        return move_leaves(self.leaves, self.layout, layout)


@dataclass(frozen=True, slots=True)
class Chain:
    """The pristine commits of a service.

    Attributes:
        pristines: By id; none stands before what came of it.
        baselines: Files of a branch that count for a pristine commit, with its id.
        records: All commits that are known, by id.
    """

    pristines: Mapping[str, Pristine]
    baselines: tuple[tuple[str, Leaves], ...]
    records: Mapping[str, Record]

    def find_parent(self, pristine: Pristine) -> Pristine | None:
        """Give the pristine commit that one was generated from; None for a first generation."""
        return next((self.pristines[parent] for parent in pristine.record.parents if parent in self.pristines), None)

    def list_ancestors(self, commit: str) -> set[str]:
        """Give the ids of a commit and of all those before it that are known."""
        return set(_walk(self.records, [commit]))


def _walk(records: Mapping[str, Record], starts: Sequence[str]) -> Iterator[str]:
    waiting, seen = list(starts), set(starts)
    while waiting:
        commit = waiting.pop()
        yield commit
        if commit in records:
            new = [parent for parent in records[commit].parents if parent not in seen]
            seen.update(new)
            waiting += new


def move_leaves(leaves: Leaves, before: Layout, after: Layout) -> dict[str, Leaf]:
    """Give leaves by the paths that they have in another layout."""
    if before == after:
        return dict(leaves)
    related = ((before.relate(path), leaf) for path, leaf in leaves.items())
    return {after.locate(path): leaf for path, leaf in related if path is not None}


def list_trees(records: Iterable[Record]) -> list[str]:
    """Give the trees of all commits that say something of a chain."""
    return [
        record.tree
        for record in records
        if record.find_trailers(SPEC_TRAILER) or record.find_trailers(STANDS_FOR_TRAILER)
    ]


def read_chain(repository: Repository, records: Mapping[str, Record]) -> Chain:
    """Read the pristine commits of all services among commits.

    Args:
        repository: It has the trees that ``list_trees`` names.
        records: All commits that are known.

    Raises:
        GitError: If git fails at it.
    """
    listed = list_many(repository, list_trees(records.values()))
    ours = [record for record in records.values() if record.find_trailers(SPEC_TRAILER)]
    joins = [record for record in records.values() if record.find_trailers(STANDS_FOR_TRAILER)]
    layouts = ((record, listed[record.tree], read_layout(listed[record.tree])) for record in ours)
    pristines = {
        record.id: Pristine(record, leaves, layout) for record, leaves, layout in layouts if layout is not None
    }
    baselines = [
        (pristine, listed[join.tree])
        for join in joins
        for pristine in join.find_trailers(STANDS_FOR_TRAILER)
        if pristine in pristines
    ]
    return Chain(pristines, tuple(baselines), records)


def pick_service(chain: Chain, spec: ServiceSpec, directory: str) -> Chain:
    """Give the chain of one service: by its name, or if people gave it another one, by its place.

    What it was generated from belongs to it, whatever its name was then.
    """
    every = chain.pristines.values()
    named = [each.id for each in every if spec.name in each.record.find_trailers(SERVICE_TRAILER)]
    placed = [each.id for each in every if each.layout.directory == directory]
    meant = set(_walk(chain.records, named or placed))
    return replace(
        chain,
        pristines={name: pristine for name, pristine in chain.pristines.items() if name in meant},
        baselines=tuple((name, leaves) for name, leaves in chain.baselines if name in meant),
    )


def choose_base(chain: Chain, ours: Leaves, layout: Layout) -> Pristine | None:
    """Tell which pristine commit a branch grew from: the one that shares most files with it.

    Of two that share as many, it is the one of whose files fewer are missing; then the later one.

    Args:
        chain: The candidates.
        ours: What is on the branch.
        layout: Where the service is on the branch.
    """
    candidates = [(pristine.leaves, pristine) for pristine in chain.pristines.values()]
    candidates += [(leaves, chain.pristines[commit]) for commit, leaves in chain.baselines]
    places = {pristine.id: number for number, pristine in enumerate(chain.pristines.values())}

    def grade(candidate: tuple[Leaves, Pristine]) -> tuple[int, int, int]:
        leaves, pristine = candidate
        placed = move_leaves(leaves, pristine.layout, layout)
        shared = sum(ours.get(path) == leaf for path, leaf in placed.items())
        missing = sum(path not in ours for path in placed)
        return shared, -missing, -places[pristine.id]

    best = max(candidates, key=grade, default=None)
    return best[1] if best is not None and grade(best)[0] else None


def find_merged(chain: Chain, base: Pristine, ours: Leaves, layout: Layout) -> list[Pristine]:
    """Give the generations that came to a branch from another one, the earliest first.

    They are no ancestors of the base, and files that only they wrote are on the branch. Whether their Spec is there too
    is for the caller to tell.
    """
    known = chain.list_ancestors(base.id)
    base_leaves = base.place(layout)
    merged = []
    for pristine in chain.pristines.values():
        if pristine.id in known or base.id in chain.list_ancestors(pristine.id):
            continue
        parent = chain.find_parent(pristine)
        before = parent.place(layout) if parent else {}
        written = {path: leaf for path, leaf in pristine.place(layout).items() if before.get(path) != leaf}
        evidence = {path: leaf for path, leaf in written.items() if path != layout.spec_path}
        if any(ours.get(path) == leaf != base_leaves.get(path) for path, leaf in evidence.items()):
            merged.append(pristine)
    return merged[::-1]


def extend(
    repository: Repository,
    chain: Chain,
    *,
    tip: str | None,
    pristine: Record,
    occasion: Occasion,
    stands_for: str | None = None,
) -> str:
    """Give what the ref of a chain shall point to, so that a pristine commit can be reached from it too.

    Args:
        repository: Where a join is written, if one is needed.
        chain: The chain with the parents of the new commit.
        tip: What the ref points to; None if there is none.
        pristine: The new pristine commit.
        occasion: On what and for whom.
        stands_for: A tree of the branch that counts for the pristine commit from now on.

    Raises:
        GitError: If git fails at it.
    """
    before = set().union(*(chain.list_ancestors(parent) for parent in pristine.parents))
    if tip is not None and pristine.id in chain.list_ancestors(tip):
        return tip
    if stands_for is None and (tip is None or tip in before):
        return pristine.id
    joined = [tip] if tip is not None and tip not in before else []
    trailers = f"{STANDS_FOR_TRAILER}: {pristine.id}\n" if stands_for else ""
    message = write_join_message(job=occasion.job, trailers=trailers)
    return repository.commit_tree(stands_for or pristine.tree, [*joined, pristine.id], message, occasion.signature)
