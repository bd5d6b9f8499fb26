"""Comparing: the service of a pull request on another stack, in a pull request of its own."""

from generators.requirements.understanding import Kind
from github_app.jobs.journey import Journey
from github_app.jobs.steps.compare import Sibling, compare
from github_app.jobs.steps.end import End
from github_app.jobs.steps.find_branch import Branch, find_branch
from github_app.jobs.steps.open_pull_request import Opened, open_pull_request
from github_app.jobs.steps.plan import Plan
from github_app.jobs.steps.propose import Proposed, propose_command
from github_app.jobs.steps.read import Source, read
from github_app.jobs.steps.show import Shown, show
from github_app.jobs.tools import Tools
from github_app.jobs.turn import Turn
from github_app.jobs.workflows.branching import branch_service
from github_app.jobs.workflows.evolving import awaits_approval
from github_app.messages.command.answers import write_compared
from github_app.messages.command.outcome import Outcome, write_plan
from github_app.messages.command.progress import write_refused, write_working
from github_app.messages.plan import name_stack
from github_app.messages.pull_request import write_comparing


async def compare_service(journey: Journey, turn: Turn, stack: str, tools: Tools) -> End:
    """Open a pull request with the same service on another stack, unless there is one.

    Raises:
        StepFailedError: If that fails; no pull request was opened then.
    """

    async def tell(body: str, *, cancellable: bool = True) -> Shown:
        return await journey.take("show", Shown, lambda: show(turn, body, tools), cancellable=cancellable)

    job, request = turn.job, turn.request
    await tell(write_working(request))
    branch = await journey.take("find branch", Branch, lambda: find_branch(job, tools))
    if branch.problem is not None:
        await tell(write_refused(request, [branch.problem]))
        return End.REFUSED
    sibling = await journey.take("compare", Sibling, lambda: compare(turn, stack, branch, tools))
    if sibling.problems:
        await tell(write_refused(request, sibling.problems))
        return End.REFUSED
    if sibling.location.pull_request is not None:
        await tell(write_compared(request, stack, sibling.location.pull_request))
        return End.DONE
    if awaits_approval(turn, branch):
        sentence = f"Open a pull request with the same service on {name_stack(stack)}"
        shown = await tell(write_plan(request, Outcome((sentence,), ()), branch.head))
        await journey.take("propose", Proposed, lambda: propose_command(turn, branch.head, shown.comment, tools))
        return End.DONE if turn.command.is_plan else End.PROPOSED
    read_source = await journey.take("read", Source, lambda: read(job, tools))
    # It goes where the service that it is compared with goes.
    place = {"directory": sibling.directory, "base": branch.base}
    source = read_source.model_copy(update={"config": read_source.config.model_copy(update=place)})
    plan = Plan(kind=Kind.GENERATE, service=sibling.service, spec=sibling.spec, origin=write_comparing(turn.job.issue))
    built = await branch_service(journey, source, plan, sibling.location.branch, tools)
    opened = await journey.take(
        "open", Opened, lambda: open_pull_request(job, source, plan, built, tools), cancellable=False
    )
    await tell(write_compared(request, stack, opened.number), cancellable=False)
    return End.DONE
