"""Branching: a service comes onto a branch of its own, whose first commit GitHub signs as ours."""

from functools import partial

from github_app.jobs.failure import make_failure
from github_app.jobs.journey import Journey, StepFailedError
from github_app.jobs.steps.begin_branch import Begun, begin_branch
from github_app.jobs.steps.build import Built, build
from github_app.jobs.steps.plan import Plan
from github_app.jobs.steps.read import Source
from github_app.jobs.tools import Tools

_ATTEMPTS = 3


async def branch_service(journey: Journey, source: Source, plan: Plan, branch: str, tools: Tools) -> Built:
    """Generate a service and bring it onto a branch; give what is there, with its commit.

    Raises:
        StepFailedError: If that fails, or somebody else has made the branch.
    """
    job = journey.job
    for _ in range(_ATTEMPTS):
        built = await journey.take("build", Built, lambda: build(job, source, plan, branch, tools))
        if built.commit:
            return built
        begun = await journey.take("begin branch", Begun, partial(begin_branch, job, built, tools))
        if begun.commit:
            return built.model_copy(update={"commit": begun.commit})
    raise StepFailedError(
        make_failure(
            "branch_moving",
            f"Somebody made the branch `{branch}` and removed it again while this was about to be pushed.",
            "Wait until the branch rests.",
        )
    )
