"""``pullwright plan`` and ``pullwright schema`` as a person runs them."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from github_app.cli import main


def test_a_text_is_shown_as_a_plan_with_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "A FastAPI service. A task has a title (required) and a state (open, done)."]) == 0
    shown = capsys.readouterr().out

    assert "fastapi-sqlalchemy, because the text names FastAPI" in shown
    assert "title: string, required" in shown
    assert "state: enum (open | done)" in shown
    assert "Other stacks:" in shown


def test_an_issue_is_read_from_a_file_and_printed_in_the_form_of_the_corpus(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    issue = tmp_path / "issue.json"
    issue.write_text(json.dumps({"title": "Orders API", "body": "Orders: number, total. MySQL.", "context": None}))

    assert main(["plan", "--issue", str(issue), "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert (plan["kind"], plan["database"], plan["questions"]) == ("generate", "mysql", [])
    assert plan["resources"][0]["name"] == "Order"


def test_questions_and_refusals_are_answers_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "We need a backend."]) == 0
    assert "1. What should the service keep?" in capsys.readouterr().out
    assert main(["plan", "Can someone review my code?\nIt is in src/."]) == 0
    assert capsys.readouterr().out.startswith("Declined. ")


@pytest.mark.parametrize("content", ["", "[]", '{"title": 1}', "\ufeff{"])
def test_a_file_that_is_no_issue_is_an_error_that_shows_what_one_looks_like(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    issue = tmp_path / "issue.json"
    issue.write_text(content)
    assert main(["plan", "--issue", str(issue)]) == 1
    assert '{"title": "Todo API"' in capsys.readouterr().err


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--issue", str(tmp_path / "none.json")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_planning_starts_without_what_it_does_not_need() -> None:
    heavy = "('fastapi', 'dbos', 'githubkit', 'jinja2', 'git', 'sqlalchemy')"
    code = "import sys; from github_app.cli import main; main(['plan', 'An API for orders.'])"
    code += f"; loaded = [name for name in {heavy} if name in sys.modules]; assert not loaded, loaded"
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert time.perf_counter() - start < 5, "half a second on a quiet machine"


def test_the_schema_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "pullwright.yml"


def write_comment(folder: Path, content: object) -> str:
    file = folder / "comment.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    return str(file)


def test_a_comment_is_printed_as_its_actions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    comment = "Thanks!\r\n/generate add docker and jwt auth\r\n> /generate undo\r\n/generate make me a sandwich"
    assert main(["plan", "--comment", write_comment(tmp_path, {"comment": comment}), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "actions": [
            {"action": "add", "feature": "docker"},
            {"action": "set-auth", "auth": "jwt"},
            {"action": "help"},
        ]
    }


@pytest.mark.parametrize("comment", ["Looks good", "", None])
def test_a_comment_without_a_command_has_no_actions(
    comment: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_comment(tmp_path, {"comment": comment})
    assert main(["plan", "--comment", file, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"actions": []}
    assert main(["plan", "--comment", file]) == 0
    assert "no line that begins with /generate" in capsys.readouterr().out


def test_a_comment_is_explained_to_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    comment = "/generate add field notes (text) to Order\n/generate ad docker \ud800"
    assert main(["plan", "--comment", write_comment(tmp_path, {"comment": comment})]) == 0
    shown = capsys.readouterr().out
    assert "/generate add field notes (text) to Order\n  Add the field `notes` (text) to Order." in shown
    assert "Not understood: `ad docker" in shown
    assert "Nearest: /generate add docker" in shown


@pytest.mark.parametrize("content", ["", "[]", {"comment": 1}, "\ufeff{"])
def test_a_file_that_is_no_comment_is_an_error_that_shows_what_one_looks_like(
    content: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", "--comment", write_comment(tmp_path, content)]) == 1
    assert '{"comment": "/generate add docker"}' in capsys.readouterr().err


def test_a_comment_that_is_not_there_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--comment", str(tmp_path / "none.json")]) == 1
    assert "cannot be read" in capsys.readouterr().err
