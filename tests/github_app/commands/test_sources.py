"""``--from FILE``: models that people have already, on the command line."""

import json
from pathlib import Path

import pytest

from github_app.cli import main

PRISMA = "model Boat {\n  id Int @id\n  name String @unique\n  photo Bytes?\n}\n"


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "schema.prisma"
    path.write_text(PRISMA, encoding="utf-8")
    return path


def test_a_model_alone_is_a_plan(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--from", str(model), "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    (boat,) = plan["resources"]
    assert (plan["kind"], boat["name"], boat["unique"]) == ("generate", "Boat", ["name"])
    assert plan["assumptions"] == [
        "Not taken over: photo of Boat: there is no type for Bytes.",
        "Not taken over: the ids of Boat, which are numbers: every resource has a UUID.",
    ]


def test_words_say_what_the_model_does_not(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["plan", "With MySQL and JWT. A trip belongs to a boat and has a date.", "--from", str(model), "--json"])
        == 0
    )
    plan = json.loads(capsys.readouterr().out)
    assert (plan["database"], plan["auth"]) == ("mysql", "jwt")
    assert [resource["name"] for resource in plan["resources"]] == ["Boat", "Trip"]


def test_a_service_is_generated_from_a_model(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--from", str(model), "--out", str(tmp_path / "service")]) == 0
    assert "Boat" in (tmp_path / "service" / "pullwright.yml").read_text(encoding="utf-8")
    assert "files in" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("notes.txt", "nothing of the kind", "no format of models"),
        ("big.sql", "CREATE TABLE a (b int);" + " " * 1_000_001, "characters"),
    ],
)
def test_a_file_that_is_no_model_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, said: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["plan", "--from", str(tmp_path / name)]) != 0
    assert said in capsys.readouterr().err


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--from", str(tmp_path / "none.sql")]) != 0
    assert "cannot be read" in capsys.readouterr().err


def test_nothing_to_understand_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan"]) != 0
    assert "`--from FILE`" in capsys.readouterr().err
