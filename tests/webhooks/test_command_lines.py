"""Which lines of a comment are commands: what begins a line as text, and nothing that is code, quoted or hidden."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webhooks.command_lines import find_commands

MAX_COMMENT = 65_536
"""Longest comment that GitHub has, in characters."""


def test_commands_are_given_as_they_stand_in_their_order() -> None:
    text = "Hello,\r\n\r\n  /generate add docker  \r\n/Generate undo\r\n\r\nThanks"
    assert find_commands(text) == ("/generate add docker", "/Generate undo")


@pytest.mark.parametrize(
    "text",
    [
        "/generate x",
        "   /generate x",
        "\n\n/generate x\n",
        "Please:\n/generate x",
        "Please:  \n/generate x\nThanks",
        "Please\\\n/generate x",
        "# Please\n/generate x",
        "/generate x\n---",
        "/generate x\n===\n",
        "- Please:\n  /generate x",
        "`code`\n/generate x",
        "An ` alone\n/generate x",
        "```\ncode\n```\n/generate x",
        "    code\n\n/generate x",
        "> quoted\n/generate x",
        "> ```\n> quoted\n/generate x",
        "<!-- hidden -->\n/generate x",
        "Not hidden <!--\n/generate x",
        "<details>\n<summary>Please</summary>\n\n/generate x\n\n</details>",
        "<details>\n/generate x\n</details>",
        "<br>\n/generate x",
        "<pre>code</pre>\n<p>\n/generate x\n</p>",
        "[link]: /generate\n/generate x",
        "| a | b |\n| - | - |\n/generate x",
        "**Please\n/generate x",
        "/generate x <!-- hidden -->",
        "/generate x <!-- hidden\nfurther -->",
    ],
)
def test_a_line_of_text_is_a_command(text: str) -> None:
    assert find_commands(text) == ("/generate x",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I would /generate x",
        "@pullwright /generate x",
        "/generated x",
        "/generate-x",
        "/generate:x",
        "//generate x",
        "\\/generate x",
        "    /generate x",
        "\t/generate x",
        " \t/generate x",
        "- /generate x",
        "1. /generate x",
        "# /generate x",
        "> /generate x",
        ">/generate x",
        "   > > /generate x",
        "`/generate x`",
        "``` /generate x ```",
        "*/generate x*",
        "[/generate x](link)",
        "<b>/generate x</b>",
        "`code\n/generate x\ncode`",
        "``code ` \n/generate x\n``",
        "```\n/generate x\n```",
        "~~~ yaml\n/generate x\n~~~",
        "```\n/generate x",
        "````\n```\n/generate x\n````",
        "```\n~~~\n/generate x\n```",
        "- item\n  ```\n  /generate x\n  ```",
        "> ```\n> /generate x\n> ```",
        "<!-- /generate x -->",
        "<!--\n/generate x\n-->",
        "<!--\n\n/generate x",
        "Text <!-- hidden\n/generate x\n--> text",
        "<details>\n<!--\n/generate x\n-->\n</details>",
        "<pre>\n/generate x\n</pre>",
        "<pre>\n/generate x",
        "<div><code>\n/generate x\n</code></div>",
        "<blockquote>\n/generate x\n</blockquote>",
        '<a title="\n/generate x\n">link</a>',
        "<?php\n/generate x\n?>",
        "<![CDATA[\n/generate x\n]]>",
    ],
)
def test_everything_else_is_none(text: str) -> None:
    assert find_commands(text) == ()


@pytest.mark.parametrize("space", ["\u00a0", "\u3000", "\t", " \u2003"])
def test_any_white_space_follows_the_slash_word(space: str) -> None:
    assert find_commands(f"/generate{space}x") == (f"/generate{space}x",)


def test_the_slash_word_alone_is_a_command_that_asks_for_nothing() -> None:
    assert find_commands("/generate\r\n") == ("/generate",)


def test_only_what_markdown_takes_for_a_line_end_ends_a_line() -> None:
    assert find_commands("/generate a\u2028/generate b\x0b/generate c\r/generate d") == (
        "/generate a\u2028/generate b\x0b/generate c",
        "/generate d",
    )


@given(
    parts=st.lists(
        st.sampled_from(
            ["/generate x\n", "`", "```\n", "~~~\n", "> ", "- ", "    ", "<!--", "-->", "<pre>", "</pre>", "\\", "\r\n"]
        )
    )
)
@settings(max_examples=200, deadline=None)
def test_what_is_found_is_a_line_of_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    for line in find_commands(text):
        assert line.startswith("/generate")
        assert line in text


@given(text=st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read_without_an_error(text: str) -> None:
    find_commands(text)
    find_commands(f"/generate x\n{text}\n/generate y")


@pytest.mark.parametrize(
    "unit",
    [
        "/generate x\n",
        "`",
        "`` ",
        "a`",
        "```\n",
        "> ",
        "- ",
        "- a\n  - b\n",
        "<!--",
        "<!--\n",
        "<a ",
        '<a b="',
        "<?",
        "<pre>",
        "\\",
        "[",
        "*",
        "&",
        "\n",
        "\r",
        "\t",
        "  \n",
        "/generate `\n",
        "/generate <!--\n",
        "> /generate x\n",
        "- /generate x\n",
        "<details>\n/generate x\n",
    ],
)
def test_the_longest_comment_is_read_in_time_that_grows_with_its_length_alone(unit: str) -> None:
    text = ("/generate x\n" + unit * MAX_COMMENT)[:MAX_COMMENT]
    began = time.process_time()
    find_commands(text)
    assert time.process_time() - began < 5, "less than a second on a quiet machine"
