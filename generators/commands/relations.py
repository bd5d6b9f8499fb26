"""Relations in commands: ``Order belongs to Customer``, ``Post many-to-many Tag``, and as members of a resource."""

import re

from generators.changes.relations import AddRelation
from generators.commands.naming import read_field_name, read_resource_name
from generators.requirements.relation_kinds import find_kind
from generators.spec.models import RelationKind
from generators.spec.relation_defaults import is_required

KIND = r"(?:many|one|n|m|1)[ -]?(?:to|:|2)[ -]?(?:many|one|n|m|1)"
"""``many-to-one``, ``1:n``."""

_MANY = r"(?:many|several|multiple|any number of)"
_WORDINGS: tuple[tuple[str, RelationKind], ...] = (
    (r"has and belongs to many|belongs to many|<-?>", RelationKind.MANY_TO_MANY),
    (
        (
            r"belongs?[ _]to|references|refers to|points to|links to|is (?:part|one) of|lives in|-+>|=+>|\u2192|"
            r"(?:is )?(?:owned|written|made|placed|posted|created) by"
        ),
        RelationKind.MANY_TO_ONE,
    ),
    (rf"(?:has|have|owns|contains) {_MANY}", RelationKind.ONE_TO_MANY),
    (r"(?:has|owns|contains) (?:exactly |only |at most )?(?:one|an?|a single)", RelationKind.ONE_TO_ONE),
)
_KIND_WORDING = rf"(?:(?:is|are|has|have|in) )?(?:an? )?{KIND}(?: relation(?:ship)?)?(?: (?:with|to|of|for))?"
WORDING = rf"(?:{_KIND_WORDING}|{'|'.join(words for words, _ in _WORDINGS)})"
"""What stands between two resources."""

_FLAG = re.compile(r"[ ,]*[(\[]?\b(?P<flag>required|mandatory|optional|nullable)\b[)\]]?$", re.IGNORECASE)
_NAMED = re.compile(r" (?:as|called|named) (?P<name>[^()]+)$", re.IGNORECASE)
_REQUIRED = ("required", "mandatory")
_MEMBER = re.compile(rf"(?:(?P<name>[\w -]+?): ?)?(?:(?P<verb>{WORDING})|{_MANY}) (?P<rest>.+)", re.IGNORECASE)


def read_kind(verb: str) -> RelationKind:
    """Give the kind of relation that WORDING states, read from what stands before it."""
    stated = find_kind(verb)
    if stated is not None:
        return stated
    return next(kind for words, kind in _WORDINGS if re.fullmatch(words, verb, re.IGNORECASE))


def read_relation(source: str, verb: str, rest: str) -> AddRelation:
    """Read a relation between two resources that are there.

    Args:
        source: The resource that it is about.
        verb: What WORDING matched.
        rest: The other resource, with the relation's name and flags behind it.

    Raises:
        UnclearError: If one of them can be no name.
    """
    target, name, flag = _read_tail(rest)
    return AddRelation(read_resource_name(source), read_kind(verb), target, name, required=flag in _REQUIRED)


def read_member(owner: str, text: str, *, is_new: bool) -> AddRelation | None:
    """Read a relation in the list of what a resource has; None if it is none.

    Args:
        owner: Name of the resource.
        text: The item of the list.
        is_new: Whether the resource is new: a reference is then required unless the item says otherwise.

    Raises:
        UnclearError: If it is one, and names what can be no resource.
    """
    match = _MEMBER.fullmatch(text)
    if match is None:
        return None
    target, name, flag = _read_tail(match["rest"])
    # "many tags" alone has no verb.
    kind = read_kind(match["verb"]) if match["verb"] else RelationKind.ONE_TO_MANY
    if match["name"]:
        name = read_field_name(match["name"])
    stated = is_new if flag is None else flag in _REQUIRED
    return AddRelation(owner, kind, target, name, required=is_required(owner, kind, target, stated=stated))


def _read_tail(rest: str) -> tuple[str, str | None, str | None]:
    """Read ``Customer as buyer (required)``: the resource, the name and the flag."""
    flag = _FLAG.search(rest)
    rest = rest[: flag.start()] if flag else rest
    named = _NAMED.search(rest)
    target = read_resource_name(rest[: named.start()] if named else rest)
    return target, read_field_name(named["name"]) if named else None, flag["flag"].lower() if flag else None
