"""Availability: what was understood, held against what can be generated today.

A stack or database that somebody named is the ground of a service: where it is not built, there is no offer.
Authentication and features stand on that ground: what is missing is left out, and said so.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generators.auth.registry import AUTH_MODES
from generators.errors import UnsupportedError
from generators.requirements.features import FEATURES
from generators.requirements.understanding import Choice, Understanding
from generators.spec.models import Auth, ServiceSpec
from generators.stacks.profiles import DEFAULT_STACK, find_profile
from generators.support import check_database, list_support


@dataclass(frozen=True, slots=True)
class Offer:
    """What will be generated, and what will not.

    Attributes:
        spec: The service as it can be generated.
        left_out: What was asked for and is missing, one sentence each.
    """

    spec: ServiceSpec
    left_out: tuple[str, ...]


def settle(understanding: Understanding, spec: ServiceSpec) -> Offer:
    """Make the best offer that the built layers allow.

    Args:
        understanding: What a text asks for, with the words that each choice came from.
        spec: Its Spec.

    Raises:
        UnsupportedError: If a stack or database that was asked for is not built.
    """
    support = list_support()
    left_out: list[str] = []
    stack = spec.stack
    if stack not in support:
        stack = _replace_stack(understanding, stack, support)
        left_out.append(
            f"{_name_stack(spec.stack)} would have been the choice, but is not built yet; the service is generated "
            f"with {_name_stack(stack)}."
        )
    known = support[stack]
    check_database(stack, spec.database)
    auth = spec.auth
    if auth.value not in known["auth"]:
        left_out.append(
            f"{AUTH_MODES[auth].title} authentication is not built yet: the service is open to everybody who can reach "
            "it, so keep it in a private network."
        )
        auth = Auth.NONE
    features = tuple(feature for feature in spec.features if feature in known["features"])
    titles = {feature.name: feature.title for feature in FEATURES}
    left_out += [f"{titles.get(name, name)} is not built yet." for name in spec.features if name not in features]
    return Offer(spec.model_copy(update={"stack": stack, "auth": auth, "features": features}), tuple(left_out))


def _replace_stack(understanding: Understanding, stack: str, support: Mapping[str, Any]) -> str:
    choice = next((choice for choice in understanding.choices if choice.about == "stack"), None)
    if DEFAULT_STACK not in support or (choice is not None and _is_named(choice, stack)):
        built = _list(map(_name_stack, support))
        msg = f"{_name_stack(stack)} is not built yet."
        raise UnsupportedError(msg, f"Name {built} instead.")
    return DEFAULT_STACK


def _is_named(choice: Choice, stack: str) -> bool:
    """Tell whether the words of a choice name the stack, or are only a circumstance that suggests it."""
    profile = find_profile(stack)
    if choice.span is None or profile is None:
        return choice.span is None
    text = choice.span.text
    return any(re.search(word, text, re.IGNORECASE) for word in profile.words)


def _name_stack(stack: str) -> str:
    profile = find_profile(stack)
    return profile.title if profile else stack


def _list(names: Iterable[str]) -> str:
    return " or ".join(names)
