"""Reader of prose: sentences that say what a thing has, 'a plan has a code, a name and a monthly price'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generators.requirements.closed_lists import lists_values
from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.drafts import Member, looks_like_fields
from generators.requirements.findings import FieldDraft, FieldFound
from generators.requirements.headings import Topic, find_topic
from generators.requirements.passages import Passage, blank
from generators.requirements.phrases import read_members
from generators.requirements.readers.acts import read_act
from generators.requirements.readers.afterthoughts import read_afterthought
from generators.requirements.readers.all_of_them import read_all_of_them
from generators.requirements.readers.anchors import ANCHOR, find_closings, find_end, is_signature
from generators.requirements.readers.asides import read_aside
from generators.requirements.readers.elsewhere import OF_ITS_OWN, tells_of_access, tells_of_others
from generators.requirements.readers.leads import announces, find_lead
from generators.requirements.readers.members import report_members
from generators.requirements.readers.noun_clauses import drop_noun_clauses
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.statements import read_statements
from generators.requirements.readers.subjects import find_clause_subject, find_owner
from generators.requirements.readers.ticks import read_tick
from generators.requirements.readers.times import read_times
from generators.requirements.sentences import keep_meant, split_sentences
from generators.spec import names
from generators.spec.models import FieldType

_STORE = re.compile(
    r"(?:^|;\s*)(?:and |also |then |here |please )*(?:(?:we|i|it|the (?:service|api|app|system)) )?(?:also )?(?:(?:want"
    r"|need"
    r"|have|has|should|must|would like|'d like|can) )?(?:to )?"
    r"(?P<verb>stores?|saves?|keeps?|records?|tracks?|(?:write|note|jot|put) down|notes?|logs?"
    r"|(?:know|need|want)(?! to\b)|remember|what (?:goes|comes|belongs) in(?:to)?(?: (?:it|there))?"
    r"|to be (?:stored|kept|saved|recorded|noted)|(?:stored|kept|saved|recorded|needed) (?:is"
    r"|are)(?: here)?"
    r"|what (?:we|i)(?:'d)? (?:(?:would |need to |have to |want to |must )?(?:have to )?(?:keep|store|save|record"
    r"|need|write down|note(?: down)?|put down|track|log))(?: (?:here|is|are))?)(?: (?:also|for (?:it|each|them|every"
    r" \w+)"
    r"|about (?:it|each|them)))?:?\s+(?P<list>.+)$",
    re.IGNORECASE,
)


# 'connects a referee with a game' describes nothing.
_TIED = re.compile(
    r"\b(?:connect|link|tie|join|pair|match|associat|combin|replac|compar)\w*\b(?: [\w-]+){1,4} $", re.IGNORECASE
)
# Nor does 'is booked by a client with an artist'.
_DONE_BY = re.compile(
    r"\b(?:is|are) [a-z]+(?:ed|en|ade|old) (?:by|for|to) (?:an?|one|the) [\w-]+ "
    r"(?:(?:by|for|to|at|in|on) (?:an?|one|the) [\w-]+ )*$",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r" (?:an?|the) [\w-]+(?:[;,.]?$|[;.]|,? and +has\b|, (?:has|is|lasts?|takes?|starts?|costs?|can|must|may)\b)",
    re.IGNORECASE,
)
# What a colon announces may be defined itself: 'members: Member(name, email), Plan(name)'.
_DEFINED = re.compile(r"\s*[A-Z][A-Za-z0-9]{1,40} ?[({]")
_ASKS = re.compile(
    r"(?:can|could|would|will|do|does|is|are|what|which|who|how|why|when|where|should|may|any)\b", re.IGNORECASE
)
_IT_HAS = re.compile(
    r"\s*(?:it|they|he|she|each(?: one)?|(?:an?|each|every|the) [\w-]+)(?: also)? (?:has|have|contains?|consists"
    r"|belongs?|refers?)\b",
    re.IGNORECASE,
)
_WE_NEED = re.compile(
    r"\s*(?:we|i) (?:also |only )?(?:need|want|store|keep|record|know|note|save|ask for) (?:their|its|his|her)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:is|are|has|have|belongs?|must|should|can|need|want|we|i|you|please)\b", re.IGNORECASE)
_ONE = re.compile(r"\s*(?:(?:exactly |only |just )?one|a single)\b", re.IGNORECASE)
_NO_TWO = re.compile(
    r"(?:there (?:are|can be|may be) )?no two\b|(?:an?|each|every) [\w-]+ (?:can|may|must) (?:only )?have (?:only "
    r"|at most )?one [\w-]+ per\b|there (?:must|may|can|should)(?: not|not| never) be two\b",
    re.IGNORECASE,
)
# What stands in brackets may be a remark: '(she did fine, by the way)'.
_REMARK = re.compile(
    r"\s*(?:(?:she|he|it|they|we|i|you)\b|(?:where|what|how|why) (?:an?|the|our|we|you|they|people)\b)", re.IGNORECASE
)
# What is said of a field is no sentence of its own: 'landing time (stays empty), launch method, which is winch or car'.
_SAID_OF = re.compile(
    r"\([^()]*\)|, (?:which|that) (?:is|are|can be|may be)\b|(?:^|, (?:and )?| and )(?:when|where|whether|if|how"
    r"|what|who) [^,;()]{2,60}"
)
# 'Jiri has the keys this week.'
_SOMEBODY = re.compile(r"[A-Z][a-z]+ has the ")
# 'Olga knows the details' describes nobody.
_KNOWS = re.compile(r"knows?|remembers?", re.IGNORECASE)
# The label of a list: matches have an opponent, a kick-off, a competition.
_PLURAL_LABEL = re.compile(r"[A-Z][a-z-]+s")
_HAS_WITH = re.compile(
    r" (?:exactly |only |just |at most )?(?:one|a single) (?P<thing>[a-z][\w-]*(?: [a-z][\w-]*)?) with (?:an?|the"
    r"|its) ",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Sentence:
    passage: Passage
    last_owner: str | None
    words: frozenset[str]
    announced: str | None = None
    """What the sentence right before names and says nothing of: 'Owners.'."""


def read_prose(document: Document, notebook: Notebook) -> None:
    """Report what the sentences of title and body say of things and their fields."""
    last: str | None = None
    texts = (document.title.text, *(block.text for block in document.blocks))
    words = frozenset(word for text in texts for word in names.split_words(text))
    announced: str | None = None
    listed: list[FieldFound] = []
    for sentence in _find_sentences(document, notebook):
        said = read_all_of_them(sentence, listed)
        notebook.findings += said
        if said:
            continue
        known = len(notebook.findings)
        last = _read_sentence(_Sentence(sentence, last, words, announced), notebook) or last
        listed = [found for found in notebook.findings[known:] if isinstance(found, FieldFound)]
        is_lead = not listed and find_lead(sentence.text) == last
        announced = last if announces(sentence.text, last) or is_lead else None


def _find_sentences(document: Document, notebook: Notebook) -> Iterator[Passage]:
    yield from split_sentences([document.title] if document.title else [])
    for block in document.blocks:
        is_prose = block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and block.checked is not False
        if is_prose and find_topic(block.heading) is not Topic.EXCLUDED:
            yield from _find_unread(block, notebook)


def _find_unread(block: Block, notebook: Notebook) -> Iterator[Passage]:
    unread: list[Passage] = []
    for line in block.lines:
        if notebook.is_read(line):
            yield from keep_meant(split_sentences(unread))
            unread = []
        else:
            unread.append(line)
    yield from keep_meant(split_sentences(unread))


def _read_sentence(sentence: _Sentence, notebook: Notebook) -> str | None:
    """Report what one sentence says and give the thing it was about, for the pronouns of the next one."""
    # A question mark ends a sentence here; in a list it asks for yes or no.
    if _NO_TWO.match(sentence.passage.text) or OF_ITS_OWN.search(sentence.passage.text):
        return None
    text = sentence.passage.text
    ended = " !" if "," in text and not _ASKS.match(text) else " ?!"
    told = read_statements(notebook.blank_told(sentence.passage), sentence.last_owner, notebook)
    passage = sentence.passage.cut(0, len(text.rstrip(ended)))
    about = told
    for piece in notebook.split_untold(passage):
        loose = replace(sentence, last_owner=about or sentence.last_owner)
        about = _read_loosely(drop_noun_clauses(blank(piece, _RELATIVE)), loose, notebook) or about
    return about


def _read_loosely(passage: Passage, sentence: _Sentence, notebook: Notebook) -> str | None:
    """Report what is said with words that the grammar does not know."""
    owner = read_act(passage, sentence.words, notebook) or read_tick(passage, sentence.last_owner, notebook)
    owner = owner or read_aside(passage, sentence.last_owner, notebook)
    position = len(passage.text) if owner else 0
    closings = find_closings(passage.text)
    while anchor := ANCHOR.search(passage.text, position):
        before = passage.text[: anchor.start()]
        if _introduces_none(anchor, before[position:]):
            position = anchor.end()
            continue
        name = find_owner(before[position:], anchor, owner or sentence.last_owner, before)
        position = anchor.end()
        end = find_end(passage.text, anchor, closings) if name else position
        members = read_members(passage.cut(anchor.end(), end))
        members = _heed_modal(members, before) if anchor["has"] else members
        if name and _is_description(anchor, members):
            report_members(notebook, name, members, passage.find_span(max(anchor.start() - 40, 0), anchor.start()))
            owner = name
            # What is only a relation ('many labels (name, colour)') may describe its target in the same breath.
            position = end if any(isinstance(member, FieldDraft) for member in members) else position
        elif name and anchor["has"] and owner is None:
            owner = name
    read_times(passage, owner, notebook)
    _read_tail(passage, owner, notebook)
    about = find_clause_subject(passage.text) or sentence.last_owner
    stored = _STORE.search(passage.text) if owner is None and about else None
    if stored and about:
        members = read_members(passage.cut(stored.start("list")))
        least = 2 if stored["verb"].lower() in ("need", "want") else 1
        if len(members) >= least and looks_like_fields(members):
            report_members(notebook, about, members, passage.find_span())
            return about
    if owner is None:
        read_afterthought(passage, sentence.last_owner, notebook)
    return owner or _read_fragment(passage, sentence, notebook) or find_lead(passage.text)


def _introduces_none(anchor: re.Match[str], before: str) -> bool:
    """Tell whether what stands behind an anchor is no list of what the thing before it has."""
    text, end = anchor.string, anchor.end()
    if anchor["colon"]:
        is_told = any(pattern.match(text, end) for pattern in (_DEFINED, _IT_HAS, _WE_NEED))
        return is_told or lists_values(before, text[end:])
    if anchor["open"]:
        return _REMARK.match(text, end) is not None
    if tells_of_others(before, text, end):
        return True
    if anchor["with"]:
        return _ties(before, text[end:]) or tells_of_access(before, text, end)
    # What a thing has may be described itself: 'has one card with a number and a date'.
    return anchor["has"] is not None and _HAS_WITH.match(text, end) is not None


# 'Depots, where umbrellas are stored, have a name.'
_RELATIVE = re.compile(
    r"(?<=\w), (?:where|in which|on which|at which|which|who) [^,;:]{3,60},(?= (?:has|have|are|is|can|must|should"
    r"|belongs?)\b)"
)


def _ties(before: str, behind: str) -> bool:
    """Tell whether 'with' ties one thing to another, and describes none."""
    is_second = _DONE_BY.search(before) is not None and _ALONE.match(behind) is not None
    return is_second or _TIED.search(before) is not None or _ONE.match(behind) is not None


def _read_fragment(passage: Passage, sentence: _Sentence, notebook: Notebook) -> str | None:
    """Read 'First name, last name and phone.' right behind the 'Owners.' that it describes."""
    if not sentence.announced or "," not in passage.text or _VERB.search(_SAID_OF.sub("", passage.text)):
        return None
    members = read_members(passage)
    if len(members) < 2 or not looks_like_fields(members):
        return None
    report_members(notebook, sentence.announced, members, passage.find_span())
    return sentence.announced


# 'A loan belongs to a visit; taken at, returned at'.
_TAIL = re.compile(r";\s+(?P<list>[a-z][^;:.]*,[^;:.]*)\.?$", re.IGNORECASE)


_MODAL = re.compile(
    r"\b(?P<modal>must|has to|have to|needs? to|may|might)(?: also| optionally| always)? $", re.IGNORECASE
)


def _heed_modal(members: tuple[Member, ...], before: str) -> tuple[Member, ...]:
    """Take what a thing must have for required, and what it may have for optional."""
    modal = _MODAL.search(before)
    if modal is None:
        return members
    required = modal["modal"].lower() not in ("may", "might")
    return tuple(
        replace(member, required=required) if isinstance(member, FieldDraft) and member.required is None else member
        for member in members
    )


_SAYS = re.compile(r"(?:an?|the|each|every) [\w-]+ [\w-]+s\b", re.IGNORECASE)


def _read_tail(passage: Passage, owner: str | None, notebook: Notebook) -> None:
    """Read the bare list of fields behind a sentence that ties its subject."""
    tail = _TAIL.search(passage.text)
    is_bare = tail is not None and not _VERB.search(tail["list"]) and not _SAYS.match(tail["list"])
    subject = (owner or find_clause_subject(passage.text)) if is_bare else None
    members = read_members(passage.cut(*tail.span("list"))) if tail and subject else ()
    if subject and len(members) > 1 and looks_like_fields(members):
        report_members(notebook, subject, members, passage.find_span())


def _is_description(anchor: re.Match[str], members: tuple[Member, ...]) -> bool:
    fields = [member for member in members if isinstance(member, FieldDraft)]
    if not members or (len(members) < 2 and (_KNOWS.match(anchor[0]) or _SOMEBODY.match(anchor.string))):
        return False
    if anchor["has"]:
        refers = any(field.perhaps for field in fields)
        return not fields or refers or looks_like_fields(members) or len(members) > 2
    if anchor["equals"]:
        return len(members) > 1
    if anchor["colon"] and _PLURAL_LABEL.fullmatch(anchor.string[: anchor.start()]) and len(members) > 2:
        return any(looks_like_fields((member,)) for member in members)
    if anchor["open"] or anchor["colon"]:
        return (len(members) > 1 or is_signature(anchor)) and looks_like_fields(members)
    # 'A signup knows the volunteer, the shift and whether they showed up.'
    asks = any(field.type is FieldType.BOOLEAN for field in fields)
    # Who says that something is stored needs no more than one word that fields are made of.
    stores = anchor[0].lower() in ("stores", "store", "records", "holds") and len(members) > 2
    told = stores and any(looks_like_fields((member,)) for member in members)
    return bool(fields) and (asks or told or looks_like_fields(members))
