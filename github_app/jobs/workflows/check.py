"""Checking: the configuration in a pull request that changes it."""

from github_app.jobs.journey import Journey
from github_app.jobs.steps.check_config import Checked, check_config
from github_app.jobs.tools import Tools


async def check_pull_request(journey: Journey, tools: Tools) -> str:
    """Take the step."""
    checked = await journey.take("check", Checked, lambda: check_config(journey.job, tools))
    if not checked.is_changed:
        return "not changed"
    return "valid" if checked.is_valid else "invalid"
