"""Brackets: the verbs that a language divides, their first part in the clause and the other at its end."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bracket:
    """A kind of verb in two parts.

    Attributes:
        openings: The first part, as a regular expression, and what stands there in English.
        closings: The last part likewise; its English comes to stand behind that of the first.
        lead: What has to stand before it, as a regular expression; empty if anything may.
        ahead: What has to stand behind the first part, likewise.
    """

    openings: Mapping[str, str]
    closings: Mapping[str, str]
    lead: str = ""
    ahead: str = ""
