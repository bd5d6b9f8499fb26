"""Why: which part of the Spec, which layer's template and which command put a file where it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from github_app.messages.command.request import Request, name_request, write_comment
from github_app.messages.escaping import write_code
from github_app.messages.sections import Section
from github_app.messages.tables import write_table


class Contribution(Protocol):
    """What one layer gives to a file."""

    @property
    def layer(self) -> str:
        """Name of the layer; empty for what no layer writes."""

    @property
    def part(self) -> str:
        """The part of the Spec that the layer is there for: ``features: redis-cache``."""

    @property
    def template(self) -> str:
        """Path of its template; empty for entries of a manifest."""

    @property
    def slot(self) -> str:
        """The slot that it fills; empty for the file itself."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a file of a service comes from.

    Attributes:
        path: The file, in the repository.
        contributions: What layers give to it, the one that writes it first; none if people wrote it.
        resource: The resource that it is about; empty if it is about none.
        command: The command that put it there; None if it came with the service.
        version: The version of the App that generated it last.
        is_edited: Whether people have changed it since.
    """

    path: str
    contributions: Sequence[Contribution]
    resource: str = ""
    command: Request | None = None
    version: str = ""
    is_edited: bool = False


def write_why(request: Request, provenance: Provenance) -> str:
    """Tell where a file comes from."""
    path = write_code(provenance.path)
    if not provenance.contributions:
        return write_comment(request, f"{path} is no generated file: it is there because somebody wrote it.")
    came = f"with {name_request(provenance.command)}" if provenance.command else "with the service"
    version = f", by version {write_code(provenance.version)} of the App" if provenance.version else ""
    about = f" It is about {write_code(provenance.resource)}." if provenance.resource else ""
    edited = " People have edited it since, and later generations are merged with that." if provenance.is_edited else ""
    head = f"**{path} came {came}**{version}.{about}{edited}"
    rows = [_write_row(contribution) for contribution in provenance.contributions]
    table = write_table(("Because of", "Layer", "What it gives"), rows)
    return write_comment(request, head, [Section(table, f"{len(rows)} layers give to it.", weight=90)])


def write_missing(request: Request, path: str, similar: Sequence[str]) -> str:
    """Say that there is no such file, and which ones are named likewise."""
    near = f" Did you mean {' or '.join(write_code(other) for other in similar)}?" if similar else ""
    return write_comment(request, f"🤷 **There is no file {write_code(path)} on this branch.**{near}")


def _write_row(contribution: Contribution) -> tuple[str, str, str]:
    if contribution.slot:
        gives = f"the slot {write_code(contribution.slot)}, by {write_code(contribution.template)}"
    elif contribution.template:
        gives = f"the file, by {write_code(contribution.template)}"
    else:
        gives = "entries"
    return write_code(contribution.part), write_code(contribution.layer) if contribution.layer else "", gives
