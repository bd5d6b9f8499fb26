"""The change of a Spec, as the lines of ``pullwright.yml`` that are others."""

from difflib import unified_diff

from generators.spec.file import FILE_NAME
from github_app.messages.cutting import cut
from github_app.messages.details import write_details
from github_app.messages.escaping import write_block, write_code
from github_app.messages.sections import Section

_OPEN_LINES = 40
_MAX_LINES = 400


def write_spec_diff(before: str, after: str, directory: str = "") -> list[Section]:
    """Give the difference between two texts of the file; nothing if there is none.

    Args:
        before: The file as it was.
        after: The file as it is now.
        directory: Where the service is; empty for the root.
    """
    path = f"{directory}/{FILE_NAME}" if directory else FILE_NAME
    lines = list(unified_diff(before.splitlines(), after.splitlines(), f"a/{path}", f"b/{path}", lineterm=""))
    if not lines:
        return []
    added, removed = (sum(line.startswith(sign) for line in lines[2:]) for sign in "+-")
    block = write_block("\n".join(cut(lines, _MAX_LINES, things="lines")), "diff")
    short = f"### The specification\n\n{added} lines of {write_code(path)} are new, {removed} are gone."
    shown = block if len(lines) <= _OPEN_LINES else write_details(f"{added} lines are new, {removed} are gone", block)
    return [Section(f"### The specification\n\n{shown}", short, weight=60)]
