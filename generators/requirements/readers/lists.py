"""Reader of lists: items and lines with a field each under the name of their resource, or with a resource each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generators.requirements.attributes import Attributes, read_note_values
from generators.requirements.document import Document
from generators.requirements.drafts import Member, RelationPhrase, looks_like_fields, name_field
from generators.requirements.findings import Certainty, FieldDraft, ResourceFound
from generators.requirements.headings import find_topic
from generators.requirements.items import read_member
from generators.requirements.nouns import STOP_WORDS, is_plural, is_section, name_resource
from generators.requirements.passages import Passage
from generators.requirements.phrases import SENTENCE, read_members
from generators.requirements.readers.members import report_members
from generators.requirements.readers.outlines import DEFINITION, Node, Outline, find_outlines, is_key
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.uniques import find_sets
from generators.requirements.types import find_type, is_known_word, read_type
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType, RelationKind

_LEAD = re.compile(
    r"^(?:(?:each|every|an?|the|all|our|one|any) )?(?P<name>[A-Za-z][\w -]{0,40}?)"
    r"(?: (?:table|entity|model|resource|object|record))?"
    r"(?: (?:has|have|with|contains?|includes?|consists? of|needs?|should have|must have|stores?)"
    r"(?: (?:the |these |those )?(?:following )?(?:fields|attributes|properties|columns|data|information"
    r"|values)?(?: \w+)?)?)?"
    r"(?: (?:fields|attributes|properties|columns))?\s*[:.]?$",
    re.IGNORECASE,
)


# 'plants that a member offers: …' are plants, and each is a member's.
_OFFERED = re.compile(
    r"(?P<name>[a-z][\w -]{1,40}?) (?:that|which) (?:an?|each|every|the) (?P<who>[a-z][\w-]*(?: [a-z][\w-]*)?) "
    r"(?:offers?|owns?|has|sells?|keeps?|makes?|wrote|writes?|uploads?|adds?|creates?|posts?|books?|buys?|orders?)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s+(?:has|have|with|contains?|includes?|needs?|stores?|keeps?|(?:should|must) have)$", re.IGNORECASE
)


# 'This is what our importer posts:' names nothing.
_CLAUSE = re.compile(r"\b(?:what|how)\b", re.IGNORECASE)
# What the gateway posts for a sensor is a sensor's.
_OF_A = re.compile(r"\b(?:for|of|about|like) (?:an?|the|each|every|one) [\w-]+(?: [\w-]+)?:?$", re.IGNORECASE)
# What stands over sentences about the things above.
_RULES = re.compile(r"(?:(?:business|validation|domain|other|some|the) )*(?:rules|constraints|conditions|validations?)")
# 'department: camera, sound, light' below the name of a thing is a choice, unless its parts could be fields.
_CHOICE = re.compile(
    r"^(?P<name>[A-Za-z][\w -]{0,30}?) ?: ?(?P<values>[A-Za-z][\w -]{0,20}(?:, ?(?:or )?[A-Za-z][\w -]{0,20}){1,9})$"
)
_NAME_AND_TYPE = re.compile(r"^(?P<name>[A-Za-z][\w' -]{0,40}),\s(?P<type>[A-Za-z][A-Za-z /]{1,20})$")


def read_lists(document: Document, notebook: Notebook) -> None:
    """Report the resources and fields that lists and lines of fields hold."""
    unread = [block for block in document.blocks if not notebook.has_read(block.lines)]
    for outline in find_outlines(unread):
        _read_outline(outline, notebook)


def _read_outline(outline: Outline, notebook: Notebook) -> None:
    owner = find_owner(outline.lead) if outline.lead else None
    _read_nodes(outline.nodes, owner, outline.lead, notebook, in_section=outline.is_section)


def find_owner(lead: Passage) -> str | None:
    """Give the resource that the words above a list or table announce; None if they announce none."""
    text = lead.text.strip()
    if is_section(text) or find_topic(text) or _RULES.fullmatch(text.rstrip(" :.").lower()):
        return None
    match = _LEAD.match(text)
    owner = name_resource(match["name"]) if match else None
    if owner:
        return owner
    if _CLAUSE.search(text) and not _OF_A.search(text):
        return None
    tail = re.search(r"((?:[A-Za-z][\w-]* ){0,2}[A-Za-z][\w-]*)\s*(?:with|has|have)?:$", text)
    words = tail[1].split() if tail else []
    while words and words[0].lower() in STOP_WORDS:
        words = words[1:]
    if not words or any(word.lower() in STOP_WORDS for word in words) or words[0].lower() in ("this", "that"):
        return None
    return name_resource(" ".join(words), defined=False)


def _read_nodes(
    nodes: Sequence[Node], owner: str | None, lead: Passage | None, notebook: Notebook, *, in_section: bool
) -> None:
    nodes = [each for node in nodes for each in (node.children if owner and _is_group(node) else (node,))]
    items = [node for node in nodes if not node.children]
    leaves = [node for node in items if not owner or not _report_sets(node, owner, notebook)]
    for node in nodes:
        if node.children:
            _read_parent(node, notebook, in_section=in_section)
    if owner and _count_definitions(leaves, least=2) > 1:
        # 'Tasks:' over a list of things that are described each is no thing of its own.
        owner = None
    rest = _read_definitions(leaves, owner, notebook, in_section=in_section)
    members = [(node, _read_leaf(node.passage)) for node in rest]
    unread = [node for node, of_node in members if not of_node and not SENTENCE.match(node.passage.text)]
    found = tuple(member for _, of_node in members for member in of_node)
    # Where something is said to be unique together, the rest is what that is said of.
    if owner and lead and (_are_fields(found, len(unread)) or (found and len(leaves) < len(items))):
        report_members(notebook, owner, found, lead.find_span())
        notebook.claim(lead)
        for node, of_node in members:
            if of_node:
                _claim(node, notebook)
    elif in_section and owner is None:
        for node in rest:
            _read_name(node, notebook)


# A word for several fields, over the fields that it stands for.
_GROUP = re.compile(
    r"(?:[\w-]+ )?(?:coordinates|position|location|address|dimensions|size|name|period|contact(?: details| data)?):?",
    re.IGNORECASE,
)


def _is_group(node: Node) -> bool:
    """Tell whether an item below a thing is no thing of its own, but a word for the fields below it."""
    plain = _GROUP.fullmatch(node.passage.text) and not any(child.children for child in node.children)
    return bool(plain) and bool(node.children)


def _report_sets(node: Node, owner: str, notebook: Notebook) -> bool:
    """Report what an item says is unique together in a thing; tell whether it says that."""
    found = find_sets(node.passage)
    notebook.findings += [replace(each, resource=owner) for each in found]
    return bool(found)


def _read_leaf(passage: Passage) -> tuple[Member, ...]:
    """Read an item below the name of a thing: 'hardiness zone, number' is one field with its type."""
    typed = _NAME_AND_TYPE.match(passage.text)
    if typed and read_type(typed["type"]):
        text = f"{passage.text[: typed.end('name')]}:{passage.text[typed.end('name') + 1 :]}"
        member = read_member(Passage(passage.source, text, passage.places))
        return (member,) if member else ()
    choice = _CHOICE.match(passage.text)
    if choice and not is_plural(choice["name"]) and is_known_word(choice["name"].split()[-1].lower()):
        values = read_note_values(choice["values"])
        words = [word for value in values for word in value.lower().split()]
        if values and not any(is_known_word(word) or find_type(word) for word in words):
            field = name_field(choice["name"], passage, Attributes(type=FieldType.ENUM, values=values))
            return (field,) if field else ()
    return read_members(passage)


def _read_definitions(leaves: Sequence[Node], owner: str | None, notebook: Notebook, *, in_section: bool) -> list[Node]:
    """Report the lines that define a thing each, and give those that do not."""
    in_company = owner is None and _count_definitions(leaves) > 1
    rest = []
    for node in leaves:
        definition = _find_definition(node, owner, in_section=in_section, in_company=in_company)
        if definition is None:
            rest.append(node)
        else:
            report_members(notebook, definition.name, definition.members, definition.span)
            _claim(node, notebook)
    return rest


def _are_fields(found: tuple[Member, ...], unread: int) -> bool:
    """Tell whether items are fields: nearly all can be read, and they are typed or made of fields' words."""
    return (
        bool(found)
        and unread * 3 <= len(found)
        and (looks_like_fields(found) or not any(isinstance(m, FieldDraft) for m in found))
    )


def _read_parent(node: Node, notebook: Notebook, *, in_section: bool) -> None:
    owner = find_owner(node.passage)
    inline = DEFINITION.match(node.passage.text)
    if owner is None and inline:
        owner = name_resource(inline["name"])
        defined = _find_definition(node, None, in_section=in_section, in_company=True)
        if defined:
            report_members(notebook, defined.name, defined.members, defined.span)
            _claim(node, notebook)
    _read_nodes(node.children, owner, node.passage, notebook, in_section=in_section and owner is None)
    if in_section and owner and not notebook.is_read(node.passage):
        _read_name(node, notebook)


@dataclass(frozen=True, slots=True)
class _Definition:
    """A resource's name, the words that it came from, and what the line says of it."""

    name: str
    span: Span
    members: tuple[Member, ...]


def _count_definitions(nodes: Sequence[Node], least: int = 1) -> int:
    """Count the lines that define a thing with at least so many members."""
    found = (_find_definition(node, None, in_section=False, in_company=True) for node in nodes)
    return sum(
        definition is not None
        and len(definition.members) >= least
        and (least == 1 or not is_known_word(names.to_snake(definition.name)))
        for definition in found
    )


def _find_definition(node: Node, owner: str | None, *, in_section: bool, in_company: bool) -> _Definition | None:
    """Find ``albums: title, release date`` or ``artists (name, country)``.

    Args:
        node: The line.
        owner: The resource that the words above announce, if any.
        in_section: Whether the section is one of resources.
        in_company: Whether other lines beside it are definitions; then ``Project: name`` is one too.
    """
    passage = node.passage
    match = DEFINITION.match(passage.text)
    offered = _OFFERED.fullmatch(match["name"]) if match else None
    called = offered["name"] if offered else _VERB.sub("", match["name"]) if match else ""
    name = name_resource(called) if called else None
    if not match or not name or is_key(passage.text):
        return None
    rest = passage.cut(match.start("rest"))
    if match["open"]:
        closing = rest.text.rfind({"(": ")", "{": "}", "[": "]"}[match["open"]])
        after = rest.text[closing + 1 :].strip(" .,;")
        if closing < 0 or after:
            return None
        rest = rest.cut(0, closing)
    members = read_members(rest)
    if match["open"] and not _are_bracketed(match["name"], members):
        return None
    if not _is_definition(match["name"], members, owner, in_section=in_section, in_company=in_company):
        return None
    span = passage.find_span(match.start("name"), match.end("name"))
    whose = name_resource(offered["who"]) if offered else None
    if whose and whose != name:
        members = (*members, RelationPhrase(RelationKind.MANY_TO_ONE, whose, span))
    return _Definition(name, span, members)


def _are_bracketed(name: str, members: tuple[Member, ...]) -> bool:
    """Tell whether brackets hold members: those of ``price (decimal)`` hold a type."""
    fields = [member for member in members if isinstance(member, FieldDraft)]
    return not fields or find_type(fields[0].name) is None or is_plural(name)


def _is_definition(
    name: str, members: tuple[Member, ...], owner: str | None, *, in_section: bool, in_company: bool
) -> bool:
    fields = [member for member in members if isinstance(member, FieldDraft)]
    states_type = any(field.type for field in fields)
    if not members or (len(members) == 1 and fields and find_type(fields[0].name) and not states_type):
        return False
    if owner is not None and not (is_plural(name) and len(members) > 1):
        return False
    likely = looks_like_fields(members) or not fields
    if in_company and len(fields) > 1 and any(looks_like_fields((field,)) for field in fields):
        # Beside other definitions one known word is enough: 'boat: sail number, class, skipper'.
        likely = True
    if len(members) == 1:
        return likely and (in_section or in_company or is_plural(name) or states_type)
    return likely or in_section


def _read_name(node: Node, notebook: Notebook) -> None:
    """Read a bare ``Users`` in a list of resources."""
    text = re.split(r"\s*(?:[:(\u2013\u2014]| - )", node.passage.text, maxsplit=1)[0]
    name = name_resource(text)
    if name and len(text.split()) <= 3:
        notebook.findings.append(ResourceFound(name, Certainty.NAMED, node.passage.find_span(0, len(text))))
        if text.strip() == node.passage.text.strip():
            _claim(node, notebook)


def _claim(node: Node, notebook: Notebook) -> None:
    for line in node.lines:
        notebook.claim(line)
