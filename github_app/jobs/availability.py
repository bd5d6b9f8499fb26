"""Availability: what was understood, held against what can be generated today.

A stack or database that somebody named is the ground of a service: without it the job ends and says what there is.
Authentication and features stand on that ground: what is missing is left out, and said so.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generators.requirements.understanding import Choice, Understanding
from generators.spec.models import ServiceSpec
from generators.stacks.profiles import DEFAULT_STACK, find_profile
from generators.support import list_support
from github_app.errors import UserError
from github_app.messages.plan import name_database, name_stack

_AUTH_NAMES = {"jwt": "JWT", "session": "session", "oauth2": "OAuth 2"}


@dataclass(frozen=True, slots=True)
class Offer:
    """What will be generated, and what will not.

    Attributes:
        spec: The service as it can be generated.
        left_out: What was asked for and is missing, one sentence each, Markdown.
    """

    spec: ServiceSpec
    left_out: tuple[str, ...]


def settle(understanding: Understanding, spec: ServiceSpec) -> Offer:
    """Make the best offer that the built layers allow.

    Raises:
        UserError: If a stack or database that was asked for is not built.
    """
    support = list_support()
    left_out: list[str] = []
    stack = spec.stack
    if stack not in support:
        stack = _replace_stack(understanding, stack, support)
        left_out.append(
            f"{name_stack(spec.stack)} would have been the choice, but is not built yet; the service is generated with "
            f"{name_stack(stack)}."
        )
    known = support[stack]
    if spec.database.value not in known["databases"]:
        raise UserError(
            "database_not_built",
            f"{name_stack(stack)} with {name_database(spec.database)} is not built yet.",
            f"Name one of {_list(map(name_database, known['databases']))} in the issue, then remove the label and set "
            "it again.",
        )
    auth = spec.auth
    if auth.value not in known["auth"]:
        left_out.append(
            f"{_AUTH_NAMES[auth.value]} authentication is not built yet. **The service is open to everybody who can "
            "reach it:** keep it in a private network."
        )
        auth = type(auth).NONE
    features = tuple(feature for feature in spec.features if feature in known["features"])
    left_out += [f"`{feature}` is not built yet." for feature in spec.features if feature not in known["features"]]
    return Offer(spec.model_copy(update={"stack": stack, "auth": auth, "features": features}), tuple(left_out))


def _replace_stack(understanding: Understanding, stack: str, support: Mapping[str, Any]) -> str:
    choice = next((choice for choice in understanding.choices if choice.about == "stack"), None)
    if DEFAULT_STACK not in support or (choice is not None and _is_named(choice, stack)):
        raise UserError(
            "stack_not_built",
            f"{name_stack(stack)} is not built yet.",
            f"Name {_list(map(name_stack, support))} in the issue, then remove the label and set it again.",
        )
    return DEFAULT_STACK


def _is_named(choice: Choice, stack: str) -> bool:
    """Tell whether the words of a choice name the stack, or are only a circumstance that suggests it."""
    profile = find_profile(stack)
    if choice.span is None or profile is None:
        return choice.span is None
    text = choice.span.text
    return any(re.search(word, text, re.IGNORECASE) for word in profile.words)


def _list(names: Iterable[str]) -> str:
    return " or ".join(names)
