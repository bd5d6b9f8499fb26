"""Defaults: what a repository wants where its issues are silent."""

from dataclasses import dataclass

from generators.spec.models import Database


@dataclass(frozen=True, slots=True)
class Defaults:
    """What ``.github/pullwright.yml`` of a repository sets; None where it sets nothing."""

    stack: str | None = None
    database: Database | None = None
