"""Tells where a service's OpenAPI document differs from the derived one, in what matters to a client.

``normalization.py`` says what does not matter. Everything else must be equal: paths, methods, operation ids, tags,
parameters, bodies, statuses, response headers, the names of schemas and every keyword of every schema.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generators.contract.normalization import normalize_document
from generators.contract.schemas import Json

_ABSENT = "nothing"


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two documents differ.

    Attributes:
        where: The place, its keys joined by blanks and arrows.
        derived: What the contract says, as JSON, or ``nothing``.
        found: What the service says, as JSON, or ``nothing``.
    """

    where: str
    derived: str
    found: str

    def __str__(self) -> str:
        """Give the difference as one line."""
        return f"{self.where}: the contract has {self.derived}, the service has {self.found}"


def compare_documents(derived: Json, found: Json) -> tuple[Difference, ...]:
    """Give every difference between the derived document and a service's own."""
    return tuple(_compare(normalize_document(derived), normalize_document(found), ()))


def _compare(derived: Any, found: Any, place: tuple[str, ...]) -> Iterator[Difference]:  # noqa: ANN401 - any JSON
    if isinstance(derived, dict) and isinstance(found, dict):
        for key in sorted(derived.keys() | found.keys()):
            inner = (*place, key)
            if key not in derived:
                yield Difference(" → ".join(inner), _ABSENT, _write(found[key]))
            elif key not in found:
                yield Difference(" → ".join(inner), _write(derived[key]), _ABSENT)
            else:
                yield from _compare(derived[key], found[key], inner)
    # As JSON, because true and 1 are different there and equal in Python.
    elif _write(derived) != _write(found):
        yield Difference(" → ".join(place), _write(derived), _write(found))


def _write(value: Any) -> str:  # noqa: ANN401 - any JSON
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
