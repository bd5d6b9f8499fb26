"""Setting: what builds Changes of words that name a feature, a broker, a way to authenticate or a database."""

import re

from generators.changes.features import AddFeature, RemoveFeature
from generators.changes.settings import SetAuth, SetDatabase
from generators.commands.choices import SIGN_IN, About, Choice, read_choices
from generators.commands.command import UnclearError, quote
from generators.spec.models import Auth, Database
from generators.spec.rules import QUEUE

Match = re.Match[str]

_NONE = re.compile(r"none|nothing|no(?:ne)? (?:auth\w*|login)|off", re.IGNORECASE)


def build_auth(match: Match) -> tuple[SetAuth, ...] | None:
    """Read a way to authenticate, and the one that it replaces where that is said."""
    if not _is_about(match, "auth", "log", "sign"):
        return None
    if _NONE.fullmatch(match["value"]):
        return (SetAuth(Auth.NONE, _read_replaced_auth(match)),)
    choice = _choose(match["value"], "use")
    if choice is None or choice.about != "auth":
        return None
    if choice.value == SIGN_IN:
        listed = ", ".join(f"`{auth}`" for auth in Auth if auth is not Auth.NONE)
        msg = f"{quote(match['value'])} does not say how callers sign in: by one of {listed}."
        raise UnclearError(msg, SetAuth(Auth.JWT).write_command())
    return (SetAuth(Auth(choice.value), _read_replaced_auth(match)),)


def build_remove_auth(match: Match) -> tuple[SetAuth, ...] | None:
    """Read the authentication that goes; what is named has to be what is there."""
    named = match.groupdict().get("value")
    choice = _choose(named, "remove") if named else Choice("auth", SIGN_IN)
    if choice is None or choice.about != "auth":
        return None
    return (SetAuth(Auth.NONE, None if choice.value == SIGN_IN else Auth(choice.value)),)


def build_database(match: Match) -> tuple[SetDatabase, ...] | None:
    """Read a database, and the one that it replaces where that is said."""
    choice = _choose(match["value"], "use")
    if choice is None or choice.about != "database" or not _is_about(match, "data", "db", "storage"):
        return None
    replaced = _read_replaced(match, "database")
    return (SetDatabase(Database(choice.value), Database(replaced) if replaced else None),)


def build_add_feature(match: Match) -> tuple[AddFeature, ...] | None:
    """Read a feature; a broker is one of the queue."""
    # "Switch the queue to redis" names no cache.
    words = f"{match['value']} queue" if match.groupdict().get("queue") else match["value"]
    choice = _choose(words, "add")
    if choice is None or choice.about == "auth":
        return None
    if choice.about == "database" and match["use"]:
        return None
    if choice.about == "database":
        database = SetDatabase(Database(choice.value))
        msg = f"A service has one database, so that {quote(match['value'])} cannot be added to it."
        raise UnclearError(msg, database.write_command())
    return (AddFeature(QUEUE, choice.value) if choice.about == "broker" else AddFeature(choice.value),)


def build_remove_feature(match: Match) -> tuple[RemoveFeature, ...] | None:
    """Read a feature; a broker is one of the queue."""
    choice = _choose(match["value"], "remove")
    if choice is None or choice.about == "auth":
        return None
    if choice.about == "database":
        other = next(database for database in Database if database != choice.value)
        msg = f"A service needs a database: say which one it shall have in place of {quote(match['value'])}."
        raise UnclearError(msg, SetDatabase(other).write_command())
    return (RemoveFeature(QUEUE, choice.value) if choice.about == "broker" else RemoveFeature(choice.value),)


def _choose(words: str, verb: str) -> Choice | None:
    choices = read_choices(words)
    if len(choices) > 1:
        listed = " or ".join(f"`{choice.value}`" for choice in choices)
        msg = f"{quote(words)} may be {listed}."
        raise UnclearError(msg, f"{verb} {choices[0].value}")
    return next(iter(choices), None)


def _is_about(match: Match, *words: str) -> bool:
    """Tell whether a form is about what these words begin, as far as it says about what it is."""
    about = match.groupdict().get("about")
    return about is None or about.lower().startswith(words)


def _read_replaced_auth(match: Match) -> Auth | None:
    replaced = _read_replaced(match, "auth")
    return Auth(replaced) if replaced and replaced != SIGN_IN else None


def _read_replaced(match: Match, about: About) -> str | None:
    before = match.groupdict().get("before")
    if before is None:
        return None
    choice = _choose(before, "use")
    if choice is None or choice.about != about:
        msg = f"{quote(before)} cannot be replaced by {quote(match['value'])}."
        raise UnclearError(msg)
    return choice.value
