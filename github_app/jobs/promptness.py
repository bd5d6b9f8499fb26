"""Promptness: which commands are answered at once, even while another job works on the branch."""

from generators.commands.command import ControlCommand, Verb
from generators.commands.parser import parse_command

_PROMPT = frozenset({Verb.APPLY, Verb.CANCEL, Verb.STATUS, Verb.SETUP, Verb.HELP})


def read_prompt(line: str) -> ControlCommand | None:
    """Give a command that waits for nobody: it asks, stops, or gives a waiting plan its turn; None for any other."""
    command = parse_command(line)
    return command if isinstance(command, ControlCommand) and command.verb in _PROMPT else None


def is_prompt(line: str) -> bool:
    """Tell whether a command waits for nobody."""
    return read_prompt(line) is not None
