"""Trials: how many rows the tests of a generated service can make, and which duplicates they try.

Both follow from the values that tests have for each property, which `examples` decides for all stacks alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generators.contract.naming import JsonStyle
from generators.contract.properties import Origin, Property, list_properties
from generators.contract.uniques import list_uniques
from generators.examples import MANY, Language, write_example
from generators.spec.models import Resource, ServiceSpec

ROWS = 4
"""The most rows of a resource that one test makes."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What tests can do with the rows of a resource.

    Attributes:
        rows: How many they can make: bounded by unique values, there and in what is made along.
        uniques: The properties, each alone or several together, of which a second row is refused with the same values.
    """

    rows: int
    uniques: tuple[tuple[str, ...], ...]

    @property
    def fits_many(self) -> bool:
        """Whether a test can make several rows without repeating a unique value."""
        return self.rows >= ROWS


def find_trials(spec: ServiceSpec, style: JsonStyle, language: Language) -> Mapping[str, Trial]:
    """Give what tests can do with the rows of each resource, by its name.

    Args:
        spec: The service; no resource needs itself, directly or not.
        style: How its stack writes names.
        language: That of its tests.

    Raises:
        SpecError: If no value is found that a property takes.
    """
    resources = {resource.name: resource for resource in spec.resources}
    tried = {name: _Tried(spec, resource, style, language) for name, resource in resources.items()}
    rows: dict[str, int] = {}

    def count(name: str) -> int:
        if name not in rows:
            rows[name] = min([tried[name].bound_rows(), *map(count, tried[name].list_needed())])
        return rows[name]

    return {
        name: Trial(count(name), each.list_uniques() if count(name) >= ROWS else ()) for name, each in tried.items()
    }


class _Tried:
    """A resource with the values that tests have for its properties."""

    def __init__(self, spec: ServiceSpec, resource: Resource, style: JsonStyle, language: Language) -> None:
        self._listed = list_properties(spec, resource, style)
        self._uniques = tuple(list_uniques(spec, resource, style))
        # Looking for values takes time where they have a pattern.
        self._counts = {
            prop.name: _count_values(prop, resource.name, language) for props in self._uniques for prop in props
        }

    def list_needed(self) -> list[str]:
        """Give the resources that a row cannot be without."""
        return [p.relation.target for p in self._listed if p.origin is Origin.REFERENCE and p.relation and p.required]

    def bound_rows(self) -> int:
        """Count the rows that differ in what no two may have alike."""
        return min([MANY, *(self._count(props) for props in self._uniques if _has_values(props))])

    def list_uniques(self) -> tuple[tuple[str, ...], ...]:
        """Give the names of what a second row is refused with."""
        return tuple(tuple(prop.name for prop in props) for props in self._uniques if self._is_tried(props))

    def _count(self, props: Sequence[Property]) -> int:
        """Count the rows that differ in at least one of some properties."""
        return max(self._counts[prop.name] for prop in props)

    def _is_tried(self, props: Sequence[Property]) -> bool:
        """Tell whether rows that are alike in these differ in each other set, so that this one alone is refused."""
        others = ([prop for prop in other if prop not in props] for other in self._uniques if other != props)
        is_sent = all(prop.field is not None or prop.must_be_sent for prop in props)
        return is_sent and all(self._count(other) >= ROWS for other in others)


def _has_values(props: Sequence[Property]) -> bool:
    """Tell whether every row of a test has a value in all of these: null would be no duplicate."""
    return all(prop.field is not None or prop.required or prop.is_owner for prop in props)


def _count_values(prop: Property, owner: str, language: Language) -> int:
    if prop.field is not None:
        return write_example(prop.field, owner, language).count
    return MANY if prop.required else 1
