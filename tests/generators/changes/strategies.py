"""Changes of every kind, sensible ones and others, for tests of what holds for all of them."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from generators.changes.change import Change
from generators.changes.features import AddFeature, RemoveFeature
from generators.changes.fields import AddField, RemoveField, RenameField
from generators.changes.relations import AddRelation, RemoveRelation
from generators.changes.resources import AddResource, RemoveResource, RenameResource
from generators.changes.settings import SetAuth, SetDatabase, SetPageSize
from generators.requirements.features import FEATURE_NAMES
from generators.spec.models import Auth, Broker, Database, Field, FieldType, RelationKind, ServiceSpec
from generators.spec.rules import OWNING_KINDS

RESOURCES = st.sampled_from("Customer Order Product Tag User Member LineItem Coupon AuthSession Error News".split())
NAMES = st.sampled_from(
    "name notes number price customer customer_id tags tag email role id size deleted_at search_text due_date "
    "serial_no is_paid ship_to line_1 line1 order product password created_at".split()
)
_WORDS = st.sampled_from(["open", "in progress", "A/B", "x.y", "n-1", "sent+paid", "2nd", "done"])


@st.composite
def fields(draw: Any, names: st.SearchStrategy[str] = NAMES) -> Field:
    """Give a field with facts that its type can have."""
    kind = draw(st.sampled_from(FieldType))
    facts: dict[str, Any] = {"required": draw(st.booleans()), "unique": draw(st.booleans())}
    if kind is FieldType.ENUM:
        facts["values"] = tuple(draw(st.lists(_WORDS, min_size=2, max_size=5, unique_by=str.lower)))
    if kind is FieldType.STRING:
        facts["max_length"] = draw(st.none() | st.integers(1, 1000))
    if kind is FieldType.TEXT:
        facts["max_length"] = draw(st.none() | st.integers(1, 60_000))
    if kind is FieldType.DECIMAL and draw(st.booleans()):
        facts["precision"] = draw(st.integers(1, 38))
        facts["scale"] = draw(st.integers(0, min(facts["precision"], 18)))
    if kind in (FieldType.INTEGER, FieldType.DECIMAL, FieldType.FLOAT):
        low, high = sorted(draw(st.lists(st.integers(-999, 9999), min_size=2, max_size=2, unique=True)))
        facts["minimum"] = draw(st.sampled_from([None, Decimal(low)]))
        facts["maximum"] = draw(st.sampled_from([None, Decimal(high)]))
    if kind is FieldType.BOOLEAN:
        facts["default"] = draw(st.sampled_from([None, True, False]))
    if kind is FieldType.INTEGER and facts["minimum"] is None and facts["maximum"] is None:
        facts["default"] = draw(st.none() | st.integers(-99, 99))
    if kind not in (FieldType.TEXT, FieldType.JSON):
        facts["indexed"] = draw(st.booleans())
    return Field(name=draw(names), type=kind, **facts)


@st.composite
def relations(draw: Any, owner: st.SearchStrategy[str] = RESOURCES) -> AddRelation:
    """Give a relation; only one that is a column can be required."""
    kind = draw(st.sampled_from(RelationKind))
    required = kind in OWNING_KINDS and draw(st.booleans())
    name = draw(st.none() | st.sampled_from(["buyer", "parent", "owner"]))
    return AddRelation(draw(owner), kind, draw(RESOURCES), name, required=required)


@st.composite
def resources(draw: Any) -> AddResource:
    """Give a resource with fields of different names and relations of its own."""
    name = draw(RESOURCES)
    listed = tuple(draw(st.lists(fields(), max_size=4, unique_by=lambda field: field.name)))
    related = tuple(draw(st.lists(relations(st.just(name)), max_size=2, unique_by=lambda r: (r.target, r.kind))))
    return AddResource(name, listed, tuple(r for r in related if r.target != name or not r.required))


_BROKERS = st.none() | st.sampled_from([broker.value for broker in Broker])


def changes() -> st.SearchStrategy[Change]:
    """Give any Change."""
    listed: tuple[st.SearchStrategy[Change], ...] = (
        st.builds(AddFeature, st.sampled_from(FEATURE_NAMES)),
        st.builds(AddFeature, st.just("queue"), _BROKERS),
        st.builds(RemoveFeature, st.sampled_from(FEATURE_NAMES)),
        st.builds(RemoveFeature, st.just("queue"), _BROKERS),
        st.builds(AddField, RESOURCES, fields()),
        st.builds(RemoveField, RESOURCES, NAMES),
        st.builds(RenameField, RESOURCES, NAMES, NAMES),
        resources(),
        st.builds(RemoveResource, RESOURCES),
        st.builds(RenameResource, RESOURCES, RESOURCES),
        relations(),
        st.builds(RemoveRelation, RESOURCES, RESOURCES, st.none() | st.sampled_from(RelationKind)),
        st.builds(SetAuth, st.sampled_from(Auth)),
        st.builds(SetDatabase, st.sampled_from(Database)),
        st.builds(SetPageSize, st.integers(1, 200)),
    )
    return st.one_of(*listed)


@st.composite
def changes_with_a_way_back(draw: Any, spec: ServiceSpec) -> Change:
    """Give a Change that another one takes back, mostly of what the Spec has: few of any two would fit together."""
    resource = draw(st.sampled_from([each for each in spec.resources if each.fields]))
    field = st.sampled_from([each.name for each in resource.fields])
    listed: tuple[st.SearchStrategy[Change], ...] = (
        st.builds(AddFeature, st.sampled_from([name for name in FEATURE_NAMES if name not in spec.features])),
        st.builds(AddFeature, st.just("queue"), _BROKERS),
        st.builds(AddField, st.just(resource.name), fields()),
        st.builds(RenameField, st.just(resource.name), field, NAMES),
        resources(),
        st.builds(RenameResource, st.just(resource.name), RESOURCES),
        st.builds(SetAuth, st.sampled_from(Auth)),
        st.builds(SetDatabase, st.sampled_from(Database)),
        st.builds(SetPageSize, st.integers(1, 200)),
    )
    change: Change = draw(st.one_of(*listed))
    return change
