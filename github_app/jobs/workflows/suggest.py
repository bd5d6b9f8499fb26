"""Suggesting: an issue without the label is told of it, where the repository wants that."""

from github_app.jobs.journey import Journey
from github_app.jobs.steps.suggest import Suggested, suggest
from github_app.jobs.tools import Tools


async def suggest_label(journey: Journey, tools: Tools) -> str:
    """Take the step."""
    suggested = await journey.take("suggest", Suggested, lambda: suggest(journey.job, tools))
    return "suggested" if suggested.is_suggested else "left alone"
