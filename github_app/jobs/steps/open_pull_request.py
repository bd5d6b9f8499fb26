"""Open the pull request, with the runbook as its description, and bring it to the people who shall see it."""

import asyncio
import time
from collections.abc import Awaitable, Mapping
from dataclasses import replace

import structlog

from generators.pipeline import generate
from generators.spec.file import read_spec
from github_app.github.errors import ForbiddenError, NotFoundError, RefusedError
from github_app.github.models import PullRequest
from github_app.github.port import GitHub
from github_app.jobs.job import Job, Record
from github_app.jobs.steps.build import Built
from github_app.jobs.steps.plan import Plan
from github_app.jobs.steps.read import Source
from github_app.jobs.tools import Tools
from github_app.jobs.withholding import withhold_workflows
from github_app.messages.pull_request import Subject, write_body, write_closing, write_title
from github_app.messages.service import Service
from github_app.messages.shortfalls import Lack, Shortfall

_logger = structlog.get_logger()


class Opened(Record):
    """The pull request.

    Attributes:
        number: Its number.
        opened_at: When this step was done, seconds since 1970.
        warnings: What GitHub did not accept of the repository's wishes, one sentence each.
    """

    number: int
    opened_at: float
    warnings: tuple[str, ...]


async def open_pull_request(job: Job, source: Source, plan: Plan, built: Built, tools: Tools) -> Opened:
    """Open the pull request, unless it was opened before."""
    github = tools.connect(job)
    pull = await _find(github, built.branch)
    if pull is None:
        pull = await _create(await asyncio.to_thread(_describe, job, source, plan, built), built, github)
    config = source.config
    warnings = []
    if config.labels:
        labeled = github.add_labels(pull.number, list(config.labels))
        warnings += await _try(labeled, "GitHub did not accept the `labels` of `.github/pullwright.yml`.")
    if config.reviewers:
        requested = github.request_reviewers(pull.number, list(config.reviewers))
        warnings += await _try(requested, "GitHub did not accept the `reviewers` of `.github/pullwright.yml`.")
    return Opened(number=pull.number, opened_at=time.time(), warnings=tuple(warnings))


async def _find(github: GitHub, branch: str) -> PullRequest | None:
    return next(iter(await github.list_pull_requests(branch)), None)


def _describe(job: Job, source: Source, plan: Plan, built: Built) -> Subject:
    spec = read_spec(plan.spec)
    # The same Spec gives the same service: nothing of it has to be handed from step to step.
    result = generate(spec, built.directory)
    withheld: Mapping[str, str] = {}
    if not source.may_write_workflows:
        tree, withheld = withhold_workflows(result.tree)
        result = replace(result, tree=tree)
    return Subject(
        job=job.id,
        origin=plan.origin or write_closing(job.issue),
        service=Service(
            spec=spec,
            result=result,
            directory=built.directory,
            readme=built.readme,
        ),
        notes=built.notes,
        decisions=plan.decisions,
        assumptions=plan.assumptions,
        left_out=plan.left_out,
        shortfalls=[Shortfall(Lack.WORKFLOWS, withheld)] if withheld else [],
    )


async def _create(subject: Subject, built: Built, github: GitHub) -> PullRequest:
    try:
        return await github.create_pull_request(
            title=write_title(subject.service.spec), body=write_body(subject), head=built.branch, base=built.base
        )
    except RefusedError:
        # It is there, if an earlier request was carried out although its answer got lost.
        found = await _find(github, built.branch)
        if found is None:
            raise
        return found


async def _try(wish: Awaitable[None], complaint: str) -> list[str]:
    try:
        await wish
    except (RefusedError, ForbiddenError, NotFoundError) as error:
        # The pull request is there; a wish that cannot be met must not undo that.
        _logger.warning("wish.refused", problem=str(error))
        return [complaint]
    return []
