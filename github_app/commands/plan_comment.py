"""``pullwright plan --comment``: what the commands of a comment ask for, for people or as JSON."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from github_app.commands.json_input import read_texts

if TYPE_CHECKING:
    from generators.commands.command import Command, Misunderstood


def read_comment(path: Path) -> str:
    """Read the text of a comment from a JSON file.

    Raises:
        UserError: If the file cannot be read or is not such an object.
    """
    (comment,) = read_texts(path, "comment", ("comment",), '{"comment": "/generate add docker"}')
    return comment


def interpret(comment: str) -> "tuple[Command | Misunderstood, ...]":
    """Give what each command line of a comment asks for, in their order."""
    from generators.commands.parser import parse_command
    from webhooks.command_lines import find_commands

    return tuple(parse_command(line) for line in find_commands(comment))


def write_json(comment: str) -> str:
    """Give the actions of a comment; ``docs/commands.md`` has their vocabulary."""
    actions = [action for command in interpret(comment) for action in command.write_actions()]
    return json.dumps({"actions": actions}, ensure_ascii=False, indent=2)


def write_text(comment: str) -> str:
    """Give the commands of a comment as text for a terminal."""
    from generators.commands.command import Misunderstood

    lines: list[str] = []
    for command in interpret(comment):
        if isinstance(command, Misunderstood):
            lines += [command.line, f"  Not understood: {command.reason}", f"  Nearest: {command.nearest}"]
        else:
            lines += [command.write_line(), f"  {command.describe()}."]
    return "\n".join(lines) or "The comment has no line that begins with /generate."
