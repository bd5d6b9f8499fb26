"""Markdown as GitHub shows it: tables, task lists, details, references to issues; everything unsafe is taken out."""

import re
from functools import cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_ALERT = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]")
_TASK = re.compile(r"\[([ xX])\] ")
_MARK = re.compile(r"(?P<url>https?://[^\s<>\"')\]]*[^\s<>\"')\].,;:!?])|(?<![\w&/])#(?P<number>\d+)\b")
_TAGS = {
    *(
        "a",
        "b",
        "blockquote",
        "br",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
    ),
    *("h6", "hr", "i", "img", "input", "ins", "kbd", "li", "ol", "p", "pre", "s", "strong", "sub", "summary", "sup"),
    *("table", "tbody", "td", "th", "thead", "tr", "ul"),
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "input": {"checked"},
    "details": {"open"},
    "ol": {"start"},
    "td": {"align"},
    "th": {"align"},
}


def render_markdown(text: str, *, page: str = "") -> str:
    """Render Markdown to HTML that is safe to show, whoever wrote it.

    Args:
        text: The Markdown.
        page: The address of the repository's page, under which ``#12`` leads to an issue; without it nothing leads.
    """
    rendered = _make_parser().render(text, {"page": page})
    return nh3.clean(
        rendered,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        # An input is nothing but the box of a task.
        set_tag_attribute_values={"input": {"type": "checkbox", "disabled": ""}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer nofollow",
    )


@cache
def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.core.ruler.push("task_lists", _mark_tasks)
    parser.core.ruler.push("alerts", _name_alerts)
    parser.core.ruler.push("references", _link_references)
    return parser


def _mark_tasks(state: StateCore) -> None:
    for before, token in zip(state.tokens[1:], state.tokens[2:], strict=False):
        if token.type != "inline" or before.type != "paragraph_open" or not _is_item(state.tokens, before):
            continue
        children = token.children or []
        task = _TASK.match(children[0].content) if children and children[0].type == "text" else None
        if task:
            children[0].content = children[0].content[task.end() :]
            checked = "" if task[1] == " " else " checked"
            children.insert(0, _write_html(f"<input{checked}> "))


def _name_alerts(state: StateCore) -> None:
    """Give a quote that begins with ``[!WARNING]`` on a line of its own that word as its title."""
    for quote, paragraph, inline in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if (quote.type, paragraph.type) != ("blockquote_open", "paragraph_open"):
            continue
        match inline.children:
            case [Token(type="text") as first, Token(type="softbreak"), *rest] if mark := _ALERT.fullmatch(
                first.content
            ):
                inline.children = [_write_html(f"<strong>{mark[1].capitalize()}</strong><br>"), *rest]


def _is_item(tokens: list[Token], paragraph: Token) -> bool:
    # By identity: tokens compare by value.
    index = next(number for number, token in enumerate(tokens) if token is paragraph)
    return index > 0 and tokens[index - 1].type == "list_item_open"


def _link_references(state: StateCore) -> None:
    page = str(state.env.get("page", ""))
    for token in state.tokens:
        if token.type != "inline":
            continue
        children: list[Token] = []
        depth = 0
        for child in token.children or []:
            depth += {"link_open": 1, "link_close": -1}.get(child.type, 0)
            children += [child] if depth or child.type != "text" else _split(child, page)
        token.children = children


def _split(token: Token, page: str) -> list[Token]:
    parts: list[Token] = []
    end = 0
    for match in _MARK.finditer(token.content):
        if match["number"] and not page:
            continue
        parts.append(_write_text(token.content[end : match.start()]))
        link = Token("link_open", "a", 1)
        link.attrSet("href", match["url"] or f"{page}/issues/{match['number']}")
        parts += [link, _write_text(match[0]), Token("link_close", "a", -1)]
        end = match.end()
    return [*parts, _write_text(token.content[end:])]


def _write_text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _write_html(content: str) -> Token:
    return Token("html_inline", "", 0, content=content)
