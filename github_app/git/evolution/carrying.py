"""Carrying a new pristine tree onto a branch: the merge, the commit that comes of it, the ledger and the chain."""

from dataclasses import dataclass, replace

from generators.changes.losses import find_losses
from generators.changes.rename import Rename
from generators.result import GenerationResult
from generators.spec.editing import edit_spec
from generators.spec.models import ServiceSpec
from github_app.git.evolution.bookkeeping import keep_ledger
from github_app.git.evolution.branch_state import BranchState, gather_ours
from github_app.git.evolution.chain import extend
from github_app.git.evolution.commit_messages import (
    CONFLICT_TRAILER,
    write_branch_message,
    write_pristine_message,
)
from github_app.git.evolution.generation import pick_history
from github_app.git.evolution.ground import Ground, write_pristine
from github_app.git.evolution.occasion import Evolved, Occasion
from github_app.git.evolution.relocation import find_relocation
from github_app.git.evolution.settling import Merge, Settled, settle_trees
from github_app.git.evolution.style import make_restyle
from github_app.git.history import Record
from github_app.git.layout import README
from github_app.git.pristine import PARENT_SENTENCE
from github_app.git.repository import Repository
from github_app.git.trees import Leaf, Leaves, write_tree


@dataclass(frozen=True, slots=True)
class NextGeneration:
    """What is to be carried onto a branch.

    Attributes:
        subject: First line of the commit's message.
        leaves: The new pristine tree, by paths on the branch.
        generated: The Spec that it stands for.
        spec: The Spec that the branch shall say: people may have edited it further than what is generated.
        renames: What has another name now.
        undoes: The pristine commit that is undone; empty if none is.
        notes: What people should know of it, one sentence each.
        was: What the generator gives for the service as it was; None where nothing was generated.
        now: What it gives for the service as it is now; None where nothing was generated.
    """

    subject: str
    leaves: Leaves
    generated: ServiceSpec
    spec: ServiceSpec
    renames: tuple[Rename, ...] = ()
    undoes: str = ""
    notes: tuple[str, ...] = ()
    was: GenerationResult | None = None
    now: GenerationResult | None = None


def carry(
    repository: Repository, state: BranchState, ground: Ground, following: NextGeneration, occasion: Occasion
) -> Evolved:
    """Merge a new pristine tree into a branch, and write down everything that comes of it.

    Args:
        repository: Has the branch and what was generated for it.
        state: The branch.
        ground: What was generated for it last.
        following: What is generated now.
        occasion: On what and for whom.

    Raises:
        GeneratorError: If the Spec of the branch cannot be written.
        GitError: If git fails at it.
    """
    theirs, left_out = _withhold(ground, following, occasion)
    pristine = _write_pristine(repository, ground, theirs, following, occasion)
    ours = gather_ours(repository, state, ground.leaves, theirs)
    relocation = find_relocation(ground.spec, following.generated, following.renames, state.layout, ground.leaves)
    merge = Merge(relocation.move(ground.leaves), relocation.move(ours), theirs)
    settled = _settle(repository, state, merge, following.spec)
    ledger = keep_ledger(merge, settled, origins=relocation.find_origins(), left_out=left_out)
    tree = _apply(repository, state, ours, settled)
    history = sorted(pick_history(state.spec.stack, state.layout, settled.leaves))
    return Evolved(
        service=following.spec.name,
        directory=state.layout.directory,
        before=ground.spec,
        after=following.spec,
        has_effect=tree != state.head.tree or bool(settled.conflicts),
        tree=tree,
        parents=(state.head.id, pristine.id),
        message=write_branch_message(
            following.subject,
            PARENT_SENTENCE,
            following.spec.name,
            occasion,
            [(CONFLICT_TRAILER, path) for path in dict.fromkeys(conflict.path for conflict in settled.conflicts)],
        ),
        pristine=pristine.id,
        ref=state.ref,
        chain=extend(repository, ground.chain, tip=state.tip, pristine=pristine, occasion=occasion),
        expected=state.tip,
        ledger=ledger,
        conflicts=tuple(settled.conflicts),
        losses=find_losses(ground.spec, following.generated, following.renames),
        migrations=tuple(path for path in history if path not in state.leaves and path not in ground.leaves),
        history=tuple(inner for inner in map(state.layout.relate, history) if inner is not None),
        readme=state.layout.locate(README),
        notes=following.notes,
        was=following.was,
        now=following.now,
    )


def _withhold(ground: Ground, following: NextGeneration, occasion: Occasion) -> tuple[dict[str, Leaf], set[str]]:
    """Keep what must not change as it was generated last, and tell which files would have changed."""
    theirs = dict(following.leaves)
    left_out = set()
    for path in ground.leaves.keys() | theirs.keys():
        before = ground.leaves.get(path)
        if occasion.withholds(path) and theirs.get(path) != before:
            left_out.add(path)
            theirs.pop(path, None)
            if before is not None:
                theirs[path] = before
    return theirs, left_out


def _settle(repository: Repository, state: BranchState, merge: Merge, spec: ServiceSpec) -> Settled:
    """Merge all files but the Spec, of which it is known what it shall say: in the merge nobody edited it."""
    path = state.layout.spec_path
    restyle = make_restyle(repository, spec.stack, state.layout, merge.ours)
    sides = replace(merge, ours={**merge.ours, path: merge.base[path]})
    settled = settle_trees(repository, sides, restyle)
    [blob] = repository.write_blobs([edit_spec(state.spec_text, spec).encode()])
    settled.leaves[path] = Leaf(merge.ours[path].mode, blob)
    return settled


def _apply(repository: Repository, state: BranchState, ours: Leaves, settled: Settled) -> str:
    """Write the tree of the branch with what came of the merge; what took no part in it stays as it is."""
    changes: dict[str, Leaf | None] = {path: None for path in ours if path not in settled.leaves}
    changes |= {path: leaf for path, leaf in settled.leaves.items() if ours.get(path) != leaf}
    return write_tree(repository, changes, state.head.tree)


def _write_pristine(
    repository: Repository, ground: Ground, leaves: Leaves, following: NextGeneration, occasion: Occasion
) -> Record:
    message = write_pristine_message(following.generated, occasion, renames=following.renames, undoes=following.undoes)
    tree = write_tree(repository, dict(leaves))
    return write_pristine(repository, tree, [ground.pristine.id], message, occasion)
