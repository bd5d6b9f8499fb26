"""Markdown on the pages: what GitHub shows is shown, what could run is gone."""

import re

import pytest

from github_app.sandbox.pages.markdown import render_markdown

PAGE = "http://sandbox.example/acme/shop"


def test_tables_and_task_lists_are_rendered():
    html = render_markdown("| a | b |\n| --- | --: |\n| 1 | 2 |\n\n- [x] done\n- [ ] open\n- no [ ] task\n")
    assert "<table>" in html
    assert html.count('type="checkbox"') == 2
    assert html.count("checked") == 1
    assert "no [ ] task" in html


def test_an_alert_has_its_word_as_title():
    html = render_markdown("> [!WARNING]\n> Not all of it:\n> - one\n")
    assert "<p><strong>Warning</strong><br>Not all of it:</p>" in html
    assert "[!WARNING]" in render_markdown("> Beware of [!WARNING]\n> in the middle\n")
    assert "[!OTHER]" in render_markdown("> [!OTHER]\n> text\n")


def test_details_keep_their_markdown():
    html = render_markdown("<details><summary>Files</summary>\n\n- **one**\n\n</details>")
    assert "<details>" in html
    assert "<summary>Files</summary>" in html
    assert "<strong>one</strong>" in html


def test_hidden_comments_are_not_shown():
    html = render_markdown("<!-- pullwright:status -->\n\nShown <!-- inside --> here")
    assert html.split() == ["<p>Shown", "here</p>"]


def test_references_and_addresses_become_links():
    html = render_markdown("Closes #12, see https://example.com/a?b=1.", page=PAGE)
    assert f'href="{PAGE}/issues/12"' in html
    assert 'href="https://example.com/a?b=1"' in html


@pytest.mark.parametrize("text", ["`#12`", "```\n#12\n```", "[#12](https://example.com)", "a#12", "&#12;", "#12a"])
def test_what_only_looks_like_a_reference_stays(text):
    assert f"{PAGE}/issues" not in render_markdown(text, page=PAGE)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "<a href='jav&#x09;ascript:alert(1)'>x</a>",
        "<svg onload=alert(1)>",
        "<iframe src=https://example.com></iframe>",
        "<form action=/acting-user><button>x</button></form>",
        "<style>*{display:none}</style>",
        "<p style='position:fixed'>x</p>",
        "<details ontoggle=alert(1) open>x</details>",
        "<input type=image src=x onerror=alert(1)>",
        "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
        "- [ ] <img src=x onerror=alert(1)>",
        "https://example.com/\"onmouseover='alert(1)",
    ],
)
def test_nothing_that_could_run_or_disguise_survives(text):
    html = render_markdown(text, page=PAGE).lower()
    for forbidden in ("<script", "<svg", "<iframe", "<form", "<button", "<style", "<math"):
        assert forbidden not in html
    assert not re.search(r"(href|src)=\W*(javascript|data):", html)
    for attribute in (" onerror=", " onload=", " ontoggle=", " onmouseover=", " style=", 'type="image"'):
        assert attribute not in html
