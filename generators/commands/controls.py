"""Controls: commands about the work itself, with the files and stacks that they name."""

import re
from collections.abc import Callable

from generators.commands.command import ControlCommand, Side, UnclearError, Verb, quote
from generators.errors import TemplateError
from generators.filetree import check_path
from generators.stacks.profiles import PROFILES, StackProfile

Match = re.Match[str]

PLANNED = frozenset({Verb.SYNC, Verb.UPDATE, Verb.UNDO})
"""Those that change files, so that one can ask what they would change."""

CONFIRMED = PLANNED | {Verb.APPLY}
"""Those that may take data away, so that one can say that they may."""


def build_verb(verb: Verb) -> Callable[[Match], ControlCommand]:
    """Give what builds a command of a verb alone."""

    def build(_match: Match) -> ControlCommand:
        return ControlCommand(verb=verb)

    return build


def build_why(match: Match) -> ControlCommand:
    """Read the path of a file."""
    return ControlCommand(verb=Verb.WHY, path=read_path(match["path"]))


def build_resolve(match: Match) -> ControlCommand:
    """Read whose version a file ends with."""
    return ControlCommand(verb=Verb.RESOLVE, side=Side(match["side"].lower()), path=read_path(match["path"]))


def build_compare(match: Match) -> ControlCommand:
    """Read the name of a stack; it may be one that is not built."""
    text = match["stack"].lower()
    scores = {profile: _score(profile, text) for profile in PROFILES}
    best = [profile for profile, score in scores.items() if score and score == max(scores.values())]
    if len(best) != 1:
        known = ", ".join(f"`{profile.name}`" for profile in best or PROFILES)
        msg = f"{quote(match['stack'])} names {'several stacks' if best else 'no stack'}: {known}."
        raise UnclearError(msg, f"compare {(best or PROFILES)[0].name}")
    return ControlCommand(verb=Verb.COMPARE, stack=best[0].name)


def read_path(text: str) -> str:
    """Read a path inside a repository, as git writes it.

    Raises:
        UnclearError: If it leads out of it, or cannot be the path of a file.
    """
    path = text.strip(" \"'").removeprefix("./").rstrip("/")
    is_quoted = text.startswith('"') and text.endswith('"')
    try:
        check_path(path)
    except TemplateError:
        path = ""
    # A sentence is no path: one with blanks stands in quotes.
    if not path or not path.isprintable() or (" " in path and not is_quoted):
        msg = f"{quote(text)} is no path of a file in this repository."
        raise UnclearError(msg)
    return path


def _score(profile: StackProfile, text: str) -> int:
    """Tell how many of its tools a text names; by its own name, a stack is named for sure."""
    if text in (profile.name, profile.title.lower()):
        return len(profile.words) + 1
    return sum(re.search(words, text, re.IGNORECASE) is not None for words in profile.words)
