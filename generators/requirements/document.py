"""Document: title, body and context of an issue as blocks, each with its place in the original text.

Markdown's structure comes from markdown-it-py, as GitHub's own does from the same standard; quotes are dissolved (a
forwarded mail is as good as a text), and indentation does not make code, as people indent for the eye.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generators.requirements.attachments import MAX_LENGTH as MAX_FILE_LENGTH
from generators.requirements.attachments import Attachment
from generators.requirements.checklists import CHECKLIST, settle_boxes
from generators.requirements.indirect import state_indirect
from generators.requirements.languages import find_language, put_into_english
from generators.requirements.lines import clean, drop_markers, drop_prefix, drop_quote, mend_start, read_cells
from generators.requirements.outline_numbers import drop_number, split_items, split_letters
from generators.requirements.passages import Passage, Source, join_passages, strip_markup
from generators.requirements.restating import restate
from generators.requirements.typos import find_typos, mend_typos

MAX_LENGTH = 65_536
"""Longest body that GitHub has; what is behind it is not read."""


class BlockKind(StrEnum):
    """The forms that a block of text has."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a text, in reading order.

    Attributes:
        kind: Its form.
        lines: Its lines of clean text; those of a list item without its children.
        depth: For a list item its nesting from 0, for a heading its level.
        heading: The text of the nearest heading above, in lower case.
        checked: For an item with a box, whether that is ticked.
        rows: For a table, its rows of cells, the head first.
        language: For code, what stands behind the fence.
        emphasized: The whole block is bold, so that it acts as a heading.
        path: For the text of a file, its path.
    """

    kind: BlockKind
    lines: tuple[Passage, ...]
    depth: int = 0
    heading: str = ""
    checked: bool | None = None
    rows: tuple[tuple[Passage, ...], ...] = ()
    language: str = ""
    emphasized: bool = False
    path: str = ""

    @property
    def passage(self) -> Passage:
        """Give all lines as one passage."""
        return join_passages(self.lines)

    @property
    def text(self) -> str:
        """Give the text of all lines."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Document:
    """Requirements as read: the title, the blocks of the body, and those of the repository's context.

    ``language`` is that of title and body where it is not English.
    """

    title: Passage
    blocks: tuple[Block, ...]
    context: tuple[Block, ...]
    language: str | None = None


def read_document(title: str, body: str, context: str = "", files: Sequence[Attachment] = ()) -> Document:
    """Divide the texts into blocks, files behind those of the body. Never raises, whatever they hold."""
    language = find_language(title, body)
    typos = find_typos(title[:1000], body[:MAX_LENGTH]) if language is None else {}
    return Document(
        title=mend_start(strip_markup(_make_passage(Source("title", title[:1000]), language, typos))),
        blocks=(
            *_read_blocks(Source("body", body[:MAX_LENGTH]), language, typos),
            *(block for attachment in files for block in _read_attachment(attachment)),
        ),
        context=_read_blocks(Source("context", context[:MAX_LENGTH])),
        language=language,
    )


# One character for one, so that places stay: typographic quotes and blanks as they are on a keyboard.
_KEYBOARD = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "\u202f": " ", "\t": " ", "\0": " "}
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_BOX = re.compile(r"\[(?P<tick>[ xX])\][ \t]+")

_markdown = MarkdownIt("commonmark").enable("table").disable(["code", "reference", "html_block"])
_markdown.core.ruler.disable(["inline"])


def _make_passage(source: Source, language: str | None, typos: Mapping[str, str]) -> Passage:
    passage = Passage(source, source.text.translate(_KEYBOARD), range(len(source.text)))
    return restate(state_indirect(put_into_english(mend_typos(passage, typos), language or "en")))


def _read_attachment(attachment: Attachment) -> tuple[Block, ...]:
    source = Source(attachment.path, (attachment.text or "")[:MAX_FILE_LENGTH])
    if attachment.path.lower().endswith(".md"):
        return _read_blocks(source, find_language(source.text))
    language = attachment.path.lower().rpartition(".")[2]
    lines = tuple(_split_lines(Passage(source, source.text, range(len(source.text)))))
    return (Block(BlockKind.CODE, lines, language=language, path=attachment.path),) if lines else ()


def _split_lines(whole: Passage) -> Iterator[Passage]:
    for match in _LINE.finditer(whole.text):
        if match[0] or match.end() < len(whole.text):
            yield Passage(whole.source, match[1], whole.places[match.start() : match.end(1)])


def _drop_comments(whole: Passage) -> Passage:
    if "<!--" not in whole.text:
        return whole
    text: list[str] = []
    places: list[int] = []
    start = 0
    for comment in [*_COMMENT.finditer(whole.text), None]:
        end = comment.start() if comment else len(whole.text)
        text.append(whole.text[start:end])
        places += whole.places[start:end]
        start = comment.end() if comment else end
    return Passage(whole.source, "".join(text), places)


def _read_blocks(
    source: Source, language: str | None = None, typos: Mapping[str, str] = MappingProxyType({})
) -> tuple[Block, ...]:
    whole = _drop_comments(_make_passage(source, language, typos))
    lines = list(_split_lines(whole))
    tokens = _markdown.parse("\n".join(line.text for line in lines))
    return tuple(settle_boxes(_Reading(lines).read(tokens)))


class _Reading:
    """One pass over the tokens of a text: keeps where in headings and lists it is."""

    def __init__(self, lines: Sequence[Passage]) -> None:
        self.lines = lines
        self.heading = ""
        self.lead = ""
        self.lists = 0
        self.item_start = -1

    def read(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Give the blocks in order."""
        table: list[Token] = []
        for token in tokens:
            if token.type in ("bullet_list_open", "ordered_list_open"):
                self.lists += 1
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                self.lists -= 1
            elif token.type == "list_item_open" and token.map:
                self.item_start = token.map[0]
            elif token.type == "table_open":
                table = [token]
            elif token.map and token.type in ("fence", "heading_open", "paragraph_open"):
                yield from self._read_block(token, token.map)
            elif token.type == "table_close" and table[0].map:
                yield self._read_table(table[0].map)

    def _read_block(self, token: Token, at: list[int]) -> Iterator[Block]:
        if token.type == "fence":
            yield self._read_fence(token, at)
        elif token.type == "heading_open" and (token.markup.startswith("#") or at[1] - at[0] == 2):
            yield self._read_heading(token, at)
        elif token.type == "heading_open":
            # Several lines over a rule are a paragraph to those who wrote them.
            yield from self._read_paragraph([at[0], at[1] - 1])
        else:
            yield from self._read_paragraph(at)

    def _read_heading(self, token: Token, at: list[int]) -> Block:
        line = strip_markup(drop_prefix(self.lines[at[0]]))
        marks = len(line.text) - len(line.text.lstrip("#"))
        line = mend_start(line.cut(marks))
        line = drop_number(line.cut(0, len(line.text.rstrip("#: "))))
        self.heading, self.lead = line.text.lower(), ""
        return Block(BlockKind.HEADING, (line,), depth=int(token.tag[1:]), heading=self.heading)

    def _read_fence(self, token: Token, at: list[int]) -> Block:
        lines = self.lines[at[0] + 1 : at[1]]
        if lines and re.fullmatch(r"[\s>]*(?:`{3,}|~{3,})\s*", lines[-1].text):
            lines = lines[:-1]
        quoted = self.lines[at[0]].text.lstrip().startswith(">")
        kept = tuple(drop_quote(line) if quoted else line for line in lines)
        words = token.info.split()
        return Block(BlockKind.CODE, kept, heading=self.heading, language=words[0].lower() if words else "")

    def _read_paragraph(self, at: list[int]) -> Iterator[Block]:
        raw = [drop_prefix(line) for line in self.lines[at[0] : at[1]]]
        is_item = self.lists > 0
        checked: bool | None = None
        if is_item and at[0] == self.item_start:
            raw[0] = drop_markers(raw[0])
            box = _BOX.match(raw[0].text)
            if box:
                checked = box["tick"] != " "
                raw[0] = raw[0].cut(box.end())
        elif raw and (box := _BOX.match(raw[0].text)):
            checked = box["tick"] != " "
            raw[0] = raw[0].cut(box.end())
        kept = tuple(line for line in map(clean, raw) if line)
        if not kept:
            return
        depth = max(self.lists - 1, 0)
        if numbered := split_items(kept, is_item=is_item) or split_letters(raw):
            for item in numbered:
                yield Block(BlockKind.ITEM, tuple(item.lines), depth=depth + item.depth, heading=self.heading)
            return
        if checked is False and CHECKLIST.search(f"{self.heading} {self.lead}"):
            checked = None
        if is_item:
            yield Block(BlockKind.ITEM, kept, depth=depth, heading=self.heading, checked=checked)
            return
        self.lead = kept[-1].text
        bold = len(raw) == 1 and re.fullmatch(r"(\*\*|__)[^*_]{1,80}\1\s*:?|(\*\*|__)[^*_]{1,80}:\s*\2", raw[0].text)
        yield Block(BlockKind.PARAGRAPH, kept, heading=self.heading, checked=checked, emphasized=bool(bold))

    def _read_table(self, at: list[int]) -> Block:
        lines = [drop_prefix(line) for line in self.lines[at[0] : at[1]]]
        rows = tuple(tuple(read_cells(line)) for number, line in enumerate(lines) if number != 1 and line)
        return Block(BlockKind.TABLE, tuple(lines), heading=self.heading, rows=rows)
