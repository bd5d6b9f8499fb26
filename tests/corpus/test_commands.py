"""The corpus of comments, scored in-process with the scorer that came with it: each is read exactly.

``cases/commands.yaml`` was given with the project's brief; the comments in ``commands/`` are our own. Of those the
actions are compared whole, with what the scorer does not look at, such as the new name of a field.
"""

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from github_app.commands.plan_comment import write_json

_HERE = Path(__file__).parent
_GIVEN = _HERE / "cases" / "commands.yaml"
_OWN = sorted((_HERE / "commands").glob("*.yaml"))


def read_cases(path: Path) -> list[dict[str, Any]]:
    """Give the comments of a file with the actions that are expected."""
    cases: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return cases


def list_actions(comment: str) -> list[dict[str, Any]]:
    """Give what ``pullwright plan --comment --json`` prints for a comment."""
    actions: list[dict[str, Any]] = json.loads(write_json(comment))["actions"]
    return actions


@pytest.mark.parametrize("path", [_GIVEN, *_OWN], ids=lambda path: path.stem)
def test_every_comment_is_understood(path: Path, score: ModuleType) -> None:
    wrong = {}
    for case in read_cases(path):
        result = score.score_comment(case["expect"], {"actions": list_actions(case["comment"])})
        if not result["exact"]:
            wrong[case["comment"]] = result["got"]
    assert wrong == {}


@pytest.mark.parametrize(
    "case", [case for path in _OWN for case in read_cases(path)], ids=lambda case: case["comment"][:60]
)
def test_the_actions_of_our_own_comments_are_these(case: dict[str, Any]) -> None:
    expected = case["expect"] if isinstance(case["expect"], list) else [case["expect"]]
    assert list_actions(case["comment"]) == [action for action in expected if action["action"] != "none"]
