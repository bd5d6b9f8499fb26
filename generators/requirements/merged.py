"""Merged: what the findings come to, resources with fields and the relations between them, while it is put together."""

from dataclasses import dataclass, field

from generators.requirements.findings import Certainty, FieldDraft, UniqueFound
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import OnDelete, RelationKind


@dataclass(slots=True)
class ResourceDraft:
    """A resource while it is being put together."""

    name: str
    certainty: Certainty
    span: Span
    fields: dict[str, FieldDraft] = field(default_factory=dict)


@dataclass(slots=True)
class RelationDraft:
    """A relation between two known resources, read from the source."""

    source: str
    kind: RelationKind
    target: str
    span: Span
    name: str | None = None
    required: bool | None = None
    on_delete: OnDelete | None = None
    inverse: str | None = None
    is_exact: bool = False
    is_loose: bool = False


@dataclass(slots=True)
class Merged:
    """What the findings come to."""

    resources: dict[str, ResourceDraft] = field(default_factory=dict)
    relations: list[RelationDraft] = field(default_factory=list)
    uniques: list[UniqueFound] = field(default_factory=list)


def resolve(candidates: tuple[str, ...], merged: Merged, least: Certainty) -> str | None:
    """Give the first candidate that is known; 'line' is an InvoiceLine where nothing else ends in that word."""
    exact = _find_known(candidates, merged, least)
    if exact:
        return exact
    for candidate in candidates:
        tail = "_" + names.to_snake(candidate)
        longer = [name for name, draft in merged.resources.items() if names.to_snake(name).endswith(tail)]
        if len(longer) == 1 and merged.resources[longer[0]].certainty >= least:
            return longer[0]
    return None


def _find_known(candidates: tuple[str, ...], merged: Merged, least: Certainty) -> str | None:
    return next(
        (name for name in candidates if name in merged.resources and merged.resources[name].certainty >= least), None
    )
