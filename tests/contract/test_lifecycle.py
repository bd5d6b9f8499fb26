"""The checks of the process pass a right one and find each broken rule."""

# ruff: noqa: ARG002 - what overrides a method keeps its signature

from collections.abc import Mapping

import pytest
import uvicorn

from generators.acceptance import BrokenRuleError
from github_app.proof.contract import lifecycle
from github_app.proof.contract.lifecycle import LIMITED_CHECKS, LIMITED_SETTINGS, USUAL_CHECKS, USUAL_SETTINGS, Scene
from github_app.proof.contract.subject import Subject
from tests.contract.model_process import ModelLauncher, ModelProcess
from tests.contract.model_service import STYLE


class AllowsEveryOrigin(ModelProcess):
    def list_cors_headers(self, origin: str, status: int) -> dict[str, str]:
        return {**super().list_cors_headers(origin, status), "Access-Control-Allow-Origin": "*"} if origin else {}


class ForgetsOriginsOnErrors(ModelProcess):
    def list_cors_headers(self, origin: str, status: int) -> dict[str, str]:
        return super().list_cors_headers(origin, status) if status == 200 else {}


class LogsText(ModelProcess):
    def write_log(self, request_id: str, status: int) -> str:
        return f"INFO {request_id} {status}\n"


class IgnoresBodyLimit(ModelProcess):
    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type] # as they come
        self.service.max_body_bytes = 10**9


class NeverLimits(ModelProcess):
    def is_over_limit(self, path: str) -> bool:
        return False


class LimitsHealthToo(ModelProcess):
    def is_over_limit(self, path: str) -> bool:
        return super().is_over_limit("/api")


class NeverMissesItsDatabase(ModelProcess):
    def find_error(self, path: str, method: str) -> None:
        return None


class StopsAtOnce(ModelProcess):
    def stop(self, server: uvicorn.Server) -> None:
        super().stop(server)
        loop = server.servers[0].get_loop()
        for connection in list(server.server_state.connections):
            loop.call_soon_threadsafe(connection.transport.abort)


class StartsAnyway(ModelLauncher):
    def fail_to_start(self, settings: Mapping[str, str]) -> tuple[int, str]:
        return 0, super().fail_to_start(settings)[1]


class NamesOneSetting(ModelLauncher):
    def fail_to_start(self, settings: Mapping[str, str]) -> tuple[int, str]:
        status, written = super().fail_to_start(settings)
        return status, written.splitlines()[0]


def test_a_lost_database_that_is_said_is_no_problem(spec):
    with ModelLauncher(spec).launch(USUAL_SETTINGS) as running, Subject(spec, STYLE, running.base_url) as subject:
        scene = Scene(subject, running)
        lifecycle.a_lost_database_is_said_and_survived(scene, running.take_database_away)


BROKEN = [
    (ForgetsOriginsOnErrors, USUAL_SETTINGS, lifecycle.allowed_origins_may_read_answers),
    (AllowsEveryOrigin, USUAL_SETTINGS, lifecycle.other_origins_may_not_read_answers),
    (LogsText, USUAL_SETTINGS, lifecycle.logs_are_json_with_the_request_id),
    (StopsAtOnce, USUAL_SETTINGS, lifecycle.a_stop_finishes_what_is_in_flight),
    (AllowsEveryOrigin, LIMITED_SETTINGS, lifecycle.no_origin_is_allowed_unless_set),
    (IgnoresBodyLimit, LIMITED_SETTINGS, lifecycle.large_bodies_are_refused),
    (NeverLimits, LIMITED_SETTINGS, lifecycle.too_many_requests_are_limited),
    (LimitsHealthToo, LIMITED_SETTINGS, lifecycle.too_many_requests_are_limited),
]


@pytest.mark.parametrize(
    ("kind", "settings", "check"), BROKEN, ids=[f"{kind.__name__}-{check.__name__}" for kind, _, check in BROKEN]
)
def test_a_broken_rule_of_the_process_is_found(spec, kind, settings, check):
    with ModelLauncher(spec, kind).launch(settings) as running, Subject(spec, STYLE, running.base_url) as subject:
        scene = Scene(subject, running)
        with pytest.raises(BrokenRuleError):
            check(scene)


def test_a_lost_database_that_is_not_said_is_found(spec, monkeypatch):
    monkeypatch.setattr(lifecycle, "_PATIENCE_SECONDS", 0.2)
    launcher = ModelLauncher(spec, NeverMissesItsDatabase)
    with launcher.launch(USUAL_SETTINGS) as running, Subject(spec, STYLE, running.base_url) as subject:
        scene = Scene(subject, running)
        with pytest.raises(BrokenRuleError):
            lifecycle.a_lost_database_is_said_and_survived(scene, running.take_database_away)


@pytest.mark.parametrize("kind", [StartsAnyway, NamesOneSetting])
def test_a_start_in_spite_of_wrong_settings_is_found(spec, kind):
    with pytest.raises(BrokenRuleError):
        lifecycle.wrong_settings_stop_the_start(kind(spec), has_pool=True)


def test_every_check_of_the_process_is_known_to_find_something():
    assert {check for _, _, check in BROKEN} >= {*USUAL_CHECKS, *LIMITED_CHECKS}
