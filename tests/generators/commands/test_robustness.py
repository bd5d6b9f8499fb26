"""Whatever a line holds, reading it ends soon, raises nothing, and what is near is a command itself."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generators.changes.applying import apply_changes
from generators.commands.command import ChangeCommand, Misunderstood
from generators.commands.lines import MAX_LENGTH
from generators.commands.parser import parse_command
from generators.errors import SpecError, UnsupportedError
from tests.generators.changes.conftest import build_shop

# What runs through so much text has its lines measured elsewhere, and takes twice as long if it is measured.
pytestmark = pytest.mark.no_cover

_WORDS = st.sampled_from(
    "add remove rename field resource relation feature to from in of and , with (string) (string,unique) (enum(a|b)) : "
    "string text unique required Order Customer tags sku docker redis-cache jwt auth use switch database mysql set "
    "page size 50 belongs has many many-to-many as buyer confirm plan services/x ours resolve app/main.py why compare "
    "go undo help all not but kafka queue ; ( ) ' \" -> | . x.y Product.sku default 5 max 1-5 the a 🙏 é \0 \u202e "
    "`".split()
)


def check(line: str) -> None:
    """Read a line and hold the outcome against the promises."""
    command = parse_command(line)
    if isinstance(command, Misunderstood):
        assert command.reason.rstrip("?.") != command.reason, "a sentence"
        assert not isinstance(parse_command(command.nearest), Misunderstood), command
        return
    assert command.describe()
    assert command.write_actions()
    if isinstance(command, ChangeCommand):
        try:
            apply_changes(build_shop(), command.changes)
        except (SpecError, UnsupportedError) as error:
            assert str(error)  # noqa: PT017 - an answer like any other


@given(text=st.text(max_size=120))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_without_an_error(text: str) -> None:
    check(f"/generate {text}")


@given(words=st.lists(_WORDS, max_size=14))
@settings(max_examples=400, deadline=None)
@example(words=["add", "ours"])
@example(words=["plan", ";", "in", "of"])
@example(words=["remove", "docker", "and", "remove", "field", "name", "from", "Customer"])
def test_any_mixture_of_words_is_a_command_or_says_why_not(words: list[str]) -> None:
    check("/generate " + " ".join(words))


@pytest.mark.parametrize(
    "unit",
    "a |add |and |to |field |(|)|() |(a|a, |, |with |a (string), |add docker and |A belongs to B and |many to many "
    "|one of a |name text |a_|a-|a'b|a.b |in a |plan |confirm |please |:a: |🙏|é|1-2 |max 1 |enum(a / b) |rename a to "
    "b in c |remove field a from |switch from |instead of ".split("|"),
)
@pytest.mark.parametrize("start", ["", "add field ", "add resource A with ", "rename ", "remove "])
def test_the_longest_line_is_read_in_time(start: str, unit: str) -> None:
    line = f"/generate {start}{unit * MAX_LENGTH}"[:MAX_LENGTH]
    began = time.process_time()
    check(line)
    assert time.process_time() - began < 2, "a tenth of a second on a quiet machine"
