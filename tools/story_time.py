"""Plays the story of the demonstration and reads from the App's log how long the pull request took, step by step."""

import json
from dataclasses import dataclass

from github_app.sandbox.demonstration import Demonstration, run_demonstration
from github_app.sandbox.story import play


@dataclass(frozen=True)
class StoryTime:
    """How long one story took, in milliseconds.

    Attributes:
        total: from the label to the opened pull request.
        waiting: of it, what no step was under way: queue and bookkeeping.
        steps: each step by its name, those after the pull request included.
    """

    total: float
    waiting: float
    steps: dict[str, float]


def measure_stories(count: int) -> list[StoryTime]:
    """Plays the story so many times on one sandbox: the first one meets an App that has just been started."""
    with run_demonstration() as demonstration:
        for _ in range(count):
            play(demonstration.sandbox, demonstration.stage, bot=demonstration.bot, tell=lambda _line: None)
        return read_times(demonstration)


def read_times(demonstration: Demonstration) -> list[StoryTime]:
    """The breakdowns that the App has logged, oldest first."""
    lines = demonstration.app.log.read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines if '"job.opened"' in line]
    return [
        StoryTime(
            total=entry["label_to_pull_request_milliseconds"],
            waiting=entry["waiting_milliseconds"],
            steps=entry["steps_milliseconds"],
        )
        for entry in entries
    ]
