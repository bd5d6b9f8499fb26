"""Evolve: what a command makes of a branch, merged with what people wrote, and brought to the server.

The tree goes to a ref of its own, together with the pristine chain: from it the commit is made that GitHub signs, and
the branch is none of this step's business. Fixed dates make doing it again change nothing.
"""

import asyncio
from collections.abc import Mapping

from generators.errors import Problem, SpecError, UnsupportedError
from generators.spec.file import write_spec
from github_app.errors import UserError
from github_app.git.errors import StaleRefError
from github_app.git.evolution.commanding import carry_out
from github_app.git.evolution.occasion import Evolved, Occasion
from github_app.git.evolution.opening import DEPTH
from github_app.git.history import read_history
from github_app.git.layout import WORKFLOWS
from github_app.git.ledger import Conflict, Entry, State
from github_app.git.pristine import JOB_TRAILER
from github_app.git.runner import Credentials
from github_app.git.staging import name_staging
from github_app.git.workspace import Push, Workspace, open_workspace
from github_app.jobs.authorship import make_signature, write_credit
from github_app.jobs.job import Record
from github_app.jobs.steps.find_branch import Branch
from github_app.jobs.tools import Tools
from github_app.jobs.turn import Turn


class Evolution(Record):
    """What a command makes of a service.

    Attributes:
        problems: Why it cannot be carried out; all else is empty then.
        is_stale: Whether somebody else has pushed meanwhile, so that it has to be done again.
        is_there: Whether an earlier attempt has brought it onto the branch already; all else is empty then.
        has_effect: Whether there is anything to commit.
        staging: The ref that holds the tree, without ``refs/``; empty if nothing was pushed.
        tree: Tree of the commit that is to be made.
        parents: Its parents.
        message: Its message.
        service: Name of the service.
        directory: Where it is; empty for the root.
        readme: Path of its README in the repository.
        spec_before: Its Spec as the code stood for it before.
        spec_after: The same as it is now.
        notes: What people should know, one sentence each.
        ledger: What became of each file.
        conflicts: What is left to be decided.
        losses: The data that go, one phrase each.
        migrations: Paths of the migrations that are new.
        history: Paths in the service of all its migrations, in their order.
        left_out: Files that the App may not write, with what they should hold.
    """

    problems: tuple[Problem, ...] = ()
    is_stale: bool = False
    is_there: bool = False
    has_effect: bool = False
    staging: str = ""
    tree: str = ""
    parents: tuple[str, ...] = ()
    message: str = ""
    service: str = ""
    directory: str = ""
    readme: str = ""
    spec_before: str = ""
    spec_after: str = ""
    notes: tuple[str, ...] = ()
    ledger: tuple[Entry, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    losses: tuple[str, ...] = ()
    migrations: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    left_out: Mapping[str, str] = {}

    @property
    def subject(self) -> str:
        """Give the first line of the message."""
        return self.message.partition("\n")[0]


async def evolve(turn: Turn, branch: Branch, tools: Tools, *, is_plan: bool, is_repeated: bool) -> Evolution:
    """Carry a command out, and bring the result to the server unless somebody has to agree first.

    Args:
        turn: The command.
        branch: The branch as it was read.
        tools: What steps work with.
        is_plan: Whether it is only asked what would come of it.
        is_repeated: Whether an earlier attempt may have come through.
    """
    token = await tools.connect(turn.job).get_token()
    credentials = Credentials(branch.clone_url, token)
    return await asyncio.to_thread(_evolve, turn, branch, credentials, tools, is_plan=is_plan, is_repeated=is_repeated)


def _evolve(
    turn: Turn, branch: Branch, credentials: Credentials, tools: Tools, *, is_plan: bool, is_repeated: bool
) -> Evolution:
    occasion = make_occasion(turn, branch, tools)
    with open_workspace(tools.runner, credentials) as workspace:
        if is_repeated and _is_there(turn, branch.head, workspace):
            return Evolution(is_there=True)
        try:
            evolved = carry_out(turn.command, occasion, workspace)
        except (UserError, SpecError, UnsupportedError) as error:
            return Evolution(problems=list_problems(error))
        evolution = _describe(evolved)
        if is_plan or not evolved.has_effect or (evolved.losses and not turn.is_confirmed):
            return evolution
        try:
            staging = _push(evolved, occasion, workspace)
        except StaleRefError:
            return Evolution(is_stale=True)
        return evolution.model_copy(update={"staging": staging})


def make_occasion(turn: Turn, branch: Branch, tools: Tools) -> Occasion:
    """Give on what and for whom a command is carried out."""
    return Occasion(
        head=branch.head,
        directory=turn.command.service,
        command=turn.line,
        job=turn.mark,
        signature=make_signature(turn.job, tools),
        credit=write_credit(turn.job),
        withheld=() if branch.may_write("workflows") else (f"{WORKFLOWS}/",),
    )


def list_problems(error: UserError | SpecError | UnsupportedError) -> tuple[Problem, ...]:
    """Give why a command cannot be carried out as things are."""
    return error.problems if isinstance(error, SpecError) else (Problem("command", error.text, error.hint),)


def _is_there(turn: Turn, head: str, workspace: Workspace) -> bool:
    """Tell whether a commit of this turn is on the branch, whatever was pushed onto it since."""
    workspace.fetch_history([head], DEPTH)
    history = read_history(workspace, [head], DEPTH)
    return any(turn.mark in record.find_trailers(JOB_TRAILER) for record in history.values())


def _describe(evolved: Evolved) -> Evolution:
    left_out = {entry.path for entry in evolved.ledger if entry.state is State.LEFT_OUT}
    files = evolved.now.tree if evolved.now else {}
    return Evolution(
        has_effect=evolved.has_effect,
        tree=evolved.tree,
        parents=evolved.parents,
        message=evolved.message,
        service=evolved.service,
        directory=evolved.directory,
        readme=evolved.readme,
        spec_before=write_spec(evolved.before),
        spec_after=write_spec(evolved.after),
        notes=evolved.notes,
        ledger=evolved.ledger,
        conflicts=evolved.conflicts,
        losses=evolved.losses,
        migrations=evolved.migrations,
        history=evolved.history,
        # Workflows have the same path in the service and in the repository.
        left_out={path: files[path].content for path in sorted(left_out) if path in files},
    )


def _push(evolved: Evolved, occasion: Occasion, workspace: Workspace) -> str:
    commit = workspace.commit_tree(evolved.tree, evolved.parents, evolved.message, occasion.signature)
    staging = name_staging(commit)
    pushes = [Push(f"refs/{staging}", commit, expected=None)]
    if evolved.chain is not None and evolved.chain != evolved.expected:
        pushes.append(Push(evolved.ref, evolved.chain, expected=evolved.expected))
    workspace.push(pushes)
    return staging
