"""Promoting: what a text names in passing and yet means to be kept, such as both ends of a relation that it states."""

import re
from collections.abc import Collection, Iterable, Sequence

from generators.requirements.findings import Certainty, FieldFound, Finding, RelationFound, ResourceFound, WishFound
from generators.requirements.merged import Merged, ResourceDraft, resolve
from generators.requirements.nouns import name_resource
from generators.requirements.starters import find_starter
from generators.requirements.types import is_known_word
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import RelationKind


def promote(findings: Sequence[Finding], merged: Merged) -> None:
    """Take what the text means to be kept for a thing that it names."""
    _promote_ends(findings, merged)
    _promote_listed(findings, merged)
    _promote_ties(findings, merged)
    _promote_partners(findings, merged)
    _promote_general(findings, merged)


def _promote_ends(findings: Iterable[Finding], merged: Merged) -> None:
    """Take the ends of relations that are stated for sure as things to keep."""
    for found in findings:
        if not isinstance(found, RelationFound) or not found.certain:
            continue
        for candidates in (found.source, found.target):
            known = resolve(candidates, merged, Certainty.NAMED)
            name = known or (
                resolve(candidates, merged, Certainty.MENTIONED) or candidates[-1 if candidates is found.source else 0]
            )
            draft = merged.resources.setdefault(name, ResourceDraft(name, Certainty.NAMED, found.span))
            draft.certainty = max(draft.certainty, Certainty.NAMED)


def _promote_listed(findings: Iterable[Finding], merged: Merged) -> None:
    """Take what is mentioned in one list with things that are defined for a thing of the same kind."""
    lists: dict[Span, list[str]] = {}
    for found in findings:
        if isinstance(found, ResourceFound) and found.certainty is Certainty.MENTIONED:
            lists.setdefault(found.span, []).append(found.name)
    for listed in lists.values():
        defined = [d.name for d in merged.resources.values() if d.certainty is Certainty.DEFINED]
        # The arcade machines of a list are the machines that are defined.
        drafts = [
            merged.resources[name]
            for name in listed
            if not any(_ends_with(name, known) or _ends_with(known, name) for known in defined)
        ]
        if any(draft.certainty is Certainty.DEFINED for draft in drafts):
            for draft in drafts:
                draft.certainty = max(draft.certainty, Certainty.NAMED)


def _promote_ties(findings: Iterable[Finding], merged: Merged) -> None:
    """Take what ties two things that are described for one to keep: 'a surgery is done by a surgeon on a patient'."""
    tied: dict[str, dict[str, Span]] = {}
    for found in findings:
        if not isinstance(found, RelationFound) or found.certain or resolve(found.source, merged, Certainty.MENTIONED):
            continue
        target = resolve(found.target, merged, Certainty.DEFINED)
        if target:
            tied.setdefault(found.source[-1], {})[target] = found.span
    for name, ends in tied.items():
        if len(ends) > 1 and any(_ONE_OF_MANY.match(span.text) for span in ends.values()):
            merged.resources[name] = ResourceDraft(name, Certainty.NAMED, next(iter(ends.values())))


# 'Projects contain tasks.'
_HOLD = re.compile(
    r"(?:the |all |our )?[a-z][\w-]*s (?:can |may )?(?:contain|have|consist of|include|hold|group) ", re.IGNORECASE
)


def _promote_partners(findings: Iterable[Finding], merged: Merged) -> None:
    """Take what is tied to a thing that is described for one to keep where the words say so of several of each.

    Such are 'projects contain tasks', 'lecturers teach several courses' if a course has several lecturers, and the
    students of 'students enrol in courses', which leaves enrolments.
    """
    ties = [found for found in findings if isinstance(found, RelationFound) and not found.certain]
    for found in ties:
        target = resolve(found.target, merged, Certainty.DEFINED)
        source = resolve(found.source, merged, Certainty.NAMED)
        if target and source is None and found.kind is RelationKind.ONE_TO_MANY:
            is_mutual = any(target in tie.source and set(found.source) & set(tie.target) for tie in ties)
            spans = {tie.span for tie in ties if tie.source[-1] == found.source[-1] and target in tie.target}
            if is_mutual or len(spans) > 1 or _HOLD.match(found.span.text):
                merged.resources.setdefault(
                    found.source[-1], ResourceDraft(found.source[-1], Certainty.NAMED, found.span)
                ).certainty = Certainty.NAMED
    for found in ties:
        left = resolve(found.source, merged, Certainty.DEFINED)
        beside = [tie for tie in ties if tie.span == found.span and tie.source == found.source and tie is not found]
        is_deed = left and any(resolve(tie.target, merged, Certainty.DEFINED) for tie in beside)
        is_deed = is_deed and found.target[0] not in _ACTORS
        if is_deed and resolve(found.target, merged, Certainty.NAMED) is None and _MANY_DO.match(found.span.text):
            merged.resources.setdefault(
                found.target[0], ResourceDraft(found.target[0], Certainty.NAMED, found.span)
            ).certainty = Certainty.NAMED


def _promote_general(findings: Iterable[Finding], merged: Merged) -> None:
    """Take what all of a kind do something to for a thing to keep, and who does it: 'authors write books'.

    One of the two must be one for another reason, unless the text describes nothing at all. Whoever describes several
    things leaves out none that he wants kept.
    """
    if sum(draft.certainty is Certainty.DEFINED for draft in merged.resources.values()) >= _DESCRIBES_ALL:
        return
    general = [found for found in findings if isinstance(found, RelationFound) and any(found.general)]
    # What a thing has as a field is spoken of: the rooms of 'a cleaning has a date and a room'.
    spoken = {names.to_pascal(found.field.name) for found in findings if isinstance(found, FieldFound)}
    is_described = any(draft.certainty is Certainty.DEFINED for draft in merged.resources.values())
    signs_in = any(
        isinstance(found, WishFound) and found.about == "auth" and found.value != "none" for found in findings
    )
    actors = _ACTORS - ({"User"} if signs_in else set())
    while general:
        # Who places orders is kept as soon as the orders are, which contain books.
        linked: list[RelationFound] = []
        waiting: list[RelationFound] = []
        for found in general:
            is_linked = (
                not is_described
                or any(resolve(end, merged, Certainty.NAMED) for end in (found.source, found.target))
                or spoken & {*found.source, *found.target}
            )
            (linked if is_linked else waiting).append(found)
        for found in linked:
            _promote_both(found, merged, actors)
        general = waiting if linked else []


def _promote_both(found: RelationFound, merged: Merged, actors: Collection[str]) -> None:
    ends = (found.source, found.target)
    known = [resolve(end, merged, Certainty.NAMED) for end in ends]
    if not all(is_known or is_general for is_known, is_general in zip(known, found.general, strict=True)):
        return
    for name in (end[0] for end, is_known in zip(ends, known, strict=True) if end and not is_known):
        is_actor = name in actors and found.is_deed
        if not is_actor and _may_be_kept(name):
            merged.resources[name] = ResourceDraft(name, Certainty.NAMED, found.span)


_DESCRIBES_ALL = 3
"""Things that a text describes where it leaves out none."""
_ACTORS = frozenset(
    "User Admin Administrator Staff Person People Manager Operator Moderator Visitor Developer Colleague Clerk Agent "
    "Someone Everyone Somebody Everybody Worker Boss Curator Librarian Receptionist Dispatcher Secretary Cashier "
    "Janitor Caretaker Supervisor Assistant Registrar Archivist Bookkeeper Warehouseman Storekeeper Superior".split()
)
"""Who does something with a service, whatever it keeps."""


_MACHINERY = frozenset("queue topic broker cache log bus worker job scheduler".split())
"""What a service runs on."""


def _may_be_kept(name: str) -> bool:
    last = names.split_words(name)[-1]
    is_noun = name_resource(name, defined=False) is not None and not is_known_word(last)
    return last not in _MACHINERY and (find_starter(name) or is_noun)


# 'Students enrol in courses.'
_MANY_DO = re.compile(
    r"[a-z][\w-]*s [a-z]+ (?:(?:in|for|to|on|at) )?(?:the |many |several )?[a-z][\w-]*s\b", re.IGNORECASE
)


_ONE_OF_MANY = re.compile(r"(?:an?|each|every|one|the) ", re.IGNORECASE)


def _ends_with(name: str, known: str) -> bool:
    return names.to_snake(name).endswith(f"_{names.to_snake(known)}")
