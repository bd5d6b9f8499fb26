"""pullwright generate and stacks, as one types them."""

import json

import pytest

from generators.support import list_support
from github_app.cli import main

SPEC = """
name: notes-api
summary: Keeps notes.
stack: fastapi-sqlalchemy
database: sqlite
resources:
  Note:
    fields:
      title: string
"""
KEYS = [
    "summary",
    "commands",
    "env_example",
    "file_tree",
    "patches",
    "migrations",
    "tests",
    "ci",
    "docker",
    "runbook",
    "next_prompts",
]


@pytest.fixture
def spec_file(tmp_path):
    path = tmp_path / "pullwright.yml"
    path.write_text(SPEC)
    return path


def test_a_service_is_written_into_a_new_directory(tmp_path, spec_file, capsys):
    out = tmp_path / "new" / "service"
    assert main(["generate", "--spec", str(spec_file), "--out", str(out)]) == 0
    assert (out / "app/notes/__init__.py").is_file()
    assert "uv sync --locked" in capsys.readouterr().out


def test_a_service_is_generated_from_a_sentence(tmp_path, capsys):
    text = "A REST API for managing tasks with SQLite. A task has a title and a due date."
    assert main(["generate", text, "--out", str(tmp_path / "service")]) == 0
    assert "SQLite" in capsys.readouterr().out
    assert (tmp_path / "service/app/tasks/__init__.py").is_file()


def test_a_service_is_generated_from_an_issue(tmp_path, capsys):
    issue = tmp_path / "issue.json"
    issue.write_text(json.dumps({"title": "Build a todo API", "body": "## Resources\n- Task: title, done (boolean)\n"}))
    assert main(["generate", "--issue", str(issue), "--json"]) == 0
    assert "app/tasks/__init__.py" in json.loads(capsys.readouterr().out)["file_tree"]


@pytest.mark.parametrize(("text", "said"), [("Build me an API", "1. "), ("Fix the login bug in our app", "Declined")])
def test_a_text_that_is_no_full_request_gives_questions_or_a_refusal(text, said, tmp_path, capsys):
    assert main(["generate", text, "--out", str(tmp_path / "service")]) == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "service").exists()


def test_the_result_is_one_json_object_with_exactly_the_promised_keys(spec_file, capsys):
    assert main(["generate", "--spec", str(spec_file), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert sorted(result) == sorted(KEYS)
    listed = [file["path"] for kind in ("patches", "migrations", "tests", "ci", "docker") for file in result[kind]]
    assert sorted(listed) == result["file_tree"]


def test_a_directory_of_somebody_else_is_left_alone(tmp_path, spec_file, capsys):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("precious")
    for force in ([], ["--force"]):
        assert main(["generate", "--spec", str(spec_file), "--out", str(tmp_path / "mine"), *force]) == 1
        assert "not a service of ours" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.txt"]


def test_a_generated_service_is_overwritten_by_force_only(tmp_path, spec_file, capsys):
    out = tmp_path / "service"
    command = ["generate", "--spec", str(spec_file), "--out", str(out)]
    assert main(command) == 0
    (out / "README.md").write_text("edited")
    assert main(command) == 1
    assert "--force" in capsys.readouterr().err
    assert (out / "README.md").read_text() == "edited"
    assert main([*command, "--force"]) == 0
    assert (out / "README.md").read_text() != "edited"


def test_without_a_place_for_the_service_nothing_is_done(spec_file, capsys):
    assert main(["generate", "--spec", str(spec_file)]) == 1
    assert "--out" in capsys.readouterr().err


def test_a_wrong_specification_is_told_with_all_that_is_wrong(tmp_path, capsys):
    path = tmp_path / "pullwright.yml"
    path.write_text(SPEC.replace("title: string", "Title: sting"))
    assert main(["generate", "--spec", str(path), "--json"]) == 1
    error = capsys.readouterr().err
    assert "Title" in error
    assert "sting" in error or "type" in error


def test_what_is_not_supported_is_told_with_what_is(tmp_path, capsys):
    path = tmp_path / "pullwright.yml"
    path.write_text(SPEC.replace("sqlite", "mongodb"))
    assert main(["generate", "--spec", str(path), "--json"]) == 1
    assert "Name PostgreSQL or MySQL or SQLite instead." in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_told(tmp_path, capsys):
    assert main(["generate", "--spec", str(tmp_path / "absent.yml"), "--json"]) == 1
    assert "absent.yml" in capsys.readouterr().err


def test_the_stacks_are_listed_with_what_they_support(capsys):
    assert main(["stacks", "--json"]) == 0
    support = json.loads(capsys.readouterr().out)
    assert support == list_support()
    assert "sqlite" in support["fastapi-sqlalchemy"]["databases"]
    assert main(["stacks"]) == 0
    assert "databases:  postgresql, " in capsys.readouterr().out
