"""The parser: one line into one Command, or into what of it was not understood."""

import re
from dataclasses import dataclass, replace

from generators.commands.clauses import read_changes
from generators.commands.command import (
    ChangeCommand,
    Command,
    ControlCommand,
    Misunderstood,
    UnclearError,
    UnknownError,
    Verb,
    quote,
)
from generators.commands.control_forms import CONTROL_FORMS
from generators.commands.controls import CONFIRMED, PLANNED, read_path
from generators.commands.lines import MAX_LENGTH, SLASH_WORD, clean_line
from generators.commands.nearest import find_form, find_nearest

_PLACE = re.compile(r"in (?P<directory>\S+?)[,:]? (?P<rest>.+)", re.IGNORECASE)
_PLACE_BEHIND = re.compile(r"(?P<rest>.+?),? in (?P<directory>[^\s/]+(?:/[^\s/]+)+/?)", re.IGNORECASE)
_PLAN = re.compile(r"(?:plan|preview|dry[- ]?run)(?:(?:,? (?:to|for)|:)? (?P<rest>.+))?", re.IGNORECASE)
_CONFIRM = re.compile(r"(?P<rest>.+?)[\s,;:.(-]+confirm(?:ed)?\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What may stand around any command, and the words between.

    Attributes:
        words: What the command itself consists of.
        service: Directory of the service that is meant; None where none is named.
        is_plan: Whether the command only asks.
        confirmed: Whether it says that data may go.
    """

    words: str
    service: str | None = None
    is_plan: bool = False
    confirmed: bool = False

    def fill(self, command: Command) -> Command:
        """Give a command with what stands around it."""
        return replace(command, service=self.service, is_plan=self.is_plan, confirmed=self.confirmed)


def parse_command(line: str) -> Command | Misunderstood:
    """Read a ``/generate …`` line. Never raises, whatever it holds.

    Args:
        line: The line, with the slash word or without it.
    """
    shown = " ".join(line.split())
    if len(shown) > MAX_LENGTH:
        reason = f"The line has {len(shown):,} characters, and a command at most {MAX_LENGTH:,}: make several of it."
        return Misunderstood(shown[:MAX_LENGTH], "/generate help", reason)
    words = clean_line(line)
    frame = _Frame(words)
    try:
        frame = _read_frame(words)
        return _read_framed(frame)
    except UnclearError as error:
        nearest = _read_bare(error.nearest) if error.nearest else find_nearest(frame.words, _read_bare)
        return Misunderstood(shown, _suggest(frame, nearest), _explain(error, nearest))


def _read_framed(frame: _Frame) -> Command:
    """Read a command whose last word may be ``confirm``, or may belong to it: "rename field ok to confirm in Order"."""
    match = _CONFIRM.fullmatch(frame.words)
    if match:
        try:
            confirmed = replace(frame, words=match["rest"], confirmed=True)
            return confirmed.fill(_read_words(confirmed))
        except UnclearError:
            pass
    return frame.fill(_read_words(frame))


def _read_frame(words: str) -> _Frame:
    """Read what stands before a command and behind it.

    Raises:
        UnclearError: If a directory can be none.
    """
    frame = _Frame(words)
    while True:
        place = _PLACE.fullmatch(frame.words) if frame.service is None else None
        plan = None if place or frame.is_plan else _PLAN.fullmatch(frame.words)
        if place:
            frame = replace(frame, words=place["rest"], service=_read_directory(place["directory"]))
        elif plan:
            frame = replace(frame, words=plan["rest"] or "", is_plan=True)
        else:
            break
    behind = _PLACE_BEHIND.fullmatch(frame.words) if frame.service is None else None
    return replace(frame, words=behind["rest"], service=_read_directory(behind["directory"])) if behind else frame


def _read_directory(text: str) -> str:
    return "" if text in (".", "./") else read_path(text)


def _read_words(frame: _Frame) -> Command:
    for form in CONTROL_FORMS:
        built = form.read(frame.words)
        if isinstance(built, ControlCommand):
            _check_frame(frame, built)
            return built
    if not frame.words:
        raise UnknownError("The line does not say what to do.")
    return ChangeCommand(changes=read_changes(frame.words))


def _read_bare(words: str) -> Command:
    return _read_words(_Frame(words))


def _suggest(frame: _Frame, nearest: Command) -> str:
    """Give the line of a command, with what stood around the one that was not understood."""
    if isinstance(nearest, ChangeCommand) or nearest.verb in PLANNED:
        nearest = frame.fill(nearest)
    return nearest.write_line()


def _explain(error: UnclearError, nearest: Command) -> str:
    if not isinstance(error, UnknownError) or (isinstance(nearest, ControlCommand) and nearest.verb is Verb.HELP):
        return error.reason
    form = find_form(nearest.write_line().removeprefix(f"{SLASH_WORD} "))
    return f"{error.reason} It is written `{form.syntax}`." if form else error.reason


def _check_frame(frame: _Frame, command: ControlCommand) -> None:
    if frame.is_plan and command.verb not in PLANNED:
        msg = f"{quote(frame.words)} changes no files that could be planned."
        raise UnclearError(msg)
    if frame.confirmed and command.verb not in CONFIRMED:
        msg = f"{quote(frame.words)} takes no data away that could be confirmed."
        raise UnclearError(msg)
