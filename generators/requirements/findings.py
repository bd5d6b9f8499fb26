"""Findings: what a reader can report of a text, each with the words that it came from.

Names are already in the Spec's casing; what a reader does not know stays None and is decided by the merging.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from typing import Any

from generators.requirements.understanding import Span
from generators.spec.models import FieldType, OnDelete, RelationKind


class Certainty(IntEnum):
    """How surely a text speaks of a thing to keep; the merging drops the weak where there are strong ones."""

    MENTIONED = 1
    """A noun stands where things to keep often stand: 'an API for orders'."""
    NAMED = 2
    """The text says that it is one, or that others belong to it."""
    DEFINED = 3
    """The text states what it consists of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFacts:
    """What can be said of a field; None and no values mean that it is not said.

    Attributes:
        perhaps: The thing that it refers to if the text has such a thing: ``Employee`` of 'reviewer (employee)'.
        unique_with: The things in each of which it is unique, in the Spec's casing: ``team`` of 'unique per team'.
    """

    type: FieldType | None = None
    values: tuple[str, ...] = ()
    required: bool | None = None
    unique: bool | None = None
    unique_with: tuple[str, ...] = ()
    indexed: bool | None = None
    default: str | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    precision: int | None = None
    scale: int | None = None
    reference: str | None = None
    perhaps: str | None = None

    def list_stated(self) -> dict[str, Any]:
        """Give the facts that are said, by name."""
        return {name: value for name in FieldFacts.__slots__ if (value := getattr(self, name)) not in (None, ())}


@dataclass(frozen=True, slots=True)
class FieldDraft(FieldFacts):
    """A field as far as one place of the text states it."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class ResourceFound:
    """A thing to keep."""

    name: str
    certainty: Certainty
    span: Span


@dataclass(frozen=True, slots=True)
class FieldFound:
    """A field of a resource."""

    resource: str
    field: FieldDraft


@dataclass(frozen=True, slots=True)
class RelationFound:
    """A relation between two resources.

    Attributes:
        source: The resource that the sentence is about: candidates, the most likely first.
        kind: As read from the source.
        target: The other resource, in the same way.
        certain: Whether the words are about a relation for sure; else both ends must be known from elsewhere.
        span: The words.
        name: The name that the text gives it.
        required: Whether it must be there; None where nothing is said.
        on_delete: What deleting the target does; None where nothing is said.
        inverse: The name that it has at the target; None where nothing is said.
        is_exact: Whether it is told by a schema, so that it is one of its own beside others between the same two.
        is_loose: Whether it follows from what one does to the other, so that whatever says more of the two wins.
        is_deed: Whether one of the two does something to the other: 'users write posts'.
        general: Whether it is said of all of a kind, for source and target: both of 'authors write books' are kept.
    """

    source: tuple[str, ...]
    kind: RelationKind
    target: tuple[str, ...]
    certain: bool
    span: Span
    name: str | None = None
    required: bool | None = None
    on_delete: OnDelete | None = None
    inverse: str | None = None
    is_exact: bool = False
    is_loose: bool = False
    is_deed: bool = False
    general: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True)
class ConstraintFound:
    """A rule about fields that are stated elsewhere: 'emails must be unique'.

    Attributes:
        field: The field's name as the sentence has it, perhaps in the plural or with the resource's name in front.
        resource: The resource, where the sentence names it.
        required: As in FieldDraft.
        unique: As in FieldDraft.
        unique_with: As in FieldDraft.
        values: What the field can be, where the sentence lists it.
        span: The words.
        about: The thing that the text describes right before, which has the field if no other has it.
    """

    field: str
    resource: str | None
    span: Span
    required: bool | None = None
    unique: bool | None = None
    values: tuple[str, ...] = ()
    unique_with: tuple[str, ...] = ()
    about: str | None = None


@dataclass(frozen=True, slots=True)
class UniqueFound:
    """Fields and references of which no two rows may have the same values together.

    Attributes:
        resource: The resource, where the text names it.
        members: Their names as the text has them, in the Spec's casing.
        span: The words.
    """

    resource: str | None
    members: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class DeletionFound:
    """What deleting one resource does to another: 'deleting a list deletes its tasks'."""

    target: tuple[str, ...]
    source: tuple[str, ...]
    on_delete: OnDelete
    span: Span


@dataclass(frozen=True, slots=True)
class WishFound:
    """A wish about the service as a whole.

    Attributes:
        about: ``stack``, ``database``, ``auth``, ``feature`` or ``name``.
        value: What is named: a stack's profile name, a database, an auth mode, a feature, the service's name.
        wanted: False where the text refuses it.
        span: The words.
        hint: Only circumstances suggest it ('a prototype').
    """

    about: str
    value: str
    wanted: bool
    span: Span
    hint: bool = False


@dataclass(frozen=True, slots=True)
class OmissionFound:
    """What a schema has and a Spec has no counterpart for, as one sentence."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class WithdrawalFound:
    """What a text takes back: a field, or a thing, in the Spec's casing for fields.

    Attributes:
        what: What it calls it.
        resource: The thing that it is said to be of, if any.
        span: The words.
    """

    what: str
    resource: str | None
    span: Span


Finding = (
    ResourceFound
    | FieldFound
    | RelationFound
    | ConstraintFound
    | UniqueFound
    | DeletionFound
    | WishFound
    | OmissionFound
    | WithdrawalFound
)
