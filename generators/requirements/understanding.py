"""Understanding: what requirements text gave, with the reason for every choice.

One of three: a Spec to generate, up to three questions, or a refusal. The corpus's JSON form is written here too.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generators.spec.models import Resource, ServiceSpec

MAX_QUESTIONS = 3


class Kind(StrEnum):
    """What there is to do with a text."""

    GENERATE = "generate"
    CLARIFY = "clarify"
    DECLINE = "decline"


@dataclass(frozen=True, slots=True)
class Span:
    """Where words stand: ``source`` is ``title``, ``body`` or ``context``; offsets in characters, end exclusive."""

    source: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision about the service.

    Attributes:
        about: ``stack``, ``database``, ``auth``, ``features.<name>`` or ``resources.<name>``.
        value: What was chosen.
        reason: Why, in one clause that can follow "because".
        span: The words that it came from; None where nothing was said.
    """

    about: str
    value: str
    reason: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """A stack that would also serve, and when one would choose it."""

    stack: str
    when: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something that has to be known before generation.

    Attributes:
        text: The question, one sentence.
        example: An answer that one could give as it stands.
    """

    text: str
    example: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a text asks for.

    Attributes:
        kind: What to do.
        spec: The service; for CLARIFY what is known so far, for DECLINE None.
        asked_features: The features that the text asked for; the Spec has the default ones too.
        choices: Each decision with its reason.
        assumptions: What was supposed where the text is silent, one sentence each.
        alternatives: Other stacks that fit.
        questions: For CLARIFY, one to three.
        supposed: The resources whose fields were supposed, by name.
        refusal: For DECLINE, why, in one or two sentences for the person who wrote the text.
    """

    kind: Kind
    spec: ServiceSpec | None
    asked_features: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    assumptions: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    questions: tuple[Question, ...] = ()
    supposed: tuple[str, ...] = ()
    refusal: str = ""


def write_understanding(understanding: Understanding) -> dict[str, Any]:
    """Give the JSON form that ``pullwright plan --json`` prints and the corpus scores."""
    spec = understanding.spec
    plain: dict[str, Any] = {
        "kind": understanding.kind.value,
        "name": spec.name if spec else None,
        "summary": spec.summary if spec else None,
        "stack": spec.stack if spec else None,
        "database": spec.database.value if spec else None,
        "auth": spec.auth.value if spec else "none",
        "features": list(understanding.asked_features),
        "resources": [_write_resource(resource) for resource in spec.resources] if spec else [],
        "questions": [question.text for question in understanding.questions],
        "assumptions": list(understanding.assumptions),
        "alternatives": [{"stack": a.stack, "when": a.when} for a in understanding.alternatives],
        "refusal": understanding.refusal or None,
    }
    plain["choices"] = [_write_choice(choice) for choice in understanding.choices]
    return plain


def _write_resource(resource: Resource) -> dict[str, Any]:
    together = [list(members) for members in resource.unique_together]
    plain: dict[str, Any] = {
        "name": resource.name,
        "fields": {field.name: field.full_type for field in resource.fields},
        "required": [field.name for field in resource.fields if field.required],
        "unique": [field.name for field in resource.fields if field.unique],
        "relations": [{"kind": r.kind.value, "target": r.target} for r in resource.relations],
    }
    return plain | ({"unique_together": together} if together else {})


def _write_choice(choice: Choice) -> dict[str, Any]:
    span = choice.span
    words = {"source": span.source, "start": span.start, "end": span.end, "text": span.text} if span else None
    return {"about": choice.about, "value": choice.value, "reason": choice.reason, "span": words}
