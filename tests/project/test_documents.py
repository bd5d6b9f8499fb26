"""What documents name is there: files, make targets, commands, decisions."""

import re

import pytest

from github_app.cli import main
from tests.project.files import ROOT

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").glob("*.md"))]
PATH = re.compile(r"`((?:docs|generators|github_app|tests|tools|webhooks)/[\w./-]*)`")
DECISIONS = ROOT / "docs" / "adr"
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


@pytest.fixture(params=DOCUMENTS, ids=lambda document: document.name)
def document(request):
    return request.param


def test_files_that_it_names_exist(document):
    text = document.read_text()
    named = {ROOT / path for path in PATH.findall(text)} | {document.parent / path for path in LINK.findall(text)}
    assert [str(path) for path in sorted(named) if not path.exists()] == []


def test_targets_that_it_names_exist(document):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", document.read_text(), re.MULTILINE)) <= targets


def test_commands_that_it_names_exist(document, capsys):
    for command in sorted(
        set(re.findall(r"(?:^|`)(?:\.venv/bin/)?pullwright ([a-z]+)", document.read_text(), re.MULTILINE))
    ):
        with pytest.raises(SystemExit) as stop:
            main([command, "--help"])
        assert stop.value.code == 0, command
        assert command in capsys.readouterr().out


def test_every_decision_is_in_the_index():
    linked = LINK.findall((DECISIONS / "README.md").read_text())
    assert sorted(linked) == sorted(path.name for path in DECISIONS.glob("[0-9]*.md"))


def test_every_decision_says_what_was_decided_and_why():
    for decision in DECISIONS.glob("[0-9]*.md"):
        headings = re.findall(r"^## (.+)$", decision.read_text(), re.MULTILINE)
        assert headings == ["Context", "Decision", "Consequences", "Alternatives"], decision.name
