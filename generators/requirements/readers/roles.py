"""Roles: whom a thing has as what, 'a manager, who is also an employee', 'a parent category'."""

import re

from generators.requirements.findings import RelationFound
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.subjects import find_clause_subject
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


# 'A person can have another person as father and another person as mother.'
_AS = re.compile(
    r"\banother (?P<target>[a-z][\w-]*) as (?:an? |the |its |their |his |her )?(?P<role>[a-z][\w-]*)", re.IGNORECASE
)
# '… and its mother is another animal'.
_IS_ANOTHER = re.compile(
    r"\b(?:its|their|the|his|her) (?P<role>[a-z][\w-]*) (?:is|may be|can be) (?:again |also |itself )?(?:another"
    r"|an other) "
    r"(?P<target>[a-z][\w-]*)",
    re.IGNORECASE,
)
# 'An employee may report to another employee.'
_TO_ANOTHER = re.compile(
    r"\b(?P<verb>(?!be\b)[a-z]+) (?P<tie>to|from|after) (?:another|one other) (?P<target>[a-z][\w-]*)",
    re.IGNORECASE,
)
# 'A term may be related to many other terms.'
_MANY_OTHERS = re.compile(
    r"\b(?:related to|linked to|connected to|tied to|similar to|equivalent to|linked with|depends? on|refers? to"
    r"|references?|follows?|blocks?) (?:many |several |any number of "
    r"|multiple )?other "
    r"(?P<target>[a-z][\w-]*s)\b",
    re.IGNORECASE,
)


def _read_others(sentence: Passage, notebook: Notebook) -> None:
    """Report how a thing is tied to others of its kind."""
    subject = find_clause_subject(sentence.text)
    span = sentence.find_span()
    for pattern in (_AS, _IS_ANOTHER):
        for match in pattern.finditer(sentence.text):
            target, name = name_resource(match["target"]), names.to_snake(match["role"])
            if target and names.is_snake(name):
                ends = ((target,), RelationKind.MANY_TO_ONE, (target,))
                notebook.findings.append(RelationFound(*ends, certain=True, span=span, name=name, required=False))
    mutual = _MANY_OTHERS.search(sentence.text)
    target = name_resource(mutual["target"]) if mutual else None
    if target and target == subject:
        kind = RelationKind.MANY_TO_MANY
        notebook.findings.append(RelationFound((target,), kind, (target,), certain=True, span=span))
    report = _TO_ANOTHER.search(sentence.text)
    target = name_resource(report["target"]) if report else None
    if report and target and target == subject:
        name = f"{report['verb'].lower().removesuffix('s')}s_{report['tie'].lower()}"
        ends = ((target,), RelationKind.MANY_TO_ONE, (target,))
        notebook.findings.append(RelationFound(*ends, certain=True, span=span, name=name, required=False))


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
    _read_others(sentence, notebook)
    match = _ROLE.search(sentence.text) or _OWN_KIND.search(sentence.text)
    source, target = (name_resource(match["source"]), name_resource(match["target"])) if match else (None, None)
    name = names.to_snake(match["role"]) if match else ""
    if source and target and names.is_snake(name):
        ends = (RelationKind.MANY_TO_ONE, (target,))
        notebook.findings.append(RelationFound((source,), *ends, certain=True, span=sentence.find_span(), name=name))
