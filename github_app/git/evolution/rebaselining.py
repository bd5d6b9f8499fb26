"""Rebaselining: the branch as it is counts for what is generated of its Spec, and no difference is held against it.

It is for branches that lost their way: conflicts that people settled in a form of their own, code that came by copying.
No file changes.
"""

from github_app.git.evolution.bookkeeping import keep_ledger
from github_app.git.evolution.branch_state import BranchState
from github_app.git.evolution.chain import extend
from github_app.git.evolution.commit_messages import write_branch_message
from github_app.git.evolution.generation import Step, generate_steps, pick_history
from github_app.git.evolution.ground import Ground, lay_ground, write_pristine
from github_app.git.evolution.occasion import Evolved, Occasion
from github_app.git.evolution.opening import open_branch
from github_app.git.evolution.settling import Merge, Settled
from github_app.git.history import Record
from github_app.git.layout import README
from github_app.git.pristine import write_message
from github_app.git.repository import Repository
from github_app.git.trees import Leaves, write_tree


def rebaseline_branch(occasion: Occasion, repository: Repository) -> Evolved:
    """Make a branch as it is the base of later generations. The branch itself and all refs stay as they are.

    Raises:
        UserError: If there is no service, or it has to be said which.
        GeneratorError: If its Spec cannot be generated.
        GitError: If git or the server fails.
    """
    state = open_branch(repository, occasion)
    ground = lay_ground(repository, state, occasion)
    [now] = generate_steps(repository, [Step(state.spec, state.spec)], ground.history, state.layout)
    leaves = {**pick_history(state.spec.stack, state.layout, ground.leaves), **now.leaves}
    pristine = _write(repository, state, ground, leaves, occasion)
    # Only what is generated counts: what else people have on the branch is none of the chain's business.
    counted = {path: leaf for path, leaf in state.leaves.items() if path in leaves}
    merge = Merge(leaves, state.leaves, leaves)
    return Evolved(
        service=state.spec.name,
        directory=state.layout.directory,
        before=ground.spec,
        after=state.spec,
        has_effect=True,
        tree=state.head.tree,
        parents=(state.head.id, pristine.id),
        message=write_branch_message(
            f"Take the branch as the base of {state.spec.name}",
            "No file changes. The second parent holds what is generated of the Spec, alone.",
            state.spec.name,
            occasion,
        ),
        pristine=pristine.id,
        ref=state.ref,
        chain=extend(
            repository,
            ground.chain,
            tip=state.tip,
            pristine=pristine,
            occasion=occasion,
            stands_for=write_tree(repository, counted),
        ),
        expected=state.tip,
        ledger=keep_ledger(merge, Settled(dict(state.leaves), {}), origins={}),
        readme=state.layout.locate(README),
        was=now.result,
        now=now.result,
    )


def _write(repository: Repository, state: BranchState, ground: Ground, leaves: Leaves, occasion: Occasion) -> Record:
    """Write what is generated as a pristine commit; it names no command, since nothing was evolved by it."""
    tree = write_tree(repository, dict(leaves))
    return write_pristine(repository, tree, [ground.pristine.id], write_message(state.spec, job=occasion.job), occasion)
