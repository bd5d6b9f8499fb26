"""Trials: what the tests of a generated service try on one resource."""

from dataclasses import dataclass

from generators.stacks.fiber_gorm.views.properties import PropertyView
from generators.stacks.fiber_gorm.views.resources import ReferenceView, ResourceView
from generators.trials import Trial


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
        filters: The properties that each row of a test has a value of, and that lists can be filtered by.
        uniques: The properties, each alone or several together, of which a second row is refused with the same values.
        fits_many: Whether a test can make several rows without repeating a unique value.
    """

    sent: tuple[PropertyView, ...]
    requires: tuple[ReferenceView, ...]
    has_number: bool
    has_day: bool
    must_be_sent: tuple[str, ...]
    never_null: tuple[str, ...]
    filters: tuple[str, ...]
    uniques: tuple[tuple[str, ...], ...]
    fits_many: bool


def view_trial(view: ResourceView, trial: Trial) -> TrialView:
    """Give what the tests try on a resource.

    Args:
        view: The resource.
        trial: What tests can do with its rows.
    """
    sent = tuple(prop for prop in view.columns if prop.example)
    requires = tuple(reference for reference in view.references if reference.prop.is_required)
    return TrialView(
        sent=sent,
        requires=requires,
        has_number=any("number" in prop.example.expression for prop in sent if prop.example),
        has_day=any("day(" in prop.example.expression for prop in sent if prop.example),
        must_be_sent=tuple(prop.name for prop in view.properties if prop.must_be_sent),
        never_null=tuple(prop.name for prop in view.properties if prop.is_required),
        filters=tuple(prop.name for prop in (*sent, *(each.prop for each in requires)) if prop.is_filter),
        uniques=trial.uniques,
        fits_many=trial.fits_many,
    )
