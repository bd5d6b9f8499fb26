"""Outlines: items and lines that stand together, nested as they are written, under the words that lead to them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generators.requirements.document import Block, BlockKind
from generators.requirements.grammar.statements import find_statement
from generators.requirements.grammar.words import read_words
from generators.requirements.headings import find_topic
from generators.requirements.list_items import SENTENCE
from generators.requirements.named_lists import find_named
from generators.requirements.nouns import STOP_WORDS, is_section, name_resource, names_things
from generators.requirements.passages import Passage
from generators.requirements.readers.columns import mark_columns
from generators.requirements.readers.key_lines import is_key
from generators.spec.names import fold_accents


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


DEFINITION = re.compile(
    r"^(?P<name>[A-Za-z\u00c0-\u024f][\w /'\u00c0-\u024f-]{0,40}?)"
    r"(?:\s?\([^()]{1,80}\)(?=\s*:\s))?\s*(?:(?P<open>[({\[])|:|=(?!>)|\s-{1,2}\s"
    r"|(?:->|=>|\u2192)(?=[^,\n]+,|\s*(?:just|only) )|\s?[\u2013\u2014]\s?)\s*(?P<rest>.+)$",
    re.DOTALL,
)
"""``albums: title``, ``artists (name``, ``Order - number``."""

MIN_COMMAS = 2
"""Commas of a first sentence that lists what a thing has: 'Lift - maker, serial number, load. It is in a house.'"""
LISTING = re.compile(
    r"(?:(?:main |other |its )?(?:fields|attributes|columns|properties|relations|relationships))\s*:\s+(?=\S)",
    re.IGNORECASE,
)
"""What stands before a list of fields on the same line."""
_JUST = re.compile(r"(?:just|only) ", re.IGNORECASE)
# 'From our side: …' is a remark.
_REMARK = re.compile(r"(?:from|for|on|in|by|at|to|as) [\w ]{2,30}: ", re.IGNORECASE)
# No sentence has such a sign.
_ARROW = re.compile(r"=|->|\u2192")
_LABEL = re.compile(
    r"^(?:(?P<entity>entity|resource|model|table|object)|fields?|attributes?|columns|properties|relations?(?:hips?)?)"
    r"(?: name)?\s*:\s*(?=\S)",
    re.IGNORECASE,
)
# A line of a few words that end no sentence: a field, where all lines below a name are like that.
_SHORT = re.compile(r"[A-Za-z][\w'/-]*\*?(?: [\w'/&-]+){0,4}\??(?: ?\([^()]{1,60}\)|: ?[\w /|,-]{2,60})?")
_BARE_LIST = re.compile(r"[\w ()'/-]{2,60}(?:, ?[\w ()'/-]{2,60}){1,30}\.?")
_LINE_FIELD = re.compile(r"^[A-Za-z_][\w ]{0,40}\??\s*(?::|->|=>)\s*\S")


def find_outlines(blocks: Sequence[Block]) -> Iterator[Outline]:
    """Find the lists, and the paragraphs and plain blocks that are written like one, in the order of the text.

    Args:
        blocks: Those of a text; code and tables that others have read come without their lines.
    """
    lead: Passage | None = None
    in_section, section_depth = False, 2
    items: list[Block] = []
    for block in blocks:
        if block.kind is not BlockKind.ITEM and items:
            yield Outline(lead, in_section, _nest(items))
            items, lead = [], None
        if block.kind is BlockKind.ITEM:
            items.append(block)
        elif block.kind is BlockKind.HEADING:
            opens = names_things(block.text)
            is_inside = block.depth > section_depth and not is_section(block.text) and find_topic(block.text) is None
            in_section = opens or (in_section and is_inside)
            section_depth = block.depth if opens else section_depth
            lead = block.lines[0]
        elif block.kind is BlockKind.PARAGRAPH:
            if is_section(block.text):
                in_section = names_things(block.text)
            yield from _find_lines(block, lead, in_section=in_section)
            lead = block.lines[-1]
        elif block.lines:
            yield from _find_plain(block, in_section=in_section)
            lead = None
        elif lead and not _is_name(lead, block):
            # What leads to something that was read leads to nothing behind that.
            lead = None
    if items:
        yield Outline(lead, in_section, _nest(items))


def _is_name(lead: Passage, block: Block) -> bool:
    """Tell whether what stands over a block is a heading or nothing but the name of a thing."""
    return lead.text.lower() == block.heading or name_resource(lead.text.rstrip(": ")) is not None


def _find_plain(block: Block, *, in_section: bool) -> Iterator[Outline]:
    """Take a block of code in no language for lines that somebody wanted to keep as they are."""
    if block.kind is not BlockKind.CODE or block.language not in ("", "text", "txt", "plain") or len(block.lines) < 2:
        return
    nodes = _nest_by_indent(block.lines)
    leaves = [node for node in nodes if not node.children]
    if leaves and (in_section or all(DEFINITION.match(node.passage.text) for node in leaves)):
        yield Outline(None, in_section, leaves)
    if len(leaves) < len(nodes):
        yield Outline(None, is_section=True, nodes=[node for node in nodes if node.children])


def _nest(items: Sequence[Block]) -> list[Node]:
    roots: list[Node] = []
    path: list[tuple[int, Node]] = []
    for item, passage in zip(items, mark_columns([item.passage for item in items]), strict=True):
        if item.checked is False:
            continue
        node = Node(passage, item.lines)
        while path and path[-1][0] >= item.depth:
            path.pop()
        (path[-1][1].children if path else roots).append(node)
        path.append((item.depth, node))
    return roots


def _find_lines(block: Block, lead: Passage | None, *, in_section: bool) -> Iterator[Outline]:
    """Take a paragraph whose lines are fields or definitions as if it were a list."""
    block = replace(block, lines=tuple(mark_columns(block.lines)))
    for line in block.lines:
        if named := find_named(line):
            yield Outline(None, is_section=True, nodes=[Node(name, (line,)) for name in named])
    above = lead if lead and lead.text.lower() == block.heading else None
    yield from _find_labelled(block.lines, above)
    indented = _nest_indented(block)
    if indented:
        yield Outline(None, is_section=True, nodes=indented)
        return
    lines = [line for line in block.lines if not is_key(line.text) and not _is_label(line.text)]
    if (
        len(lines) == 1
        and lead
        and lead.text.rstrip()[-1:] not in ".!?"
        and _BARE_LIST.fullmatch(lines[0].text)
        and not _TELLS.match(lines[0].text)
    ):
        yield Outline(lead, in_section, [Node(lines[0], (lines[0],))])
        return
    if len(block.lines) > 1 and lines and not _LINE_FIELD.match(lines[0].text) and len(lines) > 1:
        fields = lines[1:]
        if all(_LINE_FIELD.match(line.text) for line in fields) and name_resource(lines[0].text):
            yield Outline(lines[0], in_section, [Node(line, (line,)) for line in fields])
            return
    is_named = lead is not None and (lead.text.lower() == block.heading or lead.text.endswith(":"))
    if len(lines) > 1 and is_named and all(_SHORT.fullmatch(line.text) for line in block.lines):
        yield Outline(lead, in_section, [Node(line, (line,)) for line in block.lines])
        return
    if _is_label_over_lists(lines):
        yield Outline(lines[0], in_section, [Node(line, (line,)) for line in lines[1:]])
        return
    entries = [line for line in lines if _LINE_FIELD.match(line.text) or DEFINITION.match(line.text)]
    # A line of several sentences is prose, and so is one that says what a thing has.
    entries = [
        line
        for line in entries
        if not (_is_prose(line.text) or _TELLS.match(line.text) or _REMARK.match(line.text) or _is_statement(line))
    ]
    if entries:
        yield Outline(lead, in_section, [Node(line, (line,)) for line in entries])


def _is_label(text: str) -> bool:
    """Tell whether a line such as 'Fields: name, email' says what the thing above it has; one 'Field: …' is a thing."""
    return _LABEL.match(text) is not None and re.match(r"Field: ?[^,]+,", text) is None


def _is_statement(line: Passage) -> bool:
    """Tell whether a label stands before a sentence about another thing: 'Blog: posts have a title'."""
    label = DEFINITION.match(line.text)
    rest = read_words(line.cut(label.start("rest"))) if label and not label["open"] else None
    statement = find_statement(rest, 0) if rest else None
    return (
        statement is not None
        and statement.name is not None
        and statement.listing.items[0].start <= statement.name[1] + 3
    )


def _is_prose(text: str) -> bool:
    """Tell whether a line has several sentences, the first of which lists nothing."""
    end = re.search(r"\w[.)] +(?=[A-Z])|\w\. +(?=\w)", text)
    if end is None or ". " not in text:
        return False
    first = DEFINITION.match(text[: end.start() + 1])
    if first is None or first["open"] or SENTENCE.match(first["rest"]):
        return True
    is_arrow = _ARROW.search(text, first.end("name"), first.start("rest")) is not None
    is_one = is_arrow and _JUST.match(first["rest"])
    if not is_one and first["rest"].count(",") < (1 if is_arrow else MIN_COMMAS):
        return True
    if STOP_WORDS & {*first["name"].lower().split()}:
        return True
    if is_arrow:
        return False
    return ":" in text[end.end() :] or ", " in text[end.end() :]


def _is_label_over_lists(lines: Sequence[Passage]) -> bool:
    """Tell whether the first of some lines names a thing, and the others list what it has, several or one a line."""
    if len(lines) < 2 or not HEAD.fullmatch(lines[0].text):
        return False
    label, listed = lines[0].text, lines[1:]
    if not name_resource(label.rstrip(":")) or is_section(label) or find_topic(label):
        return False
    several = any("," in line.text for line in listed) and all(_LISTS.fullmatch(line.text) for line in listed)
    return several or all(_SHORT.fullmatch(fold_accents(line.text)) for line in listed)


def _find_labelled(lines: Sequence[Passage], lead: Passage | None) -> Iterator[Outline]:
    """Find 'Entity: Patient' and the 'Fields: …' below it, or below the heading that names the patient."""
    for line in lines:
        label = _LABEL.match(line.text)
        if label and label["entity"]:
            lead = line.cut(label.end())
        elif label and lead:
            listed = LISTING.match(line.text)
            yield Outline(lead, is_section=False, nodes=[Node(line if listed else line.cut(label.end()), (line,))])


_BARE_NAME = re.compile(r"[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f-]*(?: [\w\u00c0-\u024f-]+)?:?")


def _nest_indented(block: Block) -> list[Node]:
    """Nest the lines of a paragraph in which each name stands over the indented lines that describe it."""
    indents = [_find_indent(line) for line in block.lines]
    least = min(indents)
    names = [line for line, indent in zip(block.lines, indents, strict=True) if indent == least]
    if len(names) == len(block.lines) or indents[0] != least or indents[-1] == least:
        return []
    if not all(_BARE_NAME.fullmatch(name.text) and name_resource(name.text.rstrip(":")) for name in names):
        return []
    roots: list[Node] = []
    for line, indent in zip(block.lines, indents, strict=True):
        if indent == least:
            roots.append(Node(line, (line,)))
        else:
            roots[-1].children.append(Node(line, (line,)))
    return [root for root in roots if root.children]


def _find_indent(line: Passage) -> int:
    """Give how many blanks stand before a line where it was written."""
    before = line.source.text[: line.places[0]]
    start = max(before.rfind("\n"), before.rfind("\r")) + 1
    return len(before) - start if not before[start:].strip() else 0


HEAD = re.compile(r"[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f-]*(?: [\w\u00c0-\u024f-]+)?:")
"""``Vehicle:`` over ``plate (unique), brand, year`` and ``belongs to a customer``."""
_LISTS = re.compile(r"[^:.!?]{2,300}[.,]?")
_TELLS = re.compile(
    r"^(?:(?:an?|the|each|every) )?[A-Za-z][\w-]*(?: [\w-]+)? (?:has|have|joins?|links?|connects?) (?:an?|the|one) "
    r"[\w-]+",
    re.IGNORECASE,
)


def _nest_by_indent(lines: Sequence[Passage]) -> list[Node]:
    """Nest the lines of a plain block by the blanks before them."""
    roots: list[Node] = []
    path: list[tuple[int, Node]] = []
    for line, text in zip(lines, mark_columns([line.cut(0) for line in lines]), strict=True):
        indent = len(line.text) - len(line.text.lstrip())
        if not text:
            continue
        while path and path[-1][0] >= indent:
            path.pop()
        node = Node(text, (line,))
        (path[-1][1].children if path else roots).append(node)
        path.append((indent, node))
    return roots
