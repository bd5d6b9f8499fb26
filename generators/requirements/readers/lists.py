"""Reader of lists: items and lines with a field each under the name of their resource, or with a resource each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generators.requirements.chosen_items import read_chosen
from generators.requirements.document import BlockKind, Document
from generators.requirements.drafts import Member, looks_like_fields
from generators.requirements.findings import Certainty, FieldDraft, ResourceFound
from generators.requirements.headings import find_topic
from generators.requirements.items import read_member
from generators.requirements.list_items import SENTENCE
from generators.requirements.nouns import is_plural, name_resource
from generators.requirements.passages import Passage
from generators.requirements.phrases import read_members
from generators.requirements.readers.definitions import count_definitions, find_definition
from generators.requirements.readers.leftovers import Company, Leftover
from generators.requirements.readers.list_leads import find_owner
from generators.requirements.readers.members import report_members
from generators.requirements.readers.outlines import DEFINITION, LISTING, Node, Outline, find_outlines
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.uniques import find_sets
from generators.requirements.types import read_type
from generators.spec import names

_NAME_AND_TYPE = re.compile(
    r"^(?P<name>[A-Za-z][\w' -]{0,40}),\s(?P<type>[A-Za-z][A-Za-z\d /]{1,30})"
    r"(?P<flags>(?:,\s(?:(?:not )?(?:mandatory|required|optional|unique|nullable|null|indexed|empty)|default\b[^,]*"
    r"|(?:min|max)\b[^,]*))*)$",
    re.IGNORECASE,
)


def read_lists(document: Document, notebook: Notebook) -> None:
    """Report the resources and fields that lists and lines of fields hold."""
    unread = [
        replace(block, lines=() if is_read else tuple(map(notebook.blank_told, block.lines)))
        for block in document.blocks
        if not (is_read := notebook.has_read(block.lines)) or block.kind in (BlockKind.CODE, BlockKind.TABLE)
    ]
    outlines = list(find_outlines(unread))
    announced = {owner for outline in outlines for owner in _list_announced(outline)}
    page = _Page(notebook, frozenset(announced), Company())
    for outline in outlines:
        owner = find_owner(outline.lead) if outline.lead else None
        _read_nodes(outline.nodes, owner, outline.lead, page, in_section=outline.is_section)
    page.company.report(notebook)


@dataclass(frozen=True, slots=True)
class _Page:
    """Where to report, the names that stand over lists or items of the same text, and the lists below names."""

    notebook: Notebook
    announced: frozenset[str]
    company: Company


def _list_announced(outline: Outline) -> Iterator[str]:
    """Give the names that may be those of things: what is called like one refers to it, 'order' in a list of fields."""
    leads = [outline.lead, *(node.passage for node in outline.nodes if node.children)]
    owners = [find_owner(lead) for lead in leads if lead]
    # Below the name of a thing 'paid (yes/no)' is a field.
    nodes = outline.nodes if not owners or owners[0] is None or outline.lead is None else ()
    heads = [match["name"] for node in nodes if (match := DEFINITION.match(node.passage.text))]
    yield from (owner for owner in (*owners, *map(name_resource, heads)) if owner)


def _read_nodes(
    nodes: Sequence[Node], owner: str | None, lead: Passage | None, page: _Page, *, in_section: bool
) -> None:
    notebook = page.notebook
    nodes = [each for node in nodes for each in (node.children if owner and _is_group(node) else (node,))]
    items = [node for node in nodes if not node.children]
    leaves = [node for node in items if not owner or not _report_sets(node, owner, notebook)]
    beside = _Page(notebook, page.announced, Company(are_things=True))
    for node in nodes:
        if node.children:
            _read_parent(node, beside, in_section=in_section)
    beside.company.report(notebook)
    # Below the name of a thing 'rank: junior, senior' is a choice, unless its parts could be fields.
    chosen = [node for node in leaves if owner and read_chosen(node.passage, is_alone=True)]
    described = count_definitions([node for node in leaves if node not in chosen], least=2) if owner else 0
    if described > 1 and described * 3 > len(leaves):
        # 'Tasks:' over a list of things that are described each is no thing of its own.
        owner = None
    rest = _read_definitions(leaves, owner, notebook, in_section=in_section, but=chosen if owner else ())
    members = [(node, _read_leaf(node.passage)) for node in rest]
    unread = [node for node, of_node in members if not of_node and not SENTENCE.match(node.passage.text)]
    found = tuple(member for _, of_node in members for member in of_node)
    # Where something is said to be unique together, the rest is what that is said of.
    if owner and lead and (_are_fields(found, len(unread), page.announced) or (found and len(leaves) < len(items))):
        report_members(notebook, owner, found, lead.find_span())
        notebook.claim(lead)
        page.company.known += 1
        for node, of_node in members:
            if of_node:
                _claim(node, notebook)
    elif in_section and owner is None:
        for node in rest:
            _read_name(node, notebook)
    elif owner and lead and found and not unread:
        page.company.leave(Leftover(owner, lead, found, is_thing=in_section), rest)


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
    label = LISTING.match(passage.text)
    if label:
        return read_members(passage.cut(label.end()))
    typed = _NAME_AND_TYPE.match(passage.text)
    if typed and read_type(typed["type"]):
        text = f"{passage.text[: typed.end('name')]}:{passage.text[typed.end('name') + 1 :]}"
        member = read_member(Passage(passage.source, text, passage.places))
        return (member,) if member else ()
    chosen = read_chosen(passage, is_alone=True)
    if chosen:
        return (chosen,)
    return read_members(passage)


def _read_definitions(
    leaves: Sequence[Node], owner: str | None, notebook: Notebook, *, in_section: bool, but: Sequence[Node]
) -> list[Node]:
    """Report the lines that define a thing each, but for some of which that is known, and give those that do not."""
    in_company = owner is None and count_definitions(leaves) > 1
    rest = []
    for node in leaves:
        is_open = not any(node is each for each in but)
        definition = find_definition(node, owner, in_section=in_section, in_company=in_company) if is_open else None
        if definition is None:
            rest.append(node)
        else:
            report_members(notebook, definition.name, definition.members, definition.span)
            _claim(node, notebook)
    return rest


def _are_fields(found: tuple[Member, ...], unread: int, announced: frozenset[str]) -> bool:
    """Tell whether items are fields: nearly all can be read, and they are typed, refer or are made of fields' words."""
    others = tuple(m for m in found if not isinstance(m, FieldDraft) or names.to_pascal(m.name) not in announced)
    refers = len(others) < len(found) and len(others) > 0
    return (
        bool(found)
        and unread * 3 <= len(found)
        and (
            looks_like_fields(found)
            or (refers and looks_like_fields(others))
            or not any(isinstance(m, FieldDraft) for m in others)
        )
    )


def _find_double(text: str) -> str | None:
    """Give the thing of a name that is otherwise a word for parts of a model: a 'Field' over the fields that it has."""
    is_singular = re.fullmatch(r"[A-Z][a-z]+:?", text) is not None and not is_plural(text) and not find_topic(text)
    return name_resource(text, in_sentence=True) if is_singular else None


def _read_parent(node: Node, page: _Page, *, in_section: bool) -> None:
    notebook = page.notebook
    owner = find_owner(node.passage) or _find_double(node.passage.text)
    inline = DEFINITION.match(node.passage.text)
    if owner is None and inline:
        owner = name_resource(inline["name"])
        defined = find_definition(node, None, in_section=in_section, in_company=True)
        if defined:
            report_members(notebook, defined.name, defined.members, defined.span)
            _claim(node, notebook)
    _read_nodes(node.children, owner, node.passage, page, in_section=in_section and owner is None)
    if in_section and owner and not notebook.is_read(node.passage):
        _read_name(node, notebook)


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
