"""Form: one way to ask for something, as the help shows it and as the grammar reads it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generators.changes.change import Change
from generators.commands.command import ControlCommand

Built = tuple[Change, ...] | ControlCommand | None


@dataclass(frozen=True, slots=True)
class Form:
    """One row of the grammar.

    Attributes:
        syntax: How it is written, with what is to be put in in capitals: ``remove field NAME from RESOURCE``.
        summary: What it does, one sentence without a full stop.
        examples: Lines that work, without the slash word; the first is the one that the help shows.
        patterns: Regular expressions (case ignored) that match the whole line, the strictest first; what has a name in
            them is what ``build`` needs.
        build: Makes Changes or a control command of a match; None where the words turn out to mean something else.
    """

    syntax: str
    summary: str
    examples: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    build: Callable[[re.Match[str]], Built]

    def read(self, words: str) -> Built:
        """Read words that are this form; None if they are none of it.

        Raises:
            UnclearError: If they are of this form, but what stands in its places cannot be there.
        """
        for pattern in self.patterns:
            match = pattern.fullmatch(words)
            if match is not None:
                return self.build(match)
        return None


def compile_patterns(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Compile the patterns of a form; a blank stands for any white space."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
