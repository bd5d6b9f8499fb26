"""Next prompts: ``/generate …`` lines that this generator can carry out on this Spec, each with its effect.

Each is read by the same parser as what people post, and its Changes are applied to the Spec: what cannot be done, or
would change nothing, is not suggested.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generators.changes.applying import apply_changes
from generators.commands.command import ChangeCommand
from generators.commands.lines import SLASH_WORD
from generators.commands.parser import parse_command
from generators.errors import SpecError, UnsupportedError
from generators.features.registry import FEATURES
from generators.result import NextPrompt
from generators.spec import names
from generators.spec.models import Auth, Database, ServiceSpec

MAX_PROMPTS = 5
_NEW_RESOURCES = ("Comment", "Attachment", "Label")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line that may be posted.

    Attributes:
        prompt: The line, and what it gives.
        edited: The Spec with the edit that the line means.
    """

    prompt: NextPrompt
    edited: ServiceSpec


def suggest_prompts(spec: ServiceSpec) -> tuple[NextPrompt, ...]:
    """Give the lines worth showing under a service, at most MAX_PROMPTS."""
    return tuple(suggestion.prompt for suggestion in islice(list_suggestions(spec), MAX_PROMPTS))


def list_suggestions(spec: ServiceSpec) -> Iterator[Suggestion]:
    """Give all lines that fit a Spec with their effect, the most useful first."""
    if spec.auth is Auth.NONE:
        text = "Callers register and log in; users, roles, and for each row that belongs to somebody, whose it is"
        yield from _suggest(spec, f"use {Auth.JWT} auth", text)
    for feature in FEATURES.values():
        yield from _suggest(spec, f"add {feature.name}", feature.summary)
    for resource in spec.resources[:1]:
        text = f"A column, its migration, and the property in {resource.name}'s API"
        yield from _suggest(spec, f"add field notes (text) to {resource.name}", text)
        yield from islice(_suggest_resources(spec, resource.name), 1)
    for database in Database:
        yield from _suggest(spec, f"use {database}", "The same service with its data in another database")
    size = 50 if spec.page_size != 50 else 20  # noqa: PLR2004 - any other size would do
    yield from _suggest(spec, f"set page size to {size}", f"Lists show {size} items unless asked otherwise")


def _suggest_resources(spec: ServiceSpec, target: str) -> Iterator[Suggestion]:
    for new in _NEW_RESOURCES:
        title = names.to_title(new).lower()
        text = f"A table, its migration and five endpoints; each {title} refers to one {target}"
        yield from _suggest(spec, f"add resource {new} with body (text, required) and belongs to {target}", text)


def _suggest(spec: ServiceSpec, words: str, summary: str) -> Iterator[Suggestion]:
    """Give the line of a command, if it can be carried out and changes anything."""
    command = parse_command(words)
    if not isinstance(command, ChangeCommand):
        return
    try:
        edited = apply_changes(spec, command.changes).spec
    except (SpecError, UnsupportedError):
        return
    if edited != spec:
        yield Suggestion(NextPrompt(f"{SLASH_WORD} {words}", summary), edited)
