"""Reader of lists: items and lines with a field each under the name of their resource, or with a resource each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.drafts import Member, looks_like_fields
from generators.requirements.findings import Certainty, FieldDraft, ResourceFound
from generators.requirements.headings import find_topic
from generators.requirements.nouns import STOP_WORDS, is_plural, is_section, name_resource, names_things
from generators.requirements.passages import Passage
from generators.requirements.phrases import read_members
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.types import find_type, read_type


@dataclass(slots=True)
class Node:
    """An item or line with those below it."""

    passage: Passage
    lines: tuple[Passage, ...]
    children: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """Nodes that stand together, under the words that lead to them."""

    lead: Passage | None
    is_section: bool
    nodes: list[Node]


_DEFINITION = re.compile(
    r"^(?P<name>[A-Za-z\u00c0-\u024f][\w /'\u00c0-\u024f-]{0,40}?)\s*(?:(?P<open>[({])|:|=|\s-{1,2}\s"
    r"|\s?[\u2013\u2014]\s?)\s*(?P<rest>.+)$",
    re.DOTALL,
)
_LEAD = re.compile(
    r"^(?:(?:each|every|an?|the|all|our|one|any) )?(?P<name>[A-Za-z][\w -]{0,40}?)"
    r"(?: (?:table|entity|model|resource|object|record))?"
    r"(?: (?:has|have|with|contains?|includes?|consists? of|needs?|should have|must have|stores?)"
    r"(?: (?:the |these |those )?(?:following )?(?:fields|attributes|properties|columns|data|information"
    r"|values)?(?: \w+)?)?)?"
    r"(?: (?:fields|attributes|properties|columns))?\s*[:.]?$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:(?P<entity>entity|resource|model|table|object)|fields?|attributes?|columns|properties|relations?(?:hips?)?)"
    r"(?: name)?\s*:\s*(?=\S)",
    re.IGNORECASE,
)
_BARE_LIST = re.compile(r"[\w ()'/-]{2,60}(?:, ?[\w ()'/-]{2,60}){1,30}\.?")
_LINE_FIELD = re.compile(r"^[A-Za-z_][\w ]{0,40}\??\s*(?::|->|=>)\s*\S")
_KEYS = re.compile(
    r"^(?:tech )?(?:stack|database|db|auth|authentication|also|features?|extras?|language|framework|orm|ci"
    r"|deployment|name|"
    r"service name|from|sent|to|cc|subject|date|note|notes|todo|nb|ps|tech|hosting|deadline|priority|assignee"
    r"|labels?|version|"
    r"api|storage|cache|caching|queue|docker|tests?|testing|security|context|goal|purpose|description|summary)\s*:",
    re.IGNORECASE,
)


def read_lists(document: Document, notebook: Notebook) -> None:
    """Report the resources and fields that lists and lines of fields hold."""
    for outline in _find_outlines(document.blocks):
        _read_outline(outline, notebook)


def _is_key(text: str) -> bool:
    """Tell whether a line is about the service as a whole ('Stack: …') and not a typed field of that name."""
    match = _KEYS.match(text)
    return match is not None and read_type(text[match.end() :]) is None


def _find_outlines(blocks: Sequence[Block]) -> Iterator[Outline]:
    lead: Passage | None = None
    in_section = False
    items: list[Block] = []
    for block in blocks:
        if block.kind is not BlockKind.ITEM and items:
            yield Outline(lead, in_section, _nest(items))
            items, lead = [], None
        if block.kind is BlockKind.ITEM:
            items.append(block)
        elif block.kind is BlockKind.HEADING:
            in_section = names_things(block.text) or (
                in_section and block.depth > 2 and not is_section(block.text) and find_topic(block.text) is None
            )
            lead = block.lines[0]
        elif block.kind is BlockKind.PARAGRAPH:
            if is_section(block.text):
                in_section = names_things(block.text)
            yield from _find_lines(block, lead, in_section=in_section)
            lead = block.lines[-1]
        else:
            if block.kind is BlockKind.CODE and block.language in ("", "text", "txt", "plain") and len(block.lines) > 1:
                nodes = _nest_by_indent(block.lines)
                if any(node.children for node in nodes):
                    yield Outline(None, is_section=True, nodes=[node for node in nodes if node.children])
            lead = None
    if items:
        yield Outline(lead, in_section, _nest(items))


def _nest(items: Sequence[Block]) -> list[Node]:
    roots: list[Node] = []
    path: list[tuple[int, Node]] = []
    for item in items:
        if item.checked is False:
            continue
        node = Node(item.passage, item.lines)
        while path and path[-1][0] >= item.depth:
            path.pop()
        (path[-1][1].children if path else roots).append(node)
        path.append((item.depth, node))
    return roots


def _find_lines(block: Block, lead: Passage | None, *, in_section: bool) -> Iterator[Outline]:
    """Take a paragraph whose lines are fields or definitions as if it were a list."""
    yield from _find_labelled(block.lines)
    lines = [line for line in block.lines if not _is_key(line.text) and not _LABEL.match(line.text)]
    if len(lines) == 1 and lead and lead.text.rstrip()[-1:] not in ".!?" and _BARE_LIST.fullmatch(lines[0].text):
        yield Outline(lead, in_section, [Node(lines[0], (lines[0],))])
        return
    if len(block.lines) > 1 and lines and not _LINE_FIELD.match(lines[0].text) and len(lines) > 1:
        fields = lines[1:]
        if all(_LINE_FIELD.match(line.text) for line in fields) and name_resource(lines[0].text):
            yield Outline(lines[0], in_section, [Node(line, (line,)) for line in fields])
            return
    entries = [line for line in lines if _LINE_FIELD.match(line.text) or _DEFINITION.match(line.text)]
    # A line of several sentences is prose.
    entries = [line for line in entries if not re.search(r"\w\. +\w", line.text)]
    if entries:
        yield Outline(lead, in_section, [Node(line, (line,)) for line in entries])


def _find_labelled(lines: Sequence[Passage]) -> Iterator[Outline]:
    """Find 'Entity: Patient' and the 'Fields: …' below it."""
    lead: Passage | None = None
    for line in lines:
        label = _LABEL.match(line.text)
        if label and label["entity"]:
            lead = line.cut(label.end())
        elif label and lead:
            yield Outline(lead, is_section=False, nodes=[Node(line.cut(label.end()), (line,))])


def _nest_by_indent(lines: Sequence[Passage]) -> list[Node]:
    """Nest the lines of a plain block by the blanks before them."""
    roots: list[Node] = []
    path: list[tuple[int, Node]] = []
    for line in lines:
        indent = len(line.text) - len(line.text.lstrip())
        text = line.cut(0)
        if not text:
            continue
        while path and path[-1][0] >= indent:
            path.pop()
        node = Node(text, (line,))
        (path[-1][1].children if path else roots).append(node)
        path.append((indent, node))
    return roots


def _read_outline(outline: Outline, notebook: Notebook) -> None:
    owner = find_owner(outline.lead) if outline.lead else None
    _read_nodes(outline.nodes, owner, outline.lead, notebook, in_section=outline.is_section)


def find_owner(lead: Passage) -> str | None:
    """Give the resource that the words above a list or table announce; None if they announce none."""
    text = lead.text.strip()
    if is_section(text) or find_topic(text):
        return None
    match = _LEAD.match(text)
    owner = name_resource(match["name"]) if match else None
    if owner:
        return owner
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
    leaves = [node for node in nodes if not node.children]
    for node in nodes:
        if node.children:
            _read_parent(node, notebook, in_section=in_section)
    rest = [node for node in leaves if not _read_definition(node, owner, notebook, in_section=in_section)]
    members = [(node, read_members(node.passage)) for node in rest]
    found = tuple(member for _, of_node in members for member in of_node)
    if owner and lead and _are_fields(found, sum(not of_node for _, of_node in members)):
        report_members(notebook, owner, found, lead.find_span())
        notebook.claim(lead)
        for node, of_node in members:
            if of_node:
                _claim(node, notebook)
    elif in_section and owner is None:
        for node in rest:
            _read_name(node, notebook)


def _are_fields(found: tuple[Member, ...], unread: int) -> bool:
    """Tell whether items are fields: nearly all can be read, and they are typed or made of fields' words."""
    return (
        bool(found)
        and unread * 3 <= len(found)
        and (looks_like_fields(found) or not any(isinstance(m, FieldDraft) for m in found))
    )


def _read_parent(node: Node, notebook: Notebook, *, in_section: bool) -> None:
    owner = find_owner(node.passage)
    inline = _DEFINITION.match(node.passage.text)
    if owner is None and inline:
        owner = name_resource(inline["name"])
    _read_nodes(node.children, owner, node.passage, notebook, in_section=in_section and owner is None)
    if in_section and owner and not notebook.is_read(node.passage):
        _read_name(node, notebook)


def _read_definition(node: Node, owner: str | None, notebook: Notebook, *, in_section: bool) -> bool:
    """Read ``albums: title, release date`` or ``artists (name, country)``."""
    passage = node.passage
    match = _DEFINITION.match(passage.text)
    name = name_resource(match["name"]) if match else None
    if not match or not name or _is_key(passage.text):
        return False
    rest = passage.cut(match.start("rest"))
    if match["open"]:
        closing = rest.text.rfind(")" if match["open"] == "(" else "}")
        after = rest.text[closing + 1 :].strip(" .,;")
        if closing < 0 or after:
            return False
        rest = rest.cut(0, closing)
    members = read_members(rest)
    if not _is_definition(match["name"], members, owner, in_section=in_section, bracketed=bool(match["open"])):
        return False
    report_members(notebook, name, members, passage.find_span(match.start("name"), match.end("name")))
    _claim(node, notebook)
    return True


def _is_definition(
    name: str, members: tuple[Member, ...], owner: str | None, *, in_section: bool, bracketed: bool
) -> bool:
    fields = [member for member in members if isinstance(member, FieldDraft)]
    if not members or (len(members) == 1 and fields and find_type(fields[0].name)):
        return False
    if bracketed and (find_type(fields[0].name) if fields else False) and not is_plural(name):
        return False
    if owner is not None and not (is_plural(name) and len(members) > 1):
        return False
    likely = looks_like_fields(members) or not fields
    if len(members) == 1:
        return likely and (in_section or is_plural(name))
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
