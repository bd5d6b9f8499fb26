"""Trials: what the tests of a generated service try on each resource, whatever the stack.

All of it follows from the Spec alone: what a resource takes and refuses, and what it refers to.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.ascending import list_ascending
from generators.contract.naming import JsonStyle
from generators.contract.properties import Origin, Property, list_properties
from generators.contract.values import write_default
from generators.examples import MANY, Example, write_example, write_wrong, write_wrong_identifiers
from generators.node.examples import TYPESCRIPT
from generators.node.names import NamesView, view_names
from generators.quoting import js_literal
from generators.spec.models import FieldType, OnDelete, Relation, Resource, ServiceSpec
from generators.trials import Trial, find_trials


@dataclass(frozen=True, slots=True)
class TrialProperty:
    """A property that clients send.

    Attributes:
        name: In JSON.
        is_nullable: Whether it may be null.
        is_filter: Whether lists can be filtered by it.
        must_be_sent: Whether a row cannot be created without it, by an administrator who owns nothing.
        default: What holds where it is not sent, as JSON.
        example: Values that it takes; None for a reference.
        ascending: Literals of values in ascending order; none where lists are not sorted by it.
        wrong: Values that it refuses.
    """

    name: str
    is_nullable: bool
    is_filter: bool
    must_be_sent: bool
    default: str
    example: Example | None
    ascending: tuple[str, ...]
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrialReference:
    """A property with the id of another row.

    Attributes:
        name: The property.
        relation: What it is called in prose.
        target: The resource that it refers to.
        on_delete: What happens when the row there is deleted.
        is_required: Whether null is refused.
    """

    name: str
    relation: str
    target: NamesView
    on_delete: OnDelete
    is_required: bool


@dataclass(frozen=True, slots=True)
class TrialLink:
    """A property with the ids of many rows, of the resource at the other end."""

    name: str
    target: NamesView


@dataclass(frozen=True, slots=True)
class TrialView:
    """What is tried on one resource.

    Attributes:
        names: Those of the resource.
        sent: The properties that clients send.
        references: Those with the id of another row.
        links: Those with the ids of many rows.
        uniques: The properties, each alone or several together, of which a second row is refused with the same values.
        fits_many: Whether a test can make several rows without repeating a unique value.
    """

    names: NamesView
    sent: tuple[TrialProperty, ...]
    references: tuple[TrialReference, ...]
    links: tuple[TrialLink, ...]
    uniques: tuple[tuple[str, ...], ...]
    fits_many: bool

    @property
    def ends(self) -> tuple[NamesView, ...]:
        """The resources that it refers to or is linked with."""
        return (*(reference.target for reference in self.references), *(link.target for link in self.links))

    @property
    def targets(self) -> tuple[NamesView, ...]:
        """These, each once and without itself."""
        return tuple(dict.fromkeys(end for end in self.ends if end != self.names))

    @property
    def requires(self) -> tuple[NamesView, ...]:
        """The resources that a row cannot be without."""
        return tuple(dict.fromkeys(reference.target for reference in self.references if reference.is_required))

    @property
    def must_be_sent(self) -> tuple[str, ...]:
        """The properties that creation cannot do without."""
        return tuple(prop.name for prop in self.sent if prop.must_be_sent)

    @property
    def never_null(self) -> tuple[str, ...]:
        """The properties that refuse null."""
        return tuple(prop.name for prop in self.sent if not prop.is_nullable)

    @property
    def defaults(self) -> tuple[TrialProperty, ...]:
        """The properties that need not be sent."""
        return tuple(prop for prop in self.sent if not prop.must_be_sent)

    @property
    def filters(self) -> tuple[str, ...]:
        """The filters that every row of a test has a value for."""
        return tuple(prop.name for prop in self._tried if prop.is_filter)

    @property
    def has_number(self) -> bool:
        """Whether the values of a row depend on its number."""
        return any("number" in prop.example.expression for prop in self._tried if prop.example)

    @property
    def varies(self) -> bool:
        """Whether two rows that follow each other differ."""
        return bool(self.requires) or self.has_number

    @property
    def _tried(self) -> tuple[TrialProperty, ...]:
        return tuple(prop for prop in self.sent if prop.example or prop.must_be_sent)


def view_trials(spec: ServiceSpec) -> Mapping[str, TrialView]:
    """Give what the tests try on each resource, by its folder.

    Raises:
        SpecError: If no value is found that a property takes, since then nobody could send one either.
    """
    trials = find_trials(spec, JsonStyle.CAMEL, TYPESCRIPT)
    return {
        view_names(resource).module: _view_trial(spec, resource, trials[resource.name]) for resource in spec.resources
    }


def _view_trial(spec: ServiceSpec, resource: Resource, trial: Trial) -> TrialView:
    listed = list_properties(spec, resource, JsonStyle.CAMEL)
    references = tuple(
        _view_reference(spec, prop.name, prop.relation)
        for prop in listed
        if prop.origin is Origin.REFERENCE and prop.relation
    )
    links = tuple(
        TrialLink(prop.name, view_names(_find_target(spec, prop.relation)))
        for prop in listed
        if prop.origin is Origin.LINK and prop.relation
    )
    return TrialView(
        names=view_names(resource),
        sent=tuple(_view_property(prop, resource) for prop in listed if prop.sent is not None),
        references=references,
        links=links,
        uniques=trial.uniques,
        fits_many=trial.fits_many,
    )


def _view_property(prop: Property, resource: Resource) -> TrialProperty:
    return TrialProperty(
        name=prop.name,
        is_nullable=not prop.required,
        is_filter=prop.is_filter,
        must_be_sent=prop.must_be_sent or (prop.is_owner and prop.required),
        default=_write_default(prop),
        example=_find_example(prop, resource),
        ascending=_list_ascending(prop),
        wrong=_list_wrong(prop),
    )


def _view_reference(spec: ServiceSpec, name: str, relation: Relation) -> TrialReference:
    return TrialReference(
        name=name,
        relation=relation.name.replace("_", " "),
        target=view_names(_find_target(spec, relation)),
        on_delete=relation.on_delete,
        is_required=relation.required,
    )


def _find_target(spec: ServiceSpec, relation: Relation) -> Resource:
    return next(resource for resource in spec.resources if resource.name == relation.target)


def _write_default(prop: Property) -> str:
    if prop.origin is Origin.LINK:
        return "[]"
    if prop.field is None or prop.field.default is None:
        return "null"
    if prop.field.type is FieldType.DATETIME:
        # In the form in which it is answered.
        return f"new Date({js_literal(write_default(prop.field))}).toISOString()"
    return js_literal(write_default(prop.field))


def _find_example(prop: Property, resource: Resource) -> Example | None:
    if prop.origin is Origin.LINK:
        return Example("[] as string[]", MANY)
    return None if prop.field is None else write_example(prop.field, resource.name, TYPESCRIPT)


def _list_ascending(prop: Property) -> tuple[str, ...]:
    if prop.field is None or not prop.is_sortable:
        return ()
    return tuple(map(js_literal, list_ascending(prop.field)))


def _list_wrong(prop: Property) -> tuple[str, ...]:
    if prop.field is not None:
        return write_wrong(prop.field, TYPESCRIPT)
    return ("['42']", "'42'") if prop.origin is Origin.LINK else write_wrong_identifiers(TYPESCRIPT)
