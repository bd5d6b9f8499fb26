"""Several Changes are one edit: all or none, in an order that works, with the names and losses of the whole."""

from generators.changes.features import AddFeature, RemoveFeature
from generators.changes.fields import AddField, RemoveField, RenameField
from generators.changes.rename import Rename, RenameKind
from generators.changes.resources import RenameResource
from generators.spec.models import Field, FieldType
from tests.generators.changes.conftest import get_resource


def test_nothing_is_done_if_one_cannot_be(shop, refuse):
    assert "no resource Invoice" in refuse(shop, AddFeature("queue"), RemoveField("Invoice", "total"))


def test_what_waits_for_another_one_is_done_after_it(shop, carry_out):
    field = AddField("Client", Field(name="phone", type=FieldType.STRING))
    edited = carry_out(shop, field, RenameResource("Customer", "Client"))
    assert [f.name for f in get_resource(edited.spec, "Client").fields] == ["name", "phone"]


def test_what_is_renamed_twice_has_its_first_and_its_last_name(shop, carry_out):
    changes = (
        RenameField("Product", "name", "title"),
        RenameResource("Product", "Item"),
        RenameField("Item", "title", "label"),
        RenameResource("Item", "Article"),
    )
    edited = carry_out(shop, *changes)
    assert set(edited.renames) == {
        Rename(RenameKind.FIELD, "Article", "name", "label"),
        Rename(RenameKind.RESOURCE, "Article", "Product", "Article"),
    }
    assert edited.losses == ()


def test_a_rename_that_is_taken_back_or_whose_field_goes_is_none(shop, carry_out):
    back = carry_out(shop, RenameField("Order", "notes", "text"), RenameField("Order", "text", "notes"))
    assert (back.spec, back.renames, back.losses) == (shop, (), ())
    gone = carry_out(shop, RenameField("Order", "notes", "text"), RemoveField("Order", "text"))
    assert gone.renames == ()
    assert gone.losses == ("the column `notes` of orders with its values",)


def test_what_comes_and_goes_in_one_line_costs_nothing(shop, carry_out):
    field = Field(name="total", type=FieldType.DECIMAL)
    edited = carry_out(shop, AddField("Order", field), RemoveField("Order", "total"), AddFeature("audit-log"))
    assert (edited.spec.resources, edited.losses) == (shop.resources, ())


def test_what_is_there_already_does_not_hold_up_the_rest(shop, carry_out):
    edited = carry_out(shop, AddFeature("docker"), AddFeature("queue"))
    assert edited.spec.features == ("docker", "queue")
    assert edited.notes == ("Docker is there already.",)


def test_a_feature_can_make_room_for_another_one_in_one_line(shop, carry_out):
    edited = carry_out(shop, RemoveFeature("docker"), AddFeature("gitlab-ci"))
    assert edited.spec.features == ("gitlab-ci",)
