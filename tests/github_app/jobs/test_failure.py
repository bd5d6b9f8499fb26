"""Errors in words for people: what to do next, and never more than they may see."""

from typing import Any

import pytest

from github_app.errors import UserError
from github_app.git.errors import GitError, GitTransportError, PushRefusedError
from github_app.github.errors import ForbiddenError, RateLimitedError, RefusedError, UnreachableError
from github_app.jobs.failure import explain, is_transient
from github_app.jobs.job import Job, JobKind
from github_app.messages.replies import write_failure

WORKFLOWS = (
    "! [remote rejected] refusing to allow a GitHub App to create or update workflow `.github/workflows/a.yml` "
    "without `workflows` permission"
)


@pytest.mark.parametrize(
    ("error", "code", "hint"),
    [
        (UserError("taken", "It is taken.", "Take another."), "taken", "Take another."),
        (PushRefusedError(WORKFLOWS), "workflows_permission", "*Workflows* permission"),
        (
            PushRefusedError("! [remote rejected] (protected branch hook declined)"),
            "push_refused",
            "*Settings → Rules*",
        ),
        (ForbiddenError("403"), "forbidden", "permissions are accepted"),
        (UnreachableError("502"), "unreachable", "for a while"),
        (GitTransportError("early EOF"), "unreachable", "for a while"),
        (RefusedError("422 Validation Failed", 422), "internal", "operator"),
        (GitError("fatal: bad object"), "internal", "operator"),
        (KeyError("x"), "internal", "operator"),
    ],
)
def test_every_error_says_what_to_do(error: Exception, code: str, hint: str) -> None:
    failure = explain(error)
    assert failure.code == code
    assert hint in failure.hint


def make_job(**changes: Any) -> Job:
    facts = {"installation": 1, "repository": 2, "owner": "acme", "name": "shop", "issue": 3, "sender_id": 4}
    return Job(**{"id": "j", "delivery": "d", "accepted_at": 0.0, "sender": "ada", **facts, **changes})


def test_an_error_of_ours_shows_nothing_of_itself() -> None:
    failure = explain(RuntimeError("/srv/secret/path"))
    assert "secret" not in write_failure(make_job(), failure, "")


def test_each_failure_has_a_reference_of_its_own() -> None:
    first, second = explain(KeyError()), explain(KeyError())
    assert first.correlation != second.correlation
    assert first.correlation in write_failure(make_job(), first, "")


def test_how_to_ask_again_depends_on_how_it_was_asked() -> None:
    failure = explain(UnreachableError("502"))
    assert "take the label off the issue and set it again" in write_failure(make_job(), failure, "")
    command = make_job(kind=JobKind.COMMAND, comment=5, lines=("/generate undo",))
    assert "`/generate undo`" in write_failure(command, failure, "")
    assert "post the command again" in write_failure(command, failure, "")


@pytest.mark.parametrize(
    ("error", "transient"),
    [
        (UnreachableError("x"), True),
        (RateLimitedError("x", 60), True),
        (GitTransportError("x"), True),
        (TimeoutError(), True),
        (ForbiddenError("x"), False),
        (PushRefusedError("x"), False),
        (UserError("a", "b", "c"), False),
        (ValueError("x"), False),
    ],
)
def test_only_what_may_pass_is_repeated(error: Exception, *, transient: bool) -> None:
    assert is_transient(error) is transient
