"""Resources are added with a sensible start, removed when nothing refers to them, and renamed with their rows."""

from generators.changes.fields import RemoveField
from generators.changes.relations import AddRelation
from generators.changes.rename import Rename, RenameKind
from generators.changes.resources import AddResource, RemoveResource, RenameResource
from generators.spec.models import Field, FieldType, RelationKind
from generators.spec.rules import find_resource
from tests.generators.changes.conftest import get_resource

CODE = Field(name="code", type=FieldType.STRING, unique=True)


def test_a_resource_is_added_behind_the_others(shop, carry_out):
    edited = carry_out(shop, AddResource("Coupon", (CODE,)))
    assert [resource.name for resource in edited.spec.resources] == ["Customer", "Tag", "Product", "Order", "Coupon"]
    assert get_resource(edited.spec, "Coupon").fields == (CODE,)
    assert edited.notes == ()


def test_a_resource_of_which_nothing_is_said_gets_a_start_that_is_told(shop, carry_out):
    edited = carry_out(shop, AddResource("Invoice"))
    assert [field.name for field in get_resource(edited.spec, "Invoice").fields] == [
        "number",
        "issued_on",
        "due_on",
        "total",
    ]
    assert "it starts with `number` (string, required, unique)" in edited.notes[0]


def test_a_relation_of_a_new_resource_has_names_at_both_ends(shop, carry_out):
    order = AddRelation("Coupon", RelationKind.MANY_TO_ONE, "Order", required=True)
    (relation,) = get_resource(carry_out(shop, AddResource("Coupon", (CODE,), (order,))).spec, "Coupon").relations
    assert (relation.name, relation.target, relation.inverse, relation.required) == ("order", "Order", "coupons", True)


def test_a_field_without_a_type_that_names_a_resource_is_a_relation(shop, carry_out):
    fields = (CODE, Field(name="product", type=FieldType.STRING), Field(name="tags", type=FieldType.STRING))
    edited = carry_out(shop, AddResource("Coupon", fields, supposed=frozenset({"product", "tags"})))
    assert get_resource(edited.spec, "Coupon").fields == (CODE,)
    assert [relation.target for relation in get_resource(edited.spec, "Coupon").relations] == ["Product"]
    assert get_resource(edited.spec, "Tag").relations[0].target == "Coupon"
    assert edited.notes[0] == "`product` is taken for a relation, as Product is a resource."


def test_a_type_that_is_supposed_is_told(shop, carry_out):
    fields = (CODE, Field(name="starts_on", type=FieldType.DATE))
    edited = carry_out(shop, AddResource("Coupon", fields, supposed=frozenset({"starts_on"})))
    assert edited.notes == ("Nothing says of which type `starts_on` of Coupon is: it is taken for date.",)


def test_a_resource_that_is_there_is_told_and_what_it_lacks_is_a_command(shop, carry_out, refuse):
    assert carry_out(shop, AddResource("Orders")).notes == ("Order is a resource of this service already.",)
    said = refuse(shop, AddResource("Order", (CODE,)))
    assert "`/generate add field code (string, unique) to Order`" in said


def test_a_resource_with_a_target_that_is_not_there_is_refused(shop, refuse):
    shelf = AddRelation("Coupon", RelationKind.MANY_TO_ONE, "Custmer")
    assert "Did you mean Customer?" in refuse(shop, AddResource("Coupon", (CODE,), (shelf,)))


def test_names_that_no_service_could_have_together_are_refused(shop, refuse):
    assert "'Error'" in refuse(shop, AddResource("Error", (CODE,)))


def test_a_removed_resource_takes_its_rows(shop, carry_out):
    edited = carry_out(shop, RemoveResource("Order"))
    assert find_resource(edited.spec, "Order") is None
    assert edited.losses == ("the table `orders` with its rows",)


def test_a_resource_that_others_refer_to_names_them(make_shop, refuse, carry_out):
    shop = make_shop(both_sides=True)
    said = refuse(shop, RemoveResource("Customer"))
    assert "Order (`customer`) refers to Customer." in said
    assert "`/generate remove field customer from Order and remove resource Customer`" in said
    done = carry_out(shop, RemoveResource("Customer"), RemoveField("Order", "customer"))
    assert find_resource(done.spec, "Customer") is None


def test_a_resource_that_refers_to_itself_can_go(make_shop, carry_out):
    parent = {"name": "parent", "kind": "many-to-one", "target": "Page"}
    resources = [{"name": "Page", "fields": [], "relations": [parent]}, {"name": "Note", "fields": []}]
    assert len(carry_out(make_shop(resources=resources), RemoveResource("Page")).spec.resources) == 1


def test_the_last_resource_stays(make_shop, refuse):
    shop = make_shop(resources=[{"name": "Note", "fields": []}])
    assert "A service keeps something." in refuse(shop, RemoveResource("Note"))


def test_a_renamed_resource_keeps_its_rows_and_the_relations_that_lead_to_it(shop, carry_out):
    edited = carry_out(shop, RenameResource("Customer", "Client"))
    assert [resource.name for resource in edited.spec.resources] == ["Client", "Tag", "Product", "Order"]
    assert get_resource(edited.spec, "Order").relations[0].target == "Client"
    assert edited.renames == (Rename(RenameKind.RESOURCE, "Client", "Customer", "Client"),)
    assert edited.losses == ()
    assert "`/generate rename field customer to client in Order`" in edited.notes[0]


def test_a_name_of_another_resource_is_refused(shop, refuse, carry_out):
    assert "Product is a resource already." in refuse(shop, RenameResource("Tag", "Product"))
    assert carry_out(shop, RenameResource("Tag", "Tag")).spec == shop


def test_the_account_of_a_service_stays_what_it_is(make_shop, refuse):
    shop = make_shop(auth="session")
    for change in (RemoveResource("User"), RenameResource("User", "Person")):
        assert "Authentication needs User." in refuse(shop, change)
