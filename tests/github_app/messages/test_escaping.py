"""Words of an issue stay words: GitHub's own renderer would make nothing else of them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from github_app.messages.escaping import escape_text, quote_words, write_block, write_code

JOINER = "\N{WORD JOINER}"


def render(markdown: str) -> str:
    renderer = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    return str(renderer.render(markdown)).strip()


@pytest.mark.parametrize(
    "text",
    [
        "# heading", "- item", "+ item", "1. item", "> quote", "---", "***", "===", "```", "~~~", "| a | b |", "*a*",
        "__a__", "`code`", "[a](http://x.y)", "![a](b)", "<img src=x onerror=alert(1)>", "<!-- hidden -->", "&lt;b&gt;",
        "a<br>b", "\\*", "~~gone~~", "[^1]", "- [ ] task", "    indented",
    ],
)  # fmt: skip
def test_markup_is_shown_as_it_stands(text: str) -> None:
    rendered = render(escape_text(text))
    assert re.fullmatch(r"<p>[^<]*</p>", rendered), rendered
    shown = rendered.removeprefix("<p>").removesuffix("</p>").replace(JOINER, "")
    unescaped = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    assert unescaped == text.strip()


@pytest.mark.parametrize("text", ["@ada", "cc @acme/team", "mail@example.com"])
def test_nobody_is_mentioned(text: str) -> None:
    assert not re.search(r"@\w", escape_text(text))


@pytest.mark.parametrize("text", ["closes #1", "Fixes #22", "resolves acme/shop#3", "fixes GH-4", "#5"])
def test_nothing_is_closed_or_referred_to(text: str) -> None:
    assert not re.search(r"(#|GH-)\d", escape_text(text))


def test_a_closing_keyword_with_an_address_refers_to_nothing() -> None:
    assert "https://github" not in escape_text("fixes https://github.com/acme/shop/issues/1")


@pytest.mark.parametrize("text", ["http://evil.example", "HTTPS://evil.example", "www.evil.example"])
def test_an_address_is_no_link(text: str) -> None:
    assert not re.search(r"https?://|www\.", escape_text(text), re.IGNORECASE)


def test_a_commit_is_not_linked() -> None:
    assert not re.search(r"[0-9a-f]{7}", escape_text("see deadbeef1"))


def test_a_command_at_the_start_is_none() -> None:
    assert not escape_text("/generate add redis").startswith("/")


def test_lines_become_one() -> None:
    assert escape_text("a\n\n# b\r\nc") == "a # b c"


def test_invisible_characters_vanish() -> None:
    assert escape_text("a\u202eb\u200bc\x00") == "abc"


@given(st.text(max_size=200))
def test_any_text_is_one_paragraph_without_markup(text: str) -> None:
    rendered = render(escape_text(text))
    assert re.fullmatch(r"(<p>[^<]*</p>)?", rendered), rendered


@given(st.text(max_size=100))
def test_code_is_one_code_span(text: str) -> None:
    rendered = render(f"a {write_code(text)} b")
    assert rendered.count("<code>") <= 1
    assert re.sub(r"</?(p|code)>", "", rendered).count("<") == 0


@given(st.text(max_size=100))
def test_a_block_ends_where_it_shall(text: str) -> None:
    rendered = render(write_block(text, "sh") + "\n\nafter")
    assert rendered.endswith("<p>after</p>")


def test_quoted_words_are_short() -> None:
    assert quote_words("word " * 100, limit=20) == "“word word word word…”"
