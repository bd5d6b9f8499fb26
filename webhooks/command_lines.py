"""Command lines: the lines of a comment that are commands, read as Markdown.

A command is a line that begins, after at most three spaces, with the slash word, alone or before white space, and that
is shown as text: it is not code, neither fenced nor indented nor between backticks, not quoted, and in no HTML comment.
Of Markdown only what can hide a line is read, so that a comment takes time in proportion to its length.
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_COMMAND = re.compile(r" {0,3}/generate(?=\s|$)", re.IGNORECASE)
_SLASH_WORD = re.compile(r"/generate(?=\s|$)", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?|\n")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
# What HTML hides, shows as code or quotes.
_HIDDEN = re.compile(
    rf"{_COMMENT.pattern}|<(?P<tag>pre|code|script|style|textarea|blockquote)\b.*?(?:</(?P=tag)\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_NO_ELEMENT = re.compile(r"\s*<(?:\?|!(?!--))")
_SHOWN = "shown"
"""The type of the token for a slash word with which a line of text begins."""


def find_commands(text: str) -> tuple[str, ...]:
    """Give the command lines of a comment in their order, without the space around them.

    Args:
        text: The comment, Markdown as GitHub sends it.
    """
    lines = _LINE_END.split(text)
    # Most comments have none, and need no reading.
    if not any(map(_COMMAND.match, lines)):
        return ()
    shown = {number for token in _markdown.parse("\n".join(lines)) for number in _list_shown(token)}
    commands = (line for number, line in enumerate(lines) if number in shown and _COMMAND.match(line))
    return tuple(_COMMENT.sub("", line).strip() for line in commands)


def _list_shown(token: Token) -> Iterator[int]:
    """Give the numbers of the lines of a block that begin with the slash word as text."""
    if token.map is None:
        return
    if token.type == "inline":
        number, start = token.map[0], 0
        for child in token.children or ():
            if child.type == _SHOWN:
                number += token.content.count("\n", start, child.meta["at"])
                start = child.meta["at"]
                yield number
    elif token.type == "html_block" and not _NO_ELEMENT.match(token.content):
        lines = _HIDDEN.sub(_hide, token.content).split("\n")
        yield from (token.map[0] + number for number, line in enumerate(lines) if _COMMAND.match(line))


def _hide(match: re.Match[str]) -> str:
    """Give what stands for hidden text: its line ends, and something that the rest of the last line does not begin."""
    return "\n" * match[0].count("\n") + "|"


def _read_slash_word(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls its rules
    """Note a slash word with which a line begins; what is code or a comment has been passed over before."""
    start = state.pos
    if not _SLASH_WORD.match(state.src, start):
        return False
    before = start
    while before and state.src[before - 1] == " ":
        before -= 1
    if before and state.src[before - 1] != "\n":
        return False
    state.pos = start + len("/generate")
    if not silent:
        state.push(_SHOWN, "", 0).meta["at"] = start
    return True


_markdown = MarkdownIt("commonmark").disable(
    ["reference", "emphasis", "link", "image", "autolink", "entity", "balance_pairs"]
)
_markdown.inline.ruler.before("text", _SHOWN, _read_slash_word)
