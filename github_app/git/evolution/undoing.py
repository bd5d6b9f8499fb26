"""Undoing: the last generation is taken back, code and Spec together; what people did since stays.

Migrations are never taken back, since one may have run somewhere: a new one undoes what the last one did to the tables.
"""

from generators.changes.rename import Rename, RenameKind
from generators.spec.file import write_spec
from generators.spec.merging import merge_specs
from github_app.errors import UserError
from github_app.git.evolution.advancing import advance
from github_app.git.evolution.branch_state import BranchState
from github_app.git.evolution.carrying import NextGeneration, carry
from github_app.git.evolution.chain import Chain, Pristine
from github_app.git.evolution.commit_messages import COMMAND_TRAILER, UNDOES_TRAILER, read_renames
from github_app.git.evolution.generation import Step, generate_steps, pick_history
from github_app.git.evolution.ground import lay_ground, read_pristine_spec
from github_app.git.evolution.occasion import Evolved, Occasion
from github_app.git.evolution.opening import open_branch
from github_app.git.repository import Repository
from github_app.git.trees import Leaf


def undo_generation(occasion: Occasion, repository: Repository) -> Evolved:
    """Take back the last generation of a branch that is not taken back yet.

    Raises:
        UserError: If there is no service, it has to be said which, or there is nothing to take back.
        GeneratorError: If what people did since does not go together with it.
        GitError: If git or the server fails.
    """
    state = open_branch(repository, occasion)
    ground = lay_ground(repository, state, occasion)
    target = find_undoable(ground.chain, ground.pristine.id)
    parent = ground.chain.find_parent(target) if target else None
    if target is None or parent is None:
        raise UserError(
            "nothing_to_undo",
            f"The service {state.spec.name} is as it was generated first.",
            "To take it back as a whole, close the pull request that brought it, or revert its commit.",
        )
    undone, restored = (read_pristine_spec(repository, pristine) for pristine in (target, parent))
    generated = merge_specs(undone, ground.spec, restored)
    renames = _reverse(read_renames(target.record))
    steps = [ground.step, Step(ground.spec, generated, renames)]
    was, now = generate_steps(repository, steps, ground.history, state.layout)
    leaves = advance(repository, ground.leaves, _list_code(state, target), _list_code(state, parent))
    leaves |= pick_history(generated.stack, state.layout, now.leaves)
    leaves = {path: leaf for path, leaf in leaves.items() if path not in now.removed}
    [blob] = repository.write_blobs([write_spec(generated).encode()])
    leaves[state.layout.spec_path] = Leaf(leaves[state.layout.spec_path].mode, blob)
    command = next(iter(target.record.find_trailers(COMMAND_TRAILER)), "the last generation")
    following = NextGeneration(
        subject=f"Undo {command}",
        leaves=leaves,
        generated=generated,
        spec=merge_specs(undone, state.spec, restored),
        renames=renames,
        undoes=target.id,
        was=was.result,
        now=now.result,
    )
    return carry(repository, state, ground, following, occasion)


def _list_code(state: BranchState, pristine: Pristine) -> dict[str, Leaf]:
    """Give what a pristine commit holds but for migrations."""
    leaves = pristine.place(state.layout)
    history = pick_history(state.spec.stack, state.layout, leaves)
    return {path: leaf for path, leaf in leaves.items() if path not in history}


def find_undoable(chain: Chain, commit: str) -> Pristine | None:
    """Give the last generation before a pristine commit, or that itself, which a command made and none took back."""
    found = chain.pristines.get(commit)
    while found is not None:
        undone = next((chain.pristines.get(name) for name in found.record.find_trailers(UNDOES_TRAILER)), None)
        if undone is not None:
            found = chain.find_parent(undone)
        elif found.record.find_trailers(COMMAND_TRAILER):
            return found
        else:
            # Several generations that came together, or a new base: the latest of those before it.
            found = next((each for each in chain.pristines.values() if each.id in found.record.parents), None)
    return None


def _reverse(renames: tuple[Rename, ...]) -> tuple[Rename, ...]:
    """Give the renames back: what belongs to a renamed resource belongs to the one of the old name again."""
    resources = {rename.after: rename.before for rename in renames if rename.kind is RenameKind.RESOURCE}
    return tuple(
        Rename(rename.kind, resources.get(rename.resource, rename.resource), rename.after, rename.before)
        for rename in renames
    )
