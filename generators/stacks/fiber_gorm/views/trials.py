"""Trials: what the tests of a generated service try on one resource."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.examples import MANY
from generators.stacks.fiber_gorm.views.properties import PropertyView
from generators.stacks.fiber_gorm.views.resources import ReferenceView, ResourceView

_ROWS = 4
"""The most rows of a resource that one test makes."""


@dataclass(frozen=True, slots=True)
class TrialView:
    """What the tests of one resource need beside its own view.

    Attributes:
        sent: The properties that the body of a test has, each with its example.
        requires: The references that a row cannot be without.
        has_number: Whether the values of a row depend on its number.
        has_day: Whether one of them is a day or a moment.
        must_be_sent: The properties that creation cannot do without.
        never_null: The properties that refuse null.
        uniques: The properties of which a second row is refused with the same value.
        fits_many: Whether a test can make several rows without repeating a unique value.
    """

    sent: tuple[PropertyView, ...]
    requires: tuple[ReferenceView, ...]
    has_number: bool
    has_day: bool
    must_be_sent: tuple[str, ...]
    never_null: tuple[str, ...]
    uniques: tuple[PropertyView, ...]
    fits_many: bool


def view_trial(view: ResourceView, rows: int) -> TrialView:
    """Give what the tests try on a resource.

    Args:
        view: The resource.
        rows: How many rows of it a test can make.
    """
    sent = tuple(prop for prop in view.columns if prop.example)
    fits_many = rows >= _ROWS
    return TrialView(
        sent=sent,
        requires=tuple(reference for reference in view.references if reference.prop.is_required),
        has_number=any("number" in prop.example.expression for prop in sent if prop.example),
        has_day=any("day(" in prop.example.expression for prop in sent if prop.example),
        must_be_sent=tuple(prop.name for prop in view.properties if prop.must_be_sent),
        never_null=tuple(prop.name for prop in view.properties if prop.is_required),
        uniques=tuple(prop for prop in sent if prop.is_unique and fits_many),
        fits_many=fits_many,
    )


def count_rows(views: Mapping[str, ResourceView]) -> Mapping[str, int]:
    """Count the rows of each resource that a test can make: bounded by unique values, there and in what is made along.

    Args:
        views: All resources by their package; none needs itself, directly or not.
    """
    counts: dict[str, int] = {}

    def count(module: str) -> int:
        if module not in counts:
            view = views[module]
            own = [prop.example.count for prop in view.columns if prop.is_unique and prop.example]
            others = [reference.target.module for reference in view.references if reference.prop.is_required]
            counts[module] = min([MANY, *own, *(count(other) for other in others)])
        return counts[module]

    return {module: count(module) for module in views}
