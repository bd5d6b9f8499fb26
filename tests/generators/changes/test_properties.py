"""What holds for every Change: it gives a valid Spec or says why not, and what undoes it gives the Spec from before."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generators.changes.applying import apply_changes
from generators.changes.change import Change, Edited
from generators.changes.editing import check_service
from generators.changes.features import AddFeature, RemoveFeature
from generators.changes.fields import AddField, RemoveField, RenameField
from generators.changes.relations import AddRelation, RemoveRelation
from generators.changes.resources import AddResource, RemoveResource, RenameResource
from generators.changes.settings import SetAuth, SetDatabase, SetPageSize
from generators.errors import SpecError, UnsupportedError
from generators.pipeline import generate
from generators.spec.file import read_spec, write_spec
from generators.spec.models import RelationKind, ServiceSpec
from generators.spec.rules import find_resource
from tests.generators.changes.conftest import build_shop
from tests.generators.changes.strategies import changes, changes_with_a_way_back, fields, relations, resources

# What runs through so much text has its lines measured elsewhere, and takes twice as long if it is measured.
pytestmark = pytest.mark.no_cover

SPECS = [
    build_shop(),
    build_shop(both_sides=True, auth="jwt"),
    build_shop(features=["docker", "kubernetes", "queue", "audit-log"], broker="kafka", auth="oauth2"),
    *map(read_spec, (p.read_text() for p in sorted((Path(__file__).parents[2] / "services" / "specs").glob("*.yml")))),
]


def carry_out(spec: ServiceSpec, *listed: Change) -> Edited | None:
    """Carry Changes out; None where they are refused, with what to do instead."""
    try:
        return apply_changes(spec, listed)
    except (SpecError, UnsupportedError) as error:
        refusal = error
    told = refusal.problems if isinstance(refusal, SpecError) else (refusal,)
    assert told
    assert all(problem.text.endswith(".") and problem.hint.endswith(".") for problem in told), refusal
    return None


@given(spec=st.sampled_from(SPECS), listed=st.lists(changes(), min_size=1, max_size=3))
@settings(max_examples=400, deadline=None)
def test_changes_give_a_valid_spec_or_say_why_not(spec: ServiceSpec, listed: list[Change]) -> None:
    edited = carry_out(spec, *listed)
    if edited is None:
        return
    check_service(edited.spec)
    assert read_spec(write_spec(edited.spec)) == edited.spec
    assert edited.spec != spec or edited.notes or len(listed) > 1, "a Change that does nothing says so"
    for rename in edited.renames:
        resource = find_resource(edited.spec, rename.resource)
        assert resource is not None
        members = [field.name for field in resource.fields] + [relation.name for relation in resource.relations]
        assert rename.after in ([resource.name] if rename.kind == "resource" else members)


@given(spec=st.sampled_from(SPECS), change=changes())
@settings(max_examples=300, deadline=None)
def test_a_change_that_is_done_is_there_already(spec: ServiceSpec, change: Change) -> None:
    edited = carry_out(spec, change)
    if edited is None:  # Seven of ten: few of the names that are tried are in the Spec.
        return
    again = carry_out(edited.spec, change)
    assert again is None or again.spec == edited.spec or isinstance(change, AddRelation | RemoveField | RemoveRelation)


def undo(spec: ServiceSpec, change: Change) -> Change | None:
    """Give the Change that takes another one back; None for one that takes something away itself."""
    match change:
        case AddFeature(feature, choice):
            return RemoveFeature(feature, choice) if feature not in spec.features else None
        case AddField(resource, field):
            return RemoveField(resource, field.name)
        case RenameField(resource, field, name):
            return RenameField(resource, name, field)
        case AddResource(name):
            return RemoveResource(name)
        case RenameResource(name, new_name):
            return RenameResource(new_name, name)
        case SetAuth():
            return SetAuth(spec.auth)
        case SetDatabase():
            return SetDatabase(spec.database)
        case SetPageSize():
            return SetPageSize(spec.page_size)
    return None


def is_kept_by_another(relation: AddRelation) -> bool:
    return relation.kind is RelationKind.ONE_TO_MANY and relation.target != relation.resource


@given(spec=st.sampled_from(SPECS[:1] + SPECS[3:]), data=st.data())
@settings(max_examples=400, deadline=None)
def test_what_takes_a_change_back_gives_the_spec_from_before(spec: ServiceSpec, data: st.DataObject) -> None:
    change = data.draw(changes_with_a_way_back(spec))
    back = undo(spec, change)
    edited = carry_out(spec, change)
    assume(back is not None and edited is not None and edited.spec != spec)
    assert back is not None
    assert edited is not None
    # "customer" and "customer_id" are one column; what was meant by the second is called by the first.
    assume(not (isinstance(change, RenameField) and edited.renames[0].kind == "relation"))
    before = carry_out(edited.spec, back)
    if isinstance(change, AddResource) and any(is_kept_by_another(relation) for relation in change.relations):
        assert before is None, "others refer to it now"
        return
    assert before is not None
    assert before.spec == spec


@pytest.mark.parametrize("kind", RelationKind)
def test_a_relation_that_comes_and_goes_leaves_the_spec_as_it_was(kind: RelationKind) -> None:
    spec = SPECS[0]
    edited = carry_out(spec, AddRelation("Customer", kind, "Product"))
    assert edited is not None
    back = carry_out(edited.spec, RemoveRelation("Customer", "Product", kind))
    assert back is not None
    assert back.spec == spec


@given(change=st.builds(AddField, st.just("Order"), fields()) | resources() | relations())
@settings(max_examples=12, deadline=None)
def test_what_a_change_gives_can_be_generated(change: Change) -> None:
    edited = carry_out(SPECS[0], change)
    assume(edited is not None)
    assert edited is not None
    assert generate(edited.spec).tree
