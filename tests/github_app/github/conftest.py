"""The client's tests use the same town and stories as the jobs'."""

from tests.github_app.jobs.conftest import quiet_story, town

__all__ = ["quiet_story", "town"]
