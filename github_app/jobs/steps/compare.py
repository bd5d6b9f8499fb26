"""Compare: the Spec of a service for another stack, and where its pull request goes or is already."""

import asyncio

from generators.errors import Problem, SpecError, UnsupportedError
from generators.spec.file import write_spec
from generators.spec.models import ServiceSpec
from generators.spec.rules import check_spec
from generators.stacks.registry import STACKS, find_stack
from generators.support import choose_layers
from github_app.errors import UserError
from github_app.git.evolution.opening import open_branch
from github_app.git.runner import Credentials
from github_app.git.workspace import open_workspace
from github_app.jobs.job import Record
from github_app.jobs.steps.evolve import list_problems, make_occasion
from github_app.jobs.steps.find_branch import Branch
from github_app.jobs.steps.locate import MAX_BRANCHES, Location, find_location
from github_app.jobs.tools import Tools
from github_app.jobs.turn import Turn
from github_app.messages.escaping import write_code
from github_app.messages.plan import name_stack


class Sibling(Record):
    """The same service on another stack.

    Attributes:
        problems: Why there cannot be one; all else is empty then.
        service: Its name.
        spec: It in the form of ``pullwright.yml``.
        directory: Where the service is on the branch, and the sibling will be on its own; empty for the root.
        location: Where it goes, or is already.
    """

    problems: tuple[Problem, ...] = ()
    service: str = ""
    spec: str = ""
    directory: str = ""
    location: Location = Location()


async def compare(turn: Turn, stack: str, branch: Branch, tools: Tools) -> Sibling:
    """Read the service's Spec from the branch, and find out whether another stack can do the same.

    Args:
        turn: The command.
        stack: The other stack.
        branch: The branch.
        tools: What steps work with.
    """
    github = tools.connect(turn.job)
    location = await find_location(github, f"generate/compare-{turn.job.issue}-{stack}")
    if location is None:
        text = f"{MAX_BRANCHES} pull requests have come of this comparison already."
        return Sibling(problems=(Problem("stack", text, "Reopen one of them."),))
    credentials = Credentials(branch.clone_url, await github.get_token())
    try:
        spec, directory = await asyncio.to_thread(_read, turn, branch, credentials, tools)
        sibling = _move(spec, stack)
    except (UserError, SpecError, UnsupportedError) as error:
        return Sibling(problems=list_problems(error))
    return Sibling(service=sibling.name, spec=write_spec(sibling), directory=directory, location=location)


def _read(turn: Turn, branch: Branch, credentials: Credentials, tools: Tools) -> tuple[ServiceSpec, str]:
    with open_workspace(tools.runner, credentials) as workspace:
        state = open_branch(workspace, make_occasion(turn, branch, tools))
    return state.spec, state.layout.directory


def _move(spec: ServiceSpec, stack: str) -> ServiceSpec:
    """Give the Spec with another stack.

    Raises:
        UserError: If it is on that stack.
        UnsupportedError: If that stack cannot do all that the Spec asks for.
        SpecError: If the Spec does not go together with it.
    """
    if stack == spec.stack:
        others = ", ".join(write_code(other) for other in STACKS if other != stack) or "none yet"
        raise UserError("same_stack", f"{spec.name} is on {name_stack(stack)}.", f"Other stacks are: {others}.")
    sibling = spec.model_copy(update={"stack": stack})
    choose_layers(find_stack(stack), sibling)
    check_spec(sibling)
    return sibling
