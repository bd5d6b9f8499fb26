"""README.md says which stack has what, as the registries know it."""

from generators.auth.registry import AUTH_MODES
from generators.features.registry import FEATURES
from generators.spec.models import Auth
from generators.stacks.registry import STACKS
from generators.support import list_support
from tests.project.files import ROOT


def write_table():
    support = list_support()
    rows = [*(mode.value for mode in AUTH_MODES if mode is not Auth.NONE), *FEATURES]
    lines = [["", *(stack.title for stack in STACKS.values())], ["---"] * (len(STACKS) + 1)]
    for row in rows:
        known = [row in (*support[stack]["auth"], *support[stack]["features"]) for stack in STACKS]
        lines.append([row, *("yes" if is_known else "not yet" for is_known in known)])
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def test_what_each_stack_has_is_documented():
    assert f"\n{write_table()}\n" in (ROOT / "README.md").read_text()
