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
from generators.requirements.nouns import STOP_WORDS, is_plural, is_section, name_resource
from generators.requirements.passages import Passage
from generators.requirements.phrases import read_members
from generators.requirements.readers.definitions import count_definitions, find_definition
from generators.requirements.readers.leftovers import Company, Leftover
from generators.requirements.readers.members import report_members
from generators.requirements.readers.outlines import DEFINITION, LISTING, Node, Outline, find_outlines
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.uniques import find_sets
from generators.requirements.types import read_type
from generators.spec import names

_LEAD = re.compile(
    r"^(?:(?:each|every|an?|the|all|our|one|any) )?(?P<name>[A-Za-z][\w -]{0,40}?)"
    r"(?: (?:table|entity|model|resource|object|record))?"
    r"(?: (?:has|have|with|contains?|includes?|consists? of|needs?|should have|must have|stores?)"
    r"(?: (?:the |these |those )?(?:following )?(?:fields|attributes|properties|columns|data|information"
    r"|values)?(?: \w+)?)?)?"
    r"(?: (?:fields|attributes|properties|columns))?\s*[:.]?$",
    re.IGNORECASE,
)


# 'This is what our importer posts:' names nothing.
_CLAUSE = re.compile(r"\b(?:what|how)\b", re.IGNORECASE)
_MESSAGES = frozenset(
    "body bodies payload payloads request requests response responses example examples json message messages".split()
)
_SENTENCES = re.compile(r"(?<=[.!?]) ")
# What stands over an example: 'A galaxy is posted as' and 'sightings come in like this:'.
_POSTED = re.compile(
    r"(?:(?:and|then) )?(?:an?|each|every|the|our|one|new)? ?(?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??) (?:is|are|gets?"
    r"|comes?|looks?|arrives?|will|would"
    r"|can|could|should|reads?)\b[^:.]{0,50}? ?(?:as|like|so|this|thus|follows)(?: (?:this|that|so|follows|below"
    r"|these|json))?:?$",
    re.IGNORECASE,
)
# And at the end of a sentence: 'go please. a station is'.
_IS = re.compile(
    r"(?:.*[.!?] )?(?:an?|each|every|one) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)?) (?:is|are)(?: just)?:?", re.IGNORECASE
)
# And 'this is one reading as the logger sends it:'.
_THIS_IS = re.compile(
    r"(?:(?:and|then|here),? )?(?:this|that|here|below) is (?:what )?(?:one|an?|the"
    r"|how an?) (?P<name>[a-z][\w-]*)(?: (?:as|like|how|the way|looks?|from)\b.*)?:?",
    re.IGNORECASE,
)
# And what the device sends 'for a ride', 'and for one of its laps:'.
_SENT = re.compile(
    r"(?:post|send|report|push|deliver|submit|write)s? (?P<sent>[a-z][\w-]*s) (?:like|as)(?: this| follows)?:?$|"
    r"(?:^(?:and |then )?|\b(?:what|this is|here is|here's|examples?|samples?|payload|body|looks|sends?"
    r"|posts?)\b.*\b)(?:for|of|about) (?:an?|the|each|every|one(?: of (?:its|the|their"
    r"|our))?) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)?):?$",
    re.IGNORECASE,
)
# What the gateway posts for a sensor is a sensor's.
_OF_A = re.compile(r"\b(?:for|of|about|like) (?:an?|the|each|every|one) [\w-]+(?: [\w-]+)?:?$", re.IGNORECASE)
# What stands over sentences about the things above.
_RULES = re.compile(
    r"(?:(?:business|validation|domain|other|some|the) )*(?:rules|constraints|conditions|validations?)"
    r"|(?:it is |we are |i am )?(?:done|finished|accepted|ready|complete) (?:when|if|once)(?: \w+){0,3}"
    r"|(?:our )?(?:definition of done|dod|acceptance(?: criteria| tests?)?|checks?|expectations?)"
)
_EXPLAINED = re.compile(
    r", (?:several|many|multiple|one|a few|some) (?:per|for each|of each) [\w-]+(?=:?$)"
    r"|\s*\((?:where|when|what|how|why|see|e\.g\.)\b[^()]*\)(?=:?$)",
    re.IGNORECASE,
)
LEAD_END = 200
"""Characters at the end of the words above an example that may say of what it is one."""
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


def find_owner(lead: Passage) -> str | None:
    """Give the resource that the words above a list or table announce; None if they announce none."""
    # What a bracket explains, 'a stop (where a truck stands)', is no part of the name.
    text = _EXPLAINED.sub("", lead.text.strip())
    if is_section(text) or find_topic(text) or _RULES.fullmatch(text.rstrip(" :.").lower()):
        return None
    match = _LEAD.match(text)
    owner = name_resource(match["name"]) if match else None
    if owner:
        return owner
    posted = _POSTED.match(_SENTENCES.split(text)[-1])
    if posted and posted["name"].lower() not in _MESSAGES:
        return name_resource(posted["name"])
    shown = _IS.fullmatch(text) or _THIS_IS.fullmatch(text)
    if shown:
        return name_resource(shown["name"])
    # A lead may be as long as a text; what it says of the example stands at its end.
    sent = _SENT.search(text[-LEAD_END:])
    if sent:
        return name_resource(sent["sent"] or sent["name"])
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
