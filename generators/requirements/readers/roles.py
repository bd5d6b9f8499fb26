"""Roles: whom a thing has as what, 'a manager, who is also an employee', 'a parent category'."""

import re

from generators.requirements.findings import RelationFound
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.reader import Notebook
from generators.spec import names
from generators.spec.models import RelationKind

# 'Every employee has a manager, who is also an employee.'
_ROLE = re.compile(
    r"\b(?:an?|each|every|the|most) (?P<source>[a-z][\w-]*)(?: [\w' -]{0,40}?)? "
    r"(?:has|have|can have|may have|needs) (?:an?|one) "
    r"(?P<role>[a-z][\w-]*(?: [a-z][\w-]*)?),? (?:who|which|that) (?:is|must be|has to be) (?:also |itself )?"
    r"(?:an?|another|one of the) (?:other )?(?P<target>[a-z][\w-]*(?: [a-z][\w-]*)?)(?=$|[.,;])",
    re.IGNORECASE,
)


# 'A category can have a parent category.'
_OWN_KIND = re.compile(
    r"\b(?:an?|each|every|the|most|some) (?P<source>[a-z][\w-]*) (?:(?:can|may|might|must|also|optionally) )*(?:has"
    r"|have) "
    r"(?:an?|one|at most one|exactly one) (?P<role>[a-z][\w-]*) (?P<target>(?P=source))(?=$|[.,;]| (?:and|or)\b)",
    re.IGNORECASE,
)


# 'Categories can be nested.'
_NESTED = re.compile(
    r"\b(?P<source>[a-z][\w-]*s)(?:,? (?:that|which))? (?:(?:can|may|could) be|are) (?:nested|hierarchical)\b"
    r"|\b(?P<tree>[a-z][\w-]*s)(?:,? (?:that|which))? (?:can |may )?(?:form|build) an? (?:tree|hierarchy)\b"
    r"|\bnested (?P<nested>[a-z][\w-]*s)\b",
    re.IGNORECASE,
)


def _read_nested(sentence: Passage, notebook: Notebook) -> None:
    nested = _NESTED.search(sentence.text)
    name = name_resource(next(filter(None, nested.groups()))) if nested else None
    if name:
        ends = (RelationKind.MANY_TO_ONE, (name,))
        span = sentence.find_span()
        notebook.findings.append(RelationFound((name,), *ends, certain=True, span=span, name="parent", required=False))


def read_role(sentence: Passage, notebook: Notebook) -> None:
    """Report whom a thing has as what: another of its own kind, or one of another."""
    _read_nested(sentence, notebook)
    match = _ROLE.search(sentence.text) or _OWN_KIND.search(sentence.text)
    source, target = (name_resource(match["source"]), name_resource(match["target"])) if match else (None, None)
    name = names.to_snake(match["role"]) if match else ""
    if source and target and names.is_snake(name):
        ends = (RelationKind.MANY_TO_ONE, (target,))
        notebook.findings.append(RelationFound((source,), *ends, certain=True, span=sentence.find_span(), name=name))
