"""Failure: why a job ended without a result, in words that may be shown to people."""

import uuid

import structlog

from github_app.errors import UserError
from github_app.git.errors import GitError, PushRefusedError
from github_app.github.errors import ForbiddenError, GitHubError
from github_app.jobs.job import Record

_logger = structlog.get_logger()


class Failure(Record):
    """Why a job failed.

    Attributes:
        code: Stable name, such as ``directory_taken``.
        text: What happened, Markdown.
        hint: What to do before asking again, Markdown.
        correlation: Id under which the log says more.
    """

    code: str
    text: str
    hint: str
    correlation: str


def make_failure(code: str, text: str, hint: str) -> Failure:
    """Make a failure that was met by looking, not by an error."""
    return Failure(code=code, text=text, hint=hint, correlation=uuid.uuid4().hex[:12])


def is_transient(error: BaseException) -> bool:
    """Tell whether a step that failed so may succeed when it is done again."""
    return isinstance(error, TimeoutError) or (isinstance(error, GitError | GitHubError) and error.is_transient)


def explain(error: Exception) -> Failure:
    """Put an error into words for people; whatever is not meant for them is only logged."""
    correlation = uuid.uuid4().hex[:12]
    user_error = error if isinstance(error, UserError) else _translate(error)
    if user_error is None:
        _logger.error("step.failed", correlation=correlation, exc_info=error)
        user_error = UserError(
            "internal",
            "Something went wrong on our side. What is on your branches is as it was.",
            "If it happens time and again, give the operator of this App the reference below.",
        )
    else:
        _logger.warning("step.refused", correlation=correlation, code=user_error.code, problem=str(error))
    return Failure(code=user_error.code, text=user_error.text, hint=user_error.hint, correlation=correlation)


def _translate(error: Exception) -> UserError | None:
    if isinstance(error, PushRefusedError):
        return _explain_refused_push(str(error))
    if isinstance(error, ForbiddenError):
        return UserError(
            "forbidden",
            "GitHub did not allow something that the App needs to do here.",
            "Check under *Settings → GitHub Apps* that the App is installed on this repository and that its "
            "permissions are accepted.",
        )
    if is_transient(error):
        return UserError(
            "unreachable",
            "GitHub could not be reached for several minutes, or did not answer as it should.",
            "Wait for a while.",
        )
    return None


def _explain_refused_push(said: str) -> UserError:
    if "workflow" in said:
        return UserError(
            "workflows_permission",
            "GitHub refused the push, because the App may not write workflows here.",
            "Accept the App's *Workflows* permission under *Settings → GitHub Apps*.",
        )
    return UserError(
        "push_refused",
        "GitHub refused the push: a rule of this repository is against it.",
        "Let the App push branches named `generate/*` (see *Settings → Rules*).",
    )
