"""Choices: the words that name a feature, a broker, a way to authenticate or a database, understood to the last word.

The vocabulary is that of requirements; what is stricter here is that a command has no words besides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generators.requirements.features import FEATURES
from generators.requirements.service_words import AUTH, BROKERS, DATABASES, LOGIN, blank_brokers
from generators.spec.rules import QUEUE

About = Literal["feature", "broker", "auth", "database"]
SIGN_IN = "sign-in"
"""The value of a choice of authentication that does not say which: "login"."""

_LONGEST = 80
"""Characters of the words for one thing; what is longer says more than that."""

_AUTH_NAMES = {
    "session": ("session", "sessions", "cookie", "cookies", "session cookies"),
    "oauth2": ("oauth", "google login", "github login"),
}
_FILLERS = frozenset(
    "a an the some our my this that it support feature features integration integrations setup also too via using "
    "with for to from in on by of as into service project app application api backend repo repository please "
    "based".split()
)
_FILLERS_ABOUT: dict[About, frozenset[str]] = {
    "feature": frozenset("ci pipeline pipelines endpoint endpoints server servers file files cluster".split()),
    "broker": frozenset("queue queues message messages events broker over".split()),
    "auth": frozenset(
        "token tokens method mode login logins password passwords google github microsoft facebook apple azure "
        "keycloak auth authentication sign signing logging and or".split()
    ),
    "database": frozenset("database databases db data storage store server".split()),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What words name.

    Attributes:
        about: Which choice it is.
        value: As the Spec names it; for authentication SIGN_IN where nothing says which.
    """

    about: About
    value: str


def read_choices(words: str) -> tuple[Choice, ...]:
    """Read words that name one thing; several are what they may mean, none is where they name nothing or too much."""
    if len(words) > _LONGEST:
        return ()
    text = _normalize(words.lower())
    named = _NAMES.get(text) or _NAMES.get(" ".join(word for word in text.split() if word not in _FILLERS))
    if named:
        return named
    found = _read_words(words.lower()) or _read_words(words.lower().replace("-", " "))
    return (found,) if found else ()


def _read_words(text: str) -> Choice | None:
    covered = [False] * len(text)
    found: set[Choice] = set()
    without_brokers = blank_brokers(text)
    for choice, pattern in _VOCABULARY:
        is_other = choice.about == "feature" and choice.value != QUEUE
        for match in pattern.finditer(without_brokers if is_other else text):
            found.add(choice)
            covered[match.start() : match.end()] = [True] * (match.end() - match.start())
    settled = _settle(found)
    if settled is None:
        return None
    rest = "".join(" " if is_covered else character for character, is_covered in zip(text, covered, strict=True))
    return None if set(_normalize(rest).split()) - _list_fillers(settled) else settled


def _settle(found: set[Choice]) -> Choice | None:
    """Give the one choice that words name: a broker is that of a queue, a login is by the way that is named."""
    if any(choice.about == "broker" for choice in found):
        found = {choice for choice in found if choice != Choice("feature", QUEUE)}
    if any(choice.about == "auth" and choice.value != SIGN_IN for choice in found):
        found = {choice for choice in found if choice.value != SIGN_IN}
    return next(iter(found)) if len(found) == 1 else None


def _list_fillers(choice: Choice) -> frozenset[str]:
    own = {word for name, named in _NAMES.items() if choice in named for word in name.split()}
    return _FILLERS | _FILLERS_ABOUT[choice.about] | own


def _normalize(text: str) -> str:
    return " ".join(re.findall(r"[^\s,;.:!?()\"'_-]+", text))


def _list_names() -> Iterator[tuple[str, Choice]]:
    for feature in FEATURES:
        for name in (feature.name, feature.title, *feature.names):
            yield _normalize(name.lower()), Choice("feature", feature.name)
    for auth, listed in _AUTH_NAMES.items():
        for name in listed:
            yield name, Choice("auth", auth)


def _compile() -> Iterator[tuple[Choice, re.Pattern[str]]]:
    for feature in FEATURES:
        yield Choice("feature", feature.name), re.compile(feature.words)
    vocabularies: tuple[tuple[About, dict[str, str]], ...] = (
        ("auth", AUTH),
        ("broker", BROKERS),
        ("database", DATABASES),
    )
    for about, patterns in vocabularies:
        for value, words in patterns.items():
            yield Choice(about, value), re.compile(words)
    yield Choice("auth", SIGN_IN), LOGIN


_NAMES: dict[str, tuple[Choice, ...]] = {}
for _name, _choice in _list_names():
    _NAMES[_name] = tuple(dict.fromkeys((*_NAMES.get(_name, ()), _choice)))
_VOCABULARY = tuple(_compile())
CHOICE_NAMES = tuple(_NAMES)
"""All short names, for finding the one that a slip of the keyboard is near to."""
