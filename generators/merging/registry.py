"""The kinds of files that can be settled, by their names. A kind of a coming stack is a line here."""

from collections.abc import Mapping
from fnmatch import fnmatch

from generators.merging.lists import settle_rules, settle_settings
from generators.merging.outline import settle_outline
from generators.merging.package_json import settle_package_json
from generators.merging.package_lock import settle_package_lock
from generators.merging.pyproject import settle_pyproject
from generators.merging.uv_lock import settle_uv_lock
from generators.merging.versions import Settle

SETTLED_ALWAYS: Mapping[str, Settle] = {
    "pyproject.toml": settle_pyproject,
    "uv.lock": settle_uv_lock,
    "package.json": settle_package_json,
    "package-lock.json": settle_package_lock,
    ".gitignore": settle_rules,
    ".gitattributes": settle_rules,
    ".dockerignore": settle_rules,
    ".env.example": settle_settings,
}
"""Files that lines do not tell the truth about: two sides may name one package twice without touching one line."""

SETTLED_IN_CONFLICT: Mapping[str, Settle] = {"*.yml": settle_outline, "*.yaml": settle_outline}
"""Files that a merge by lines does well, but for two additions in one place."""


def find_settlement(path: str, *, is_conflict: bool) -> Settle | None:
    """Give how a file is settled; None if only a merge by lines can do it.

    Args:
        path: Of the file.
        is_conflict: Whether a merge by lines was tried, and found a conflict.
    """
    name = path.rpartition("/")[2]
    always = SETTLED_ALWAYS.get(name)
    if always is not None or not is_conflict:
        return always
    return next((settle for pattern, settle in SETTLED_IN_CONFLICT.items() if fnmatch(name, pattern)), None)
