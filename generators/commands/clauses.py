"""Clauses: the Changes of a line that asks for several, "add docker and github actions and remove field fax from User".

A line is divided at its commas and conjunctions. Of the pieces that are a form of their own the longest comes first, so
that a list of fields stays together, but one with a verb inside comes last. A clause without a verb has the one of the
clause before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generators.changes.change import Change
from generators.changes.settings import SetAuth, SetDatabase, SetPageSize
from generators.commands.change_forms import CHANGE_FORMS
from generators.commands.command import UnclearError, UnknownError, quote
from generators.commands.verbs import VERB
from generators.spec.models import Auth

MAX_PARTS = 24
"""Into how many parts a line is divided; one with more has to be a single form."""

_BETWEEN = re.compile(
    r"\s*,\s*(?:(?:and|then|also|plus)\s+)*|\s+(?:and|then|also|plus|with|as well as|along with|together with|&|\+)"
    r"(?:\s+(?:then|also))*(?:\s+|$)",
    re.IGNORECASE,
)
_HEAD = re.compile(rf"(?P<verb>{VERB})(?:(?<=rename) (?:the )?resources?| (?:the )?relations?)?(?=\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Failure:
    """Why a clause could not be read.

    Attributes:
        error: The reason.
        weight: How much it says: a form that fitted, or a verb of its own, tells more than a part of a list.
        start: The part that the clause begins with.
    """

    error: UnclearError
    weight: bool
    start: int


def read_changes(words: str) -> tuple[Change, ...]:
    """Read all Changes that words ask for, each once.

    Raises:
        UnclearError: If some of the words are not understood; then none of them is.
    """
    clauses = _Clauses(words)
    found = clauses.read(0, "")
    if found is None:
        raise clauses.find_reason()
    changes = tuple(dict.fromkeys(found))
    _check_settings(changes)
    return changes


def _check_settings(changes: tuple[Change, ...]) -> None:
    """Check that what a service has one of is set once: "use jwt and oauth2" does not say which."""
    for setting in (SetAuth, SetDatabase, SetPageSize):
        # To remove one way to authenticate and to use another one is no contradiction.
        values = [c for c in changes if isinstance(c, setting) and not (isinstance(c, SetAuth) and c.auth is Auth.NONE)]
        if len(values) > 1:
            told = "; ".join(change.describe() for change in values)
            msg = f"A service cannot have both: {told}."
            raise UnclearError(msg, values[0].write_command())


class _Clauses:
    """The clauses of one line, with what was tried in vain."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.parts = list(_divide(words))
        if len(self.parts) > MAX_PARTS:
            self.parts = [(0, len(words))]
        self.failures: list[_Failure] = []
        self.tried: set[tuple[int, str]] = set()

    def read(self, start: int, head: str) -> tuple[Change, ...] | None:
        """Read the parts from one on; None if they cannot be read.

        Args:
            start: The first of them.
            head: The words that the clause before begins with: its verb, and what it is about.
        """
        if start == len(self.parts):
            return ()
        if (start, head) in self.tried:
            return None
        self.tried.add((start, head))
        for last in self._list_ends(start):
            clause = self.words[self.parts[start][0] : self.parts[last][1]]
            changes = self._read_clause(clause, start, head)
            own = _HEAD.match(clause)
            rest = None if changes is None else self.read(last + 1, own[0] if own else head)
            if changes is not None and rest is not None:
                return (*changes, *rest)
        return None

    def _list_ends(self, start: int) -> Iterator[int]:
        """Give the parts that a clause may end with: the longest first, but first those without another verb."""
        verbs = (i for i in range(start + 1, len(self.parts)) if _HEAD.match(self.words, self.parts[i][0]))
        limit = next(verbs, len(self.parts))
        yield from reversed(range(start, limit))
        yield from reversed(range(limit, len(self.parts)))

    def find_reason(self) -> UnclearError:
        """Give the failure that tells most: one where a form fitted, as far behind in the line as possible."""
        best = max(self.failures, key=lambda failure: (failure.weight, failure.start))
        return best.error

    def _read_clause(self, clause: str, start: int, head: str) -> tuple[Change, ...] | None:
        own = _HEAD.match(clause)
        try:
            for words in [clause] if own or not head else _complete(head, clause):
                for form in CHANGE_FORMS:
                    built = form.read(words)
                    if built and isinstance(built, tuple):
                        return built
        except UnclearError as error:
            self.failures.append(_Failure(error, weight=True, start=start))
            return None
        self.failures.append(_Failure(_explain(clause), weight=own is not None and start > 0, start=start))
        return None


def _complete(head: str, clause: str) -> Iterator[str]:
    """Give a clause with the verb of the one before, and with what that was about besides."""
    verb = _HEAD.match(f"{head} ")
    if verb:
        yield f"{verb['verb']} {clause}"
    yield f"{head} {clause}"


def _explain(clause: str) -> UnknownError:
    if clause.strip():
        return UnknownError(f"{quote(clause)} is not understood.")
    return UnknownError("There is a comma or an 'and' with nothing to join.")


def _divide(words: str) -> Iterator[tuple[int, int]]:
    """Give where the parts between commas and conjunctions begin and end; what is in brackets is not divided."""
    start = 0
    for match in _BETWEEN.finditer(words):
        before = words[: match.start()]
        if before.count("(") > before.count(")") or match.start() < start:
            continue
        yield start, match.start()
        start = match.end()
    yield start, len(words)
