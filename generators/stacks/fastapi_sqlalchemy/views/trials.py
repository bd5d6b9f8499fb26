"""Trials: what the tests of a generated service try on one resource."""

from dataclasses import dataclass

from generators.stacks.fastapi_sqlalchemy.views.names import NamesView
from generators.stacks.fastapi_sqlalchemy.views.properties import PropertyView
from generators.stacks.fastapi_sqlalchemy.views.resources import ResourceView
from generators.trials import Trial


@dataclass(frozen=True, slots=True)
class TrialView:
    """What the tests of one resource need beside its own view.

    Attributes:
        build: The expression that gives a body which creates a row.
        requires: The resources that a row cannot be without.
        must_be_sent: The properties that creation cannot do without.
        needed: These, and the owner where there must be one: the administrator of the tests can be none.
        never_null: The properties that refuse null.
        defaults: The properties that need not be sent.
        uniques: The properties, each alone or several together, of which a second row is refused with the same values.
        filters: The filters that every row of a test has a value for.
        has_wrong: Whether any property refuses any value.
        has_number: Whether the values of a row depend on its number.
        varies: Whether two rows that follow each other differ.
        fits_many: Whether a test can make several rows without repeating a unique value.
    """

    build: str
    requires: tuple[NamesView, ...]
    must_be_sent: list[str]
    needed: list[str]
    never_null: list[str]
    defaults: tuple[PropertyView, ...]
    uniques: list[list[str]]
    filters: list[str]
    has_wrong: bool
    has_number: bool
    varies: bool
    fits_many: bool


def view_trial(view: ResourceView, trial: Trial) -> TrialView:
    """Give what the tests try on a resource.

    Args:
        view: The resource.
        trial: What tests can do with its rows.
    """
    required = [reference for reference in view.references if reference.prop.is_required]
    requires = tuple(dict.fromkeys(reference.target for reference in required))
    sent = [prop for prop in view.properties if prop.example or prop.must_be_sent]
    has_number = any("number" in prop.example.expression for prop in sent if prop.example)
    return TrialView(
        build=f"await build_{view.names.singular}(client)" if requires else f"build_{view.names.singular}()",
        requires=requires,
        must_be_sent=[prop.name for prop in view.properties if prop.must_be_sent],
        needed=[prop.name for prop in view.properties if prop.must_be_sent or (prop.is_owner and prop.is_required)],
        never_null=[prop.name for prop in view.properties if prop.is_required],
        defaults=tuple(
            prop for prop in view.properties if not prop.must_be_sent and not (prop.is_owner and prop.is_required)
        ),
        uniques=[list(names) for names in trial.uniques],
        filters=[prop.name for prop in sent if prop.filtered],
        has_wrong=any(prop.wrong for prop in view.properties),
        has_number=has_number,
        varies=bool(required) or has_number,
        fits_many=trial.fits_many,
    )
