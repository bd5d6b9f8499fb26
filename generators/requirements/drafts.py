"""Drafts: making a field of the words that name it and of what is said of it."""

import re
from dataclasses import dataclass, replace

from generators.requirements.attributes import Attributes
from generators.requirements.findings import FieldDraft
from generators.requirements.languages import translate_noun
from generators.requirements.nouns import STOP_WORDS, drop_emphasis
from generators.requirements.passages import Passage
from generators.requirements.spelling import join_email, mend_spelling
from generators.requirements.types import is_known_word
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType, OnDelete, RelationKind


@dataclass(frozen=True, slots=True)
class RelationPhrase:
    """A relation in a list of fields: 'belongs to an artist', 'many tags'; the owner of the list is its source."""

    kind: RelationKind
    target: str
    span: Span
    name: str | None = None
    required: bool | None = None
    on_delete: OnDelete | None = None


Member = FieldDraft | RelationPhrase

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f0-9][\w'\u00c0-\u024f-]*")
NOT_FIELDS = frozenset(
    "unique cookie cookies session sessions token tokens https http ssl tls orm etc so more stuff things crud rest api "
    "pagination search filtering sorting authentication login auth jwt docker tests test documentation validation "
    "swagger openapi postgres postgresql mysql sqlite mongodb mongo redis prisma typeorm sqlalchemy fastapi "
    "express nestjs python typescript golang graphql grpc endpoints endpoint caching cache database logging "
    "typescript created_at updated_at id timestamps ids thanks please thank others other following all none it "
    "them that everything crud_endpoints rate_limiting github_actions soft_delete ci cd tracing opentelemetry".split()
)
"""Words that are no field where nothing says that they are one: a list of fields went on to something else."""

# What is said to be one of several things that something has: 'a backup has a name, a database and a size'.
_FIELDS_TOO = frozenset("database session token login documentation endpoint cookie".split())
_COUNTED = re.compile(r"(?:an?|its|their|(?:for |at |of |in |on )?which) ", re.IGNORECASE)
_TYPES = {
    "decimal": FieldType.DECIMAL, "integer": FieldType.INTEGER, "boolean": FieldType.BOOLEAN, "float": FieldType.FLOAT,
}  # fmt: skip
MAX_FIELD_WORDS = 4


def name_field(text: str, item: Passage, said: Attributes) -> FieldDraft | None:
    """Make a field of the words that name it; None if they can be no field's name."""
    text = drop_emphasis(text)
    words = [mend_spelling(word) for word in names.split_words(join_email(text.replace("'s ", " ")))]
    while words and words[0] in ("a", "an", "the", "its", "their", "our", "my", "some"):
        words = words[1:]
    words = [*words[:1], *(word for word in words[1:] if word != "the")]
    if len(words) > 1 and words[0] in _TYPES and " " in text and not said.type:
        # 'a decimal value' says of what type the value is.
        words, said = words[1:], replace(said, type=_TYPES[words[0]])
    if words and words[-1] == "flag" and len(words) > 1:
        words, said = words[:-1], replace(said, type=FieldType.BOOLEAN)
    stated = item.find_span().text.lower()
    is_foreign = " of " in text.lower() and " of " not in stated and words[-1:] != ["birth"]
    if words and (is_foreign or translate_noun(words[0]) != words[0]):
        # A 'fecha de entrega' has come here as 'fecha of entrega'.
        words = [word for word in words if word != "of"]
    name = "_".join(words)
    longest = MAX_FIELD_WORDS + name.count("_id") + (1 if said.type else 0)
    if words and words[0] in ("that", "those", "these", "nothing"):
        # 'that's all'
        return None
    if not words or len(words) > longest or not names.is_snake(name):
        return None
    is_stated = said.type is not None or said.required is not None or said.unique is not None
    if name in NOT_FIELDS and not is_stated and not (name in _FIELDS_TOO and _COUNTED.match(item.text)):
        return None
    if not re.fullmatch(r"[\w' ./&\u00c0-\u024f-]+", text):
        return None
    is_plain = "_" not in text and all(word in STOP_WORDS and not is_known_word(word) for word in words)
    if is_plain or not _WORD.match(text.strip(" _`*\"'")):
        return None
    return apply_attributes(FieldDraft(name, item.find_span()), said)


def apply_attributes(draft: FieldDraft, said: Attributes) -> FieldDraft:
    """Give a field with what is said of it."""
    return replace(draft, **said.list_stated())


def merge_attributes(first: Attributes, second: Attributes) -> Attributes:
    """Give what two places say together; the second is right where both speak."""
    return replace(first, **second.list_stated())


def looks_like_fields(members: tuple[Member, ...]) -> bool:
    """Tell whether a list reads like fields: most of it is made of the words that fields are made of, or is typed."""
    fields = [m for m in members if isinstance(m, FieldDraft)]
    known = [
        m
        for m in fields
        if m.type
        or m.reference
        or m.perhaps
        or m.unique
        or m.required is not None
        or is_known_word(m.name.split("_")[-1])
        or m.name.endswith(("_on", "_at"))
        or m.name in ("from", "to", "until")
        or m.name.startswith(("date_", "what_"))
        or translate_noun(m.name.split("_")[0]) != m.name.split("_")[0]
    ]
    return bool(known) and len(known) * 2 >= len(fields)


def name_relation(text: str) -> str | None:
    """Give the name that a text gives a relation: 'customer' of 'customer_id'; None if it can be none."""
    name = names.to_snake(text).removesuffix("_id")
    return name if names.is_snake(name) else None
