"""Generating: a labelled issue becomes a pull request."""

from dataclasses import dataclass
from typing import Any

import structlog

from generators.requirements.understanding import Kind
from github_app.jobs.job import Job
from github_app.jobs.journey import Journey, StepFailedError
from github_app.jobs.steps.acknowledge import Acknowledged, acknowledge
from github_app.jobs.steps.authorize import Authorization, authorize
from github_app.jobs.steps.build import Built
from github_app.jobs.steps.conclude import Concluded, conclude
from github_app.jobs.steps.locate import Location, locate
from github_app.jobs.steps.open_pull_request import Opened, open_pull_request
from github_app.jobs.steps.plan import Plan, plan
from github_app.jobs.steps.propose import Proposed, propose_plan
from github_app.jobs.steps.read import Source, read
from github_app.jobs.steps.resume import Resumed, resume
from github_app.jobs.tools import Tools
from github_app.jobs.workflows.branching import branch_service
from github_app.jobs.workflows.ending import Workflow, end_without_result, note_end

_AFTERWARDS = ("finish", "conclude")
"""Steps behind the opening of the pull request."""

_logger = structlog.get_logger()


@dataclass(slots=True)
class Progress:
    """How far a job came: once there is a plan, people have seen it, and a failure has to take it back."""

    plan: Plan | None = None


def make_generate(tools: Tools) -> Workflow:
    """Make the workflow."""

    async def generate(request: dict[str, Any]) -> str:
        return await generate_service(Job.model_validate(request), tools)

    return generate


async def generate_service(job: Job, tools: Tools) -> str:
    """Take the steps within a workflow, and give the outcome in a few words."""
    journey = Journey(job, tools.engine)
    progress = Progress()
    try:
        return await _generate(journey, progress, tools)
    except StepFailedError as stop:
        await end_without_result(journey, stop.failure, tools, plan=progress.plan)
        return f"failed: {stop.failure.code}"


async def _generate(journey: Journey, progress: Progress, tools: Tools) -> str:
    job = journey.job
    await journey.take("acknowledge", Acknowledged, lambda: acknowledge(job, tools))
    outcome = await _answer(journey, tools)
    if isinstance(outcome, str):
        await note_end(journey, tools, failed=False)
        return outcome
    source, location, made = outcome
    progress.plan = made
    built = await branch_service(journey, source, made, location.branch, tools)
    opened = await journey.take(
        "open", Opened, lambda: open_pull_request(job, source, made, built, tools), cancellable=False
    )
    await note_end(journey, tools, failed=False)
    try:
        await journey.take("conclude", Concluded, lambda: conclude(job, made, opened, tools), cancellable=False)
    except StepFailedError as stop:
        # The pull request is there: that is the answer, and saying "failed" now would be wrong.
        _logger.warning("job.not_concluded", job=job.id, code=stop.failure.code)
    _log_breakdown(journey, built, opened)
    return f"opened #{opened.number}"


async def _answer(journey: Journey, tools: Tools) -> str | tuple[Source, Location, Plan]:
    """Give what is to be built, or the outcome if the answer is a comment."""
    job = journey.job
    if not (await journey.take("authorize", Authorization, lambda: authorize(job, tools))).allowed:
        return "refused"
    source = await journey.take("read", Source, lambda: read(job, tools))
    location = await journey.take("locate", Location, lambda: locate(job, tools))
    if location.pull_request is not None:
        return f"pointed to #{location.pull_request}"
    if job.plan is not None:
        approved = Plan.model_validate(job.plan)
        await journey.take("resume", Resumed, lambda: resume(job, approved, tools))
        return source, location, approved
    made = await journey.take("plan", Plan, lambda: plan(job, source, tools))
    if made.kind is not Kind.GENERATE:
        return made.kind.value
    if source.config.approve:
        await journey.take("propose", Proposed, lambda: propose_plan(job, made, tools))
        return "proposed"
    return source, location, made


def _log_breakdown(journey: Journey, built: Built, opened: Opened) -> None:
    job = journey.job
    total = round((opened.opened_at - job.accepted_at) * 1000)
    steps = journey.milliseconds
    _logger.info(
        "job.opened",
        job=job.id,
        delivery=job.delivery,
        repository=f"{job.owner}/{job.name}",
        issue=job.issue,
        pull_request=opened.number,
        branch=built.branch,
        commit=built.commit,
        parents=built.parents,
        label_to_pull_request_milliseconds=total,
        waiting_milliseconds=total - sum(took for name, took in steps.items() if name not in _AFTERWARDS),
        steps_milliseconds=dict(steps),
    )
