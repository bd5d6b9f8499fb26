"""Releases: what newer templates change of a service beyond what its Spec says; told to people who ask for them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Release:
    """One version of Pullwright.

    Attributes:
        version: Its number, three numbers with points between.
        notes: What is otherwise in the services of a stack, by its name: sentences of Markdown, each about something
            that callers, operators or code of people can notice.
    """

    version: str
    notes: Mapping[str, tuple[str, ...]]


RELEASES = (
    Release(
        "0.2.0",
        {
            "fastapi-sqlalchemy": (
                "`app/api.py` has `include_routers(app)` instead of the router `api`: include your own routers there.",
                "`AppDatabase` of `app/core/database.py` is now `Annotated[Database, Depends(get_database)]`.",
                "`open` of a use case takes the request: dependencies that you gave to it go into its body.",
                "`read_query` of `app/core/requests.py` is called in the route with the request, and is no dependency.",
                "The process freezes what it has loaded by its start (`gc.freeze`); load what you throw away later.",
                "The collector of circular garbage starts after 20,000 new objects instead of 700 (`app/__main__.py`).",
                "An `X-Request-ID` that the service makes itself is 32 hexadecimal digits, without hyphens.",
                "Of a header that is sent twice, such as `X-Request-ID`, the last one counts, not the first.",
            ),
        },
    ),
)
"""The newest last; a version is in it even if it changes no service."""


def list_news(stack: str, since: str) -> tuple[str, ...]:
    """Give what templates have changed since a version, in the services of a stack."""
    newer = (release for release in RELEASES if _read_version(release.version) > _read_version(since))
    return tuple(note for release in newer for note in release.notes.get(stack, ()))


def _read_version(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
