"""`docs/commands.md` shows the commands that there are; what the App tells people to post is one of them."""

import re
from collections.abc import Iterable

from generators.commands.change_forms import CHANGE_FORMS
from generators.commands.command import Misunderstood
from generators.commands.control_forms import CONTROL_FORMS
from generators.commands.form import Form
from generators.commands.grammar import FORMS
from generators.commands.parser import parse_command
from tests.project.files import ROOT

COMMANDS, _, ACTIONS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8").partition("## The JSON form")
# Placeholders and ellipses are not meant to be posted as they stand.
LINE = re.compile(r"[`\"]/generate ([a-z][^`\"…{}\\\n]*)[`\"]")


def write_table(forms: Iterable[Form]) -> str:
    rows = ["| command | what it does | for example |", "| --- | --- | --- |"]
    rows += [f"| `{form.syntax}` | {form.summary} | `/generate {form.examples[0]}` |" for form in forms]
    return "\n".join(rows)


def test_the_tables_are_those_of_the_grammar() -> None:
    assert COMMANDS.count("| command |") == 2
    assert f"{write_table(CHANGE_FORMS)}\n\n" in COMMANDS
    assert f"{write_table(CONTROL_FORMS)}\n\n" in COMMANDS


def test_every_action_is_in_the_vocabulary_with_its_keys() -> None:
    rows = [line.split("|") for line in ACTIONS.splitlines() if line.startswith("| `")]
    keys = {action: cells[2] for cells in rows for action in re.findall(r"`([a-z-]+)`", cells[1])}
    given = [action for form in FORMS for line in form.examples for action in parse_command(line).write_actions()]
    assert keys.keys() == {action["action"] for action in given}
    for action in given:
        for key in action.keys() - {"action"}:
            assert f"`{key}" in keys[action["action"]], action


def test_lines_that_people_are_told_to_post_are_commands() -> None:
    sources = [path for folder in ("generators", "github_app") for path in (ROOT / folder).rglob("*.py")]
    found = {
        f"{path.relative_to(ROOT)}: {line}": parse_command(line)
        for path in (*sources, *(ROOT / "docs").glob("*.md"))
        if path.is_file()
        for line in LINE.findall(path.read_text(encoding="utf-8"))
    }
    assert len(found) > 20
    assert [place for place, command in found.items() if isinstance(command, Misunderstood)] == []
