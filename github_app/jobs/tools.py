"""Tools: what the steps work with, made once by the wiring."""

from dataclasses import dataclass

import sqlalchemy as sa

from github_app.assistance.assistant import Assistant
from github_app.git.runner import Runner
from github_app.github.port import GitHub, GitHubConnector
from github_app.jobs.job import Job


@dataclass(frozen=True, slots=True)
class Tools:
    """What the steps work with.

    Attributes:
        connector: GitHub.
        runner: git.
        engine: The database of jobs.
        bot_login: The name under which the App commits.
        assistant: What drafts what issues leave open; None if none is set up.
    """

    connector: GitHubConnector
    runner: Runner
    engine: sa.Engine
    bot_login: str
    assistant: Assistant | None = None

    def connect(self, job: Job) -> GitHub:
        """Give the repository of a job."""
        return self.connector.connect(job.installation, job.owner, job.name)
