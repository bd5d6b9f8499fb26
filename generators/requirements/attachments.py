"""Attachments: files that a text points to or that come with it: schemas and descriptions of models.

What a text names as a path is only ever looked up in the repository that it stands in; it never becomes anything else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MAX_LENGTH = 1_000_000
"""Characters of a file that are read."""

MAX_PATHS = 3
"""Files that a text can point to."""

_EXTENSIONS = r"(?:prisma|sql|ddl|dbml|jdl|jh|graphqls?|gql|proto|ya?ml|json|csv|tsv|md|mmd|ts|go|py)"
_PATH = re.compile(
    r"(?<![\w/.:@-])(?P<path>(?:\./)?(?:[\w-][\w.-]{0,80}/){0,8}[\w-][\w.-]{0,80}"
    rf"\.{_EXTENSIONS})(?![\w/])",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:see|read|use|using|from|based on|according to|described in|defined in|documented in|specified in|model"
    r"|models|schema|import|attached|look at|found in|lives? in|is in|are in|in|take|per)\b[^.\n]{0,60}$",
    re.IGNORECASE,
)
_FENCED = re.compile(r"(?:```|~~~).*?(?:```|~~~|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that comes with a text.

    Attributes:
        path: Its path, or its name.
        text: What stands in it; None where the text points to a file that is not there.
    """

    path: str
    text: str | None


def find_paths(body: str) -> tuple[str, ...]:
    """Give the paths of files with models that a text points to, in its order, at most ``MAX_PATHS``."""
    return tuple(dict.fromkeys(_find_pointed(_FENCED.sub(" ", body[:65_536]))))[:MAX_PATHS]


def _find_pointed(text: str) -> Iterator[str]:
    for line in text.splitlines():
        for match in _PATH.finditer(line[:2000]):
            path = match["path"].removeprefix("./")
            before = re.sub(r"[`\"'(\[*_]", " ", line[max(match.start() - 80, 0) : match.start()])
            is_alone = not line[: match.start()].strip(" `\"'([*_-") and not line[match.end() :].strip(" `\"')]*_.")
            is_link = line[: match.start()].endswith("](")
            if ".." not in path and (is_alone or is_link or _POINTS.search(before.rstrip(" :"))):
                yield path
