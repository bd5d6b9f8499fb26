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
    rows: dict[str, int] = {}

    def count(name: str) -> int:
        if name not in rows:
            listed = list_properties(spec, resources[name], style)
            needed = [p.relation.target for p in listed if p.origin is Origin.REFERENCE and p.relation and p.required]
            rows[name] = min([_bound_rows(spec, resources[name], style, language), *map(count, needed)])
        return rows[name]

    return {
        name: Trial(count(name), _list_tried(spec, resource, style, language) if count(name) >= ROWS else ())
        for name, resource in resources.items()
    }


def _bound_rows(spec: ServiceSpec, resource: Resource, style: JsonStyle, language: Language) -> int:
    uniques = list_uniques(spec, resource, style)
    return min([MANY, *(_count_values(resource, props, language) for props in uniques if _has_values(props))])


def _has_values(props: Sequence[Property]) -> bool:
    """Tell whether every row of a test has a value in all of these: null would be no duplicate."""
    return all(prop.field is not None or prop.required or prop.is_owner for prop in props)


def _count_values(resource: Resource, props: Sequence[Property], language: Language) -> int:
    """Count the rows that differ in at least one of some properties."""
    return max(
        (MANY if prop.required else 1)
        if prop.field is None
        else write_example(prop.field, resource.name, language).count
        for prop in props
    )


def _list_tried(
    spec: ServiceSpec, resource: Resource, style: JsonStyle, language: Language
) -> tuple[tuple[str, ...], ...]:
    uniques = list(list_uniques(spec, resource, style))

    def is_tried(props: Sequence[Property]) -> bool:
        """Tell whether rows that are alike in these differ in each other set, so that this one alone is refused."""
        others = ([prop for prop in other if prop not in props] for other in uniques if other != props)
        return all(prop.field is not None or prop.must_be_sent for prop in props) and all(
            _count_values(resource, other, language) >= ROWS for other in others
        )

    return tuple(tuple(prop.name for prop in props) for props in uniques if is_tried(props))
