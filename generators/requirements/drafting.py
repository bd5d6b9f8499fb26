"""Drafting: what a language model proposes where the text leaves open what things consist of.

A draft is data like everything else that comes from outside: checked, and merged behind what the text states. It fills
in the fields of things that the text only names; things of its own it may bring only where the text has none with
fields.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from generators.requirements.findings import (
    Certainty,
    FieldDraft,
    FieldFound,
    Finding,
    RelationFound,
    ResourceFound,
)
from generators.requirements.nouns import name_table
from generators.requirements.understanding import Kind, Question, Span, Understanding
from generators.spec import names
from generators.spec.models import FieldType, RelationKind
from generators.spec.rules import COMMON_SCHEMAS

_NOWHERE = Span("title", 0, 0, "")
_Word = Annotated[str, Field(min_length=1, max_length=60)]


class _Drafted(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DraftedField(_Drafted):
    """A field of a draft."""

    name: _Word
    type: FieldType
    values: tuple[_Word, ...] = Field(default=(), max_length=20, description="What an enum can be.")
    required: bool = False
    unique: bool = False


class DraftedRelation(_Drafted):
    """A relation of a draft, read from the resource that has it."""

    kind: RelationKind
    target: _Word


class DraftedResource(_Drafted):
    """A thing to keep."""

    name: _Word = Field(description="A singular noun in PascalCase, such as OrderItem.")
    fields: tuple[DraftedField, ...] = Field(default=(), max_length=30)
    relations: tuple[DraftedRelation, ...] = Field(default=(), max_length=20)


class DraftedQuestion(_Drafted):
    """Something that has to be known first."""

    text: str = Field(min_length=5, max_length=300)
    answer: str = Field(min_length=1, max_length=300, description="An answer that one could give as it stands.")


class Draft(_Drafted):
    """Resources for a service, or questions where the text says too little."""

    resources: tuple[DraftedResource, ...] = Field(default=(), max_length=20)
    questions: tuple[DraftedQuestion, ...] = Field(default=(), max_length=3)


def needs_draft(understanding: Understanding) -> bool:
    """Tell whether a draft could add to an understanding: what is asked for is not said in full."""
    if understanding.kind is Kind.DECLINE or understanding.spec is None:
        return False
    return not understanding.spec.resources or bool(understanding.supposed)


def read_draft(draft: Draft, findings: Sequence[Finding]) -> tuple[list[Finding], tuple[str, ...]]:
    """Give what a draft adds to what the readers found, and the names of the resources that it describes.

    Args:
        draft: The draft.
        findings: What the readers found.
    """
    stated = {found.resource for found in findings if isinstance(found, FieldFound)}
    named = {found.name for found in findings if isinstance(found, ResourceFound)}
    relations = [found for found in findings if isinstance(found, RelationFound) and found.certain]
    named |= {name for found in relations for name in (*found.source, *found.target)}
    added: list[Finding] = []
    drafted: list[str] = []
    for resource in draft.resources:
        name = name_table(resource.name)
        if name is None or name in stated or name in COMMON_SCHEMAS or (stated and name not in named):
            continue
        fields = list(_read_fields(resource.fields))
        if not fields or name in drafted:
            continue
        drafted.append(name)
        added.append(ResourceFound(name, Certainty.NAMED, _NOWHERE))
        added += [FieldFound(name, field) for field in fields]
        added += _read_relations(name, resource.relations)
    return added, tuple(drafted)


def _read_fields(fields: Collection[DraftedField]) -> Iterator[FieldDraft]:
    for field in fields:
        name = names.to_snake(field.name)
        if names.is_snake(name):
            values = tuple(dict.fromkeys(filter(names.is_enum_value, field.values)))
            yield FieldDraft(
                name,
                _NOWHERE,
                type=field.type,
                values=values if field.type is FieldType.ENUM else (),
                required=field.required,
                unique=field.unique or None,
            )


def _read_relations(owner: str, relations: Collection[DraftedRelation]) -> Iterator[RelationFound]:
    for relation in relations:
        target = name_table(relation.target)
        if target:
            yield RelationFound((owner,), relation.kind, (target,), certain=False, span=_NOWHERE)


def list_questions(draft: Draft) -> tuple[Question, ...]:
    """Give the questions of a draft, each as one printable line."""
    return tuple(Question(_print(question.text), _print(question.answer)) for question in draft.questions)


def _print(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
