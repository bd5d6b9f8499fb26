"""The health of the App itself, as its platform asks for it."""

import uuid
from pathlib import Path
from typing import Any

import httpx

from tests.github_app.jobs.running import AppProcess, make_environment
from tests.github_app.jobs.story import Town


def test_an_app_that_loses_its_database_lives_but_is_not_ready(town: Town, postgres: Any, tmp_path: Path) -> None:
    name = f"health-{uuid.uuid4().hex[:8]}"
    variables = make_environment(database_url=postgres.create_database(name), serve_jobs="false")
    app = AppProcess(town, tmp_path, variables)
    app.start()
    try:
        assert ask(app, "ready") == (200, {"status": "ok", "checks": {"database": "ok"}})
        with postgres.take_away(name):
            assert ask(app, "ready") == (503, {"status": "down", "checks": {"database": "down"}})
            assert ask(app, "live") == (200, {"status": "ok"})
        assert ask(app, "ready")[0] == 200
    finally:
        app.kill()


def ask(app: AppProcess, question: str) -> tuple[int, Any]:
    """Ask for one kind of health."""
    answer = httpx.get(f"{app.address}/health/{question}", timeout=30)
    return answer.status_code, answer.json()
