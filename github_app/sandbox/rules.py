"""Rules: what a repository does not take, whoever pushes it by git or moves a branch over REST."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from fnmatch import fnmatchcase

from github_app.sandbox.git_store import RULES, GitStore

_WORKFLOWS = ".github/workflows"


class RuleKind(StrEnum):
    """GitHub's names for what a rule asks for."""

    PULL_REQUEST = "pull_request"
    SIGNATURES = "required_signatures"
    CREATION = "creation"


_VIOLATIONS: Mapping[RuleKind, str] = {
    RuleKind.PULL_REQUEST: "Changes must be made through a pull request.",
    RuleKind.SIGNATURES: "Commits must have verified signatures.",
    RuleKind.CREATION: "Cannot create ref due to creations being restricted.",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for the refs whose full names fit a pattern, such as ``refs/heads/main``."""

    kind: RuleKind
    pattern: str


@dataclass(frozen=True, slots=True)
class Update:
    """A ref that somebody wants to set; ``before`` is None where it is new, ``after`` where it is to go."""

    ref: str
    before: str | None
    after: str | None


class RefusedUpdateError(Exception):
    """The repository does not take an update, in GitHub's words; ``is_workflow`` if a permission is missing for it."""

    def __init__(self, text: str, *, is_workflow: bool = False) -> None:
        self.is_workflow = is_workflow
        super().__init__(text)


def set_rules(store: GitStore, rules: Sequence[Rule]) -> None:
    """Give a repository its rules, in place of those that it has."""
    (store.path / RULES).write_text(json.dumps([asdict(rule) for rule in rules]) if rules else "", encoding="utf-8")


def check_update(store: GitStore, update: Update, *, may_write_workflows: bool) -> None:
    """Make sure that a ref may be set.

    Args:
        store: The repository.
        update: Which ref, and to what.
        may_write_workflows: Whether the one who sets it may change workflows.

    Raises:
        RefusedUpdateError: If it may not.
    """
    if not may_write_workflows and update.after is not None:
        _check_workflows(store, update.after)
    violated = [rule.kind for rule in _read_rules(store) if _violates(store, rule, update)]
    if violated:
        listed = "\n".join(f"- {_VIOLATIONS[kind]}" for kind in violated)
        msg = f"Repository rule violations found for {update.ref}.\n\n{listed}\n"
        raise RefusedUpdateError(msg)


def _check_workflows(store: GitStore, commit: str) -> None:
    for new in store.list_new_commits(commit, "refs/*"):
        for file in store.list_changed(new, _WORKFLOWS):
            what = f"create or update workflow `{file}` without `workflows` permission"
            msg = f"refusing to allow a GitHub App to {what}"
            raise RefusedUpdateError(msg, is_workflow=True)


def _read_rules(store: GitStore) -> list[Rule]:
    file = store.path / RULES
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    return [Rule(RuleKind(found["kind"]), found["pattern"]) for found in json.loads(text or "[]")]


def _violates(store: GitStore, rule: Rule, update: Update) -> bool:
    if not fnmatchcase(update.ref, rule.pattern) or update.after is None:
        return False
    if rule.kind is RuleKind.CREATION:
        return update.before is None
    if rule.kind is RuleKind.PULL_REQUEST:
        return update.before is not None
    # What is on no branch yet comes with the push, whether other refs have it or not.
    return not store.list_verified().issuperset(store.list_new_commits(update.after, "refs/heads/*"))
