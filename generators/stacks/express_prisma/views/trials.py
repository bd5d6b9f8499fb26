"""Trials: what the tests of a generated service try on one resource."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generators.node.examples import MANY
from generators.node.names import NamesView
from generators.stacks.express_prisma.views.properties import PropertyView
from generators.stacks.express_prisma.views.resources import ResourceView

_ROWS = 4
"""The most rows of a resource that one test makes."""


@dataclass(frozen=True, slots=True)
class TrialView:
    """What the tests of one resource need beside its own view.

    Attributes:
        requires: The resources that a row cannot be without.
        must_be_sent: The properties that creation cannot do without.
        never_null: The properties that refuse null.
        defaults: The properties that need not be sent.
        uniques: The properties of which a second row is refused with the same value.
        filters: The filters that every row of a test has a value for.
        has_number: Whether the values of a row depend on its number.
        varies: Whether two rows that follow each other differ.
        fits_many: Whether a test can make several rows without repeating a unique value.
    """

    requires: tuple[NamesView, ...]
    must_be_sent: tuple[str, ...]
    never_null: tuple[str, ...]
    defaults: tuple[PropertyView, ...]
    uniques: tuple[str, ...]
    filters: tuple[str, ...]
    has_number: bool
    varies: bool
    fits_many: bool


def view_trials(resources: Iterable[ResourceView]) -> Mapping[str, TrialView]:
    """Give what the tests try on each resource, by its folder."""
    views = {view.module: view for view in resources}
    return {module: _view_trial(view, _count_rows(module, views)) for module, view in views.items()}


def _view_trial(view: ResourceView, rows: int) -> TrialView:
    required = [reference for reference in view.references if reference.is_required]
    tried = [prop for prop in view.sent if prop.example or prop.must_be_sent]
    fits_many = rows >= _ROWS
    has_number = any("number" in prop.example.expression for prop in tried if prop.example)
    return TrialView(
        requires=tuple(dict.fromkeys(reference.target for reference in required)),
        must_be_sent=tuple(prop.name for prop in view.sent if prop.must_be_sent),
        never_null=tuple(prop.name for prop in view.sent if not prop.is_nullable),
        defaults=tuple(prop for prop in view.sent if not prop.must_be_sent),
        uniques=tuple(prop.name for prop in tried if prop.is_unique and fits_many),
        filters=tuple(prop.name for prop in tried if prop.filtered),
        has_number=has_number,
        varies=bool(required) or has_number,
        fits_many=fits_many,
    )


def _count_rows(module: str, views: Mapping[str, ResourceView]) -> int:
    """Count the rows of a resource that a test can make: bounded by unique values, there and in what is made along."""
    view = views[module]
    own = [prop.example.count for prop in view.sent if prop.is_unique and prop.example]
    others = [reference.target.module for reference in view.references if reference.is_required]
    return min([MANY, *own, *(_count_rows(other, views) for other in others)])
