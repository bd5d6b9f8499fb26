"""Whatever a text holds, reading it ends soon, raises nothing and gives what the rules allow."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.requirements.document import read_document
from generators.requirements.reading import understand
from generators.requirements.understanding import Kind
from generators.spec.rules import check_spec

# What runs through so much text has its lines measured elsewhere, and takes twice as long if it is measured.
pytestmark = pytest.mark.no_cover

_SNIPPETS = st.sampled_from(
    [
        "# Resources\n",
        "- ",
        "  - ",
        "* a task has a title",
        ": string, unique",
        "belongs to a ",
        "user",
        "Order",
        "orders",
        " has many ",
        "| field | type |\n|---|---|\n",
        "| name | string |\n",
        "```json\n",
        '{"a": 1}',
        "```\n",
        "> ",
        "\r\n",
        "\n\n",
        "(a, b / c)",
        "{x, y}",
        "no docker",
        "JWT",
        "We used Mongo, but ",
        "PostgreSQL",
        "is unique. ",
        "-> ",
        "1:n",
        "<!--",
        "-->",
        "must not be empty",
        ", ",
        " and ",
        "deleting a list deletes its tasks",
        "page",
        "size",
        "id",
        "created_at",
        "é",
        "\u202e",
        "\0",
        "As a user I want to ",
        "with name, email",
        "`",
        "**",
        "_",
        "~~",
        "enum(a, b)",
        "price: decimal(10,2) default 1e9999999",
        "one of ",
        "from 1 to 5",
        "CREATE TABLE t (id INT);",
        "```sql\n",
        "```ts\n",
        "interface A { b?: string }",
    ]
)


def check(title: str, body: str, context: str = "") -> None:
    """Understand a text and hold the outcome against the promises."""
    understanding = understand(title, body, context)
    if understanding.kind is Kind.DECLINE:
        assert understanding.refusal
        assert understanding.spec is None
        return
    assert understanding.spec is not None
    check_spec(understanding.spec)
    if understanding.kind is Kind.CLARIFY:
        assert 1 <= len(understanding.questions) <= 3
    else:
        assert understanding.spec.resources


@given(title=st.text(max_size=80), body=st.text(max_size=400), context=st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_text_is_understood_without_an_error(title: str, body: str, context: str) -> None:
    check(title, body, context)


@given(parts=st.lists(_SNIPPETS, max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_mixture_of_forms_gives_a_valid_spec_or_says_what_is_missing(parts: list[str]) -> None:
    check("Shop API", "".join(parts))


@given(body=st.text(max_size=300))
@settings(max_examples=50, deadline=None)
def test_every_line_knows_where_it_stood(body: str) -> None:
    for block in read_document("", body).blocks:
        for line in block.lines:
            span = line.find_span()
            assert body[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "unit",
    [
        "a ",
        "- a: string\n",
        "> ",
        "|a",
        "({",
        "a has many b and ",
        "`",
        "<!--",
        "user has a name, ",
        "must be unique on the a and ",
        "a/b|c,",
        "x: y\n",
        ". ",
        "each a belongs to one b, ",
        "```\n",
        "  - a\n",
        "a: (",
        "CREATE TABLE a (b INT);\n",
        "a unique and ",
    ],
)
def test_the_longest_issue_is_read_in_time_that_grows_with_its_length_alone(unit: str) -> None:
    quarter, whole = (_time_reading(unit, length) for length in (16_384, 65_536))
    # A reader that looks at every pair of lines would take sixteen times as long; what takes a second is quick.
    assert whole < 8 * quarter + 1, f"{quarter:.2f} s for a quarter, {whole:.2f} s for the whole"


def _time_reading(unit: str, length: int) -> float:
    """Return the seconds of processor time that reading `length` characters of `unit` takes."""
    body = (unit * (length // len(unit) + 1))[:length]
    start = time.process_time()
    check("Shop API", body)
    return time.process_time() - start
