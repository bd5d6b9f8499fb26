"""Wording: one way in which people word a field in prose."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generators.requirements.attributes import Attributes
from generators.requirements.findings import FieldDraft
from generators.requirements.passages import Passage

Build = Callable[[re.Match[str], Passage, Attributes], FieldDraft | None]


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to word a field.

    Attributes:
        pattern: What it looks like, without the article.
        build: Makes the field of a match; None where the words turn out to be none.
    """

    pattern: re.Pattern[str]
    build: Build
