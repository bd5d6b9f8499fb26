"""The ground that a new generation stands on: what was generated for a branch, from wherever it came together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generators.errors import SpecError
from generators.spec.file import read_spec
from generators.spec.merging import merge_specs
from generators.spec.models import ServiceSpec
from github_app.git.evolution.advancing import advance
from github_app.git.evolution.branch_state import BranchState
from github_app.git.evolution.chain import Chain, Pristine, find_merged
from github_app.git.evolution.generation import (
    Step,
    generate_beginning,
    generate_steps,
    pick_history,
    read_history_texts,
)
from github_app.git.evolution.occasion import Occasion
from github_app.git.history import Record
from github_app.git.pristine import write_message
from github_app.git.repository import Repository
from github_app.git.trees import Leaves, write_tree

_MAX_SUPPOSED = 5
"""Each is generated once: that takes a while, and the first of them is nearly always right."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a new generation is made and merged from.

    Attributes:
        pristine: The commit that it is the child of.
        leaves: What was generated, by its paths on the branch.
        spec: What code and tables stand for.
        directory: The directory that it was generated for: people may have moved the service since.
        chain: The chain with that commit.
        history: The texts of all migrations on the branch, by path in the service.
    """

    pristine: Record
    leaves: Leaves
    spec: ServiceSpec
    directory: str
    chain: Chain
    history: dict[str, str]

    @property
    def step(self) -> Step:
        """The service as it was generated, made again."""
        return Step(self.spec, self.spec, directory=self.directory)


def lay_ground(repository: Repository, state: BranchState, occasion: Occasion) -> Ground:
    """Find what was generated for a branch; write it as a pristine commit, if there is none of just that.

    A service that was committed without a chain, as the command line leaves it, is taken for what is generated today of
    its Spec, or of an earlier one in the history that fits its files better. A branch into which others were merged
    stands on what was generated for all of them.

    Raises:
        GeneratorError: If a Spec cannot be read or generated.
        GitError: If an object cannot be had.
    """
    history = read_history_texts(repository, state.spec.stack, state.layout, state.leaves)
    if state.base is None:
        spec, leaves = _suppose(repository, state, history)
        return _write(repository, state, occasion, _Written(spec, leaves, ()), history)
    leaves = state.base.place(state.layout)
    spec = read_pristine_spec(repository, state.base)
    merged = _find_merged(repository, state, state.base)
    if not merged:
        return Ground(state.base.record, leaves, spec, state.base.layout.directory, state.chain, history)
    whole = spec
    for before, pristine, after in merged:
        whole = merge_specs(before, whole, after)
        leaves |= pick_history(spec.stack, state.layout, pristine.place(state.layout))
    steps = [Step(spec, spec, directory=state.base.layout.directory), Step(whole, whole)]
    was, becomes = generate_steps(repository, steps, history, state.layout)
    leaves = advance(repository, leaves, was.leaves, becomes.leaves)
    parents = (state.base.id, *(pristine.id for _, pristine, _ in merged))
    return _write(repository, state, occasion, _Written(whole, leaves, parents), history)


def read_pristine_spec(repository: Repository, pristine: Pristine) -> ServiceSpec:
    """Give the Spec that a pristine commit was generated from.

    Raises:
        SpecError: If it is not valid any more.
        GitError: If it cannot be had.
    """
    leaf = pristine.leaves[pristine.layout.spec_path]
    return read_spec(repository.read_blob(leaf.id).decode("utf-8", "replace"))


def _suppose(repository: Repository, state: BranchState, history: dict[str, str]) -> tuple[ServiceSpec, Leaves]:
    """Suppose what a service without a chain was generated of: people may have edited its Spec since."""
    contents = repository.read_blobs(repository.list_versions(state.head.id, state.layout.spec_path)).values()
    specs = [state.spec, *(spec for content in contents if (spec := _read_spec(content)) is not None)]
    alike = [spec for spec in dict.fromkeys(specs) if (spec.name, spec.stack) == (state.spec.name, state.spec.stack)]
    steps = [Step(spec, spec) for spec in alike[:_MAX_SUPPOSED]]
    generated = [each.leaves for each in generate_steps(repository, steps, history, state.layout)]

    def count_shared(number: int) -> int:
        return sum(state.leaves.get(path) == leaf for path, leaf in generated[number].items())

    best = max(range(len(steps)), key=count_shared)
    spec = steps[best].after
    # A generation beside a history has no migration of it; nevertheless nobody wrote those that are as they were made.
    first = generate_beginning(repository, spec, state.layout)
    unchanged = {path: leaf for path, leaf in first.items() if state.leaves.get(path) == leaf}
    return spec, {**generated[best], **unchanged}


def _read_spec(content: bytes) -> ServiceSpec | None:
    try:
        return read_spec(content.decode("utf-8", "replace"))
    except SpecError:
        return None


def _find_merged(
    repository: Repository, state: BranchState, base: Pristine
) -> list[tuple[ServiceSpec, Pristine, ServiceSpec]]:
    """Give the generations that came from other branches, each between the Specs before and after it."""
    merged = []
    for pristine in find_merged(state.chain, base, state.leaves, state.layout):
        parent = state.chain.find_parent(pristine)
        if parent is None:
            continue
        before, after = (read_pristine_spec(repository, each) for each in (parent, pristine))
        if _has(state.spec, before, after):
            merged.append((before, pristine, after))
    return merged


def _has(spec: ServiceSpec, before: ServiceSpec, after: ServiceSpec) -> bool:
    """Tell whether what happened between two Specs has happened to a third one too."""
    try:
        return merge_specs(before, spec, after) == spec
    except SpecError:
        return False


@dataclass(frozen=True, slots=True)
class _Written:
    spec: ServiceSpec
    leaves: Leaves
    parents: tuple[str, ...]


def _write(
    repository: Repository, state: BranchState, occasion: Occasion, written: _Written, history: dict[str, str]
) -> Ground:
    tree = write_tree(repository, dict(written.leaves))
    message = write_message(written.spec, job=occasion.job)
    record = write_pristine(repository, tree, written.parents, message, occasion)
    pristine = Pristine(record, written.leaves, state.layout)
    chain = replace(
        state.chain,
        pristines={record.id: pristine, **state.chain.pristines},
        records={record.id: record, **state.chain.records},
    )
    return Ground(record, written.leaves, written.spec, state.layout.directory, chain, history)


def write_pristine(
    repository: Repository, tree: str, parents: Sequence[str], message: str, occasion: Occasion
) -> Record:
    """Write a pristine commit.

    Raises:
        GitError: If git does not take it.
    """
    commit = repository.commit_tree(tree, parents, message, occasion.signature)
    return Record(commit, tree, tuple(parents), message)
