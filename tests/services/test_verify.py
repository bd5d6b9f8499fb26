"""`pullwright verify`, as one types it: on a service that is fine, and on one that somebody broke."""

import json

import pytest

from github_app.cli import main

SPEC = """
name: notes-api
stack: fastapi-sqlalchemy
database: sqlite
features: [github-actions]
resources:
  Note:
    fields:
      title: {type: string, required: true}
"""


@pytest.fixture
def service(tmp_path, capsys):
    (tmp_path / "spec.yml").write_text(SPEC)
    assert main(["generate", "--spec", str(tmp_path / "spec.yml"), "--out", str(tmp_path / "service")]) == 0
    capsys.readouterr()
    return tmp_path / "service"


def list_files(directory):
    return {path: path.read_bytes() for path in directory.rglob("*") if path.is_file()}


def test_a_service_is_proved_and_left_as_it_was(service, capsys):
    (service / ".env").write_text("DATABASE_URL=sqlite+aiosqlite:////elsewhere/mine.db\n")
    before = list_files(service)
    assert main(["verify", str(service), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["service"], document["passed"]) == ("notes-api", True)
    names = [step["name"] for step in document["steps"]]
    assert names[names.index("servers") :] == [
        *("servers", "install", "configure", "migrate", "rollback", "format", "lint", "types", "test", "workflow"),
        *("prepare", "contract"),
    ]
    assert list_files(service) == before


def test_what_fails_is_shown_with_its_output_and_what_cannot_follow_is_not_tried(service, tmp_path, capsys):
    (service / "migrations" / "env.py").write_text("raise SystemExit('the database is on holiday')\n")
    assert main(["verify", str(service), "--work", str(tmp_path / "work")]) == 1
    lines = capsys.readouterr().out.splitlines()
    passed = [line.split()[0] for line in lines if " ok" in line]
    assert passed[-3:] == ["servers", "install", "configure"]
    assert any("FAILED" in line for line in lines)
    assert "    the database is on holiday" in lines
    assert lines[-1].startswith("notes-api: FAILED: migrate, after ")
    assert "on holiday" in (tmp_path / "work" / "logs" / "commands.log").read_text()
