"""A ``pullwright.yml`` that people wrote in: what changes is written, and all that they wrote beside it stays."""

import pytest

from generators.errors import SpecError
from generators.spec.editing import edit_spec
from generators.spec.file import read_spec, write_spec
from generators.spec.models import Field, FieldType

TEXT = """\
# Ours: ask Ada before you touch this.
name: shop  # as in the DNS
stack: fastapi-sqlalchemy
features: [docker]

page_size: 50 # phones

resources:
  Product:
    fields:
      # what is printed on the box
      title: string
      price: {type: decimal, required: false}
      weight:
        type: decimal
        minimum: 0 # no anti-gravity
  Order:
    fields:
      placed_at: datetime
    relations:
      product: Product
"""


def edit(**changes) -> str:
    return edit_spec(TEXT, read_spec(TEXT).model_copy(update=changes))


def change_product(fields) -> str:
    spec = read_spec(TEXT)
    product = spec.resources[0].model_copy(update={"fields": tuple(fields(spec.resources[0].fields))})
    text = edit(resources=(product, *spec.resources[1:]))
    assert read_spec(text).resources[0] == product
    return text


def test_a_file_that_says_it_already_is_not_touched() -> None:
    assert edit() == TEXT


def test_one_setting_changes_one_line_and_keeps_its_comment() -> None:
    assert edit(page_size=20) == TEXT.replace("page_size: 50 # phones", "page_size: 20 # phones")


def test_a_feature_joins_the_list_as_it_is_written() -> None:
    text = edit(features=("docker", "redis-cache"))
    assert read_spec(text).features == ("docker", "redis-cache")
    assert "# as in the DNS" in text
    assert "# what is printed on the box" in text


def test_a_field_is_added_behind_the_others() -> None:
    text = change_product(lambda fields: (*fields, Field(name="sku", type=FieldType.STRING)))
    assert "      sku: string\n" in text
    assert text.replace("      sku: string\n", "") == TEXT


def test_a_renamed_field_keeps_its_place_and_what_is_said_of_it() -> None:
    text = change_product(lambda fields: (*fields[:2], fields[2].model_copy(update={"name": "mass"})))
    assert text == TEXT.replace("weight:", "mass:")


def test_a_field_that_was_its_type_alone_says_more_when_there_is_more() -> None:
    text = change_product(lambda fields: (fields[0].model_copy(update={"required": True}), *fields[1:]))
    assert "# what is printed on the box" in text


def test_a_field_goes_with_what_is_said_of_it() -> None:
    text = change_product(lambda fields: fields[:2])
    assert "weight" not in text
    assert "# phones" in text


def test_remarks_stay_where_what_they_stood_beside_goes() -> None:
    text = edit(features=(), resources=change_title(read_spec(TEXT).resources))
    assert "      # what is printed on the box\n" in text
    text = edit_spec(TEXT.replace("[docker]", "\n  # for the cluster\n  - docker"), read_spec(edit(features=())))
    assert "page_size: 50 # phones\n\nresources" in text
    assert "stack: fastapi-sqlalchemy\n  # for the cluster\n" in text


def change_title(resources):
    product = resources[0].model_copy(update={"fields": resources[0].fields[1:]})
    return (product, *resources[1:])


def test_remarks_stay_where_the_file_is_written_anew() -> None:
    text = "name: shop\nstack: fastapi-sqlalchemy\nresources:\n# ours\n- name: Order\n  fields: []\n"
    spec = read_spec(text).model_copy(update={"page_size": 30})
    edited = edit_spec(text, spec)
    assert "# ours\n" in edited
    assert read_spec(edited) == spec


def test_a_line_of_a_text_that_looks_like_a_remark_is_none() -> None:
    text = TEXT.replace("  Product:\n", "  Product:\n    summary: |-\n      # one\n")
    spec = read_spec(text)
    product = spec.resources[0].model_copy(update={"summary": "Two."})
    after = spec.model_copy(update={"resources": (product, *spec.resources[1:])})
    edited = edit_spec(text, after)
    assert read_spec(edited) == after
    assert edit_spec(edited, after) == edited


def test_a_file_that_was_converted_stays_converted() -> None:
    text = TEXT.replace("\n", "\r\n")
    edited = edit_spec(text, read_spec(text).model_copy(update={"page_size": 20}))
    assert edited == edit(page_size=20).replace("\n", "\r\n")


def test_resources_written_as_a_list_are_written_anew() -> None:
    text = "name: shop\nstack: fastapi-sqlalchemy\nresources:\n- name: Order\n  fields: []\n"
    spec = read_spec(text).model_copy(update={"page_size": 30})
    assert read_spec(edit_spec(text, spec)) == spec


def test_a_file_of_many_documents_cannot_be_edited() -> None:
    with pytest.raises(SpecError):
        edit_spec("- a\n- b\n", read_spec(TEXT))


def test_a_resource_is_added_as_the_generator_writes_it() -> None:
    spec = read_spec(TEXT)
    fields = (Field(name="type", type=FieldType.STRING), Field(name="total", type=FieldType.DECIMAL, required=True))
    invoice = spec.resources[0].model_copy(update={"name": "Invoice", "fields": fields})
    after = spec.model_copy(update={"resources": (invoice, *spec.resources)})
    assert edit_spec(write_spec(spec), after) == write_spec(after)
    assert edit_spec(write_spec(after), spec) == write_spec(spec)


def test_a_resource_without_a_body_gets_one() -> None:
    text = "name: shop\nstack: fastapi-sqlalchemy\nresources:\n  Order: # soon\n"
    spec = read_spec(text)
    order = spec.resources[0].model_copy(update={"fields": (Field(name="total", type=FieldType.DECIMAL),)})
    after = spec.model_copy(update={"resources": (order,)})
    assert read_spec(edit_spec(text, after)) == after


def test_what_the_generator_wrote_becomes_what_it_would_write() -> None:
    spec = read_spec(TEXT)
    after = spec.model_copy(update={"page_size": 10, "features": ("docker", "etag"), "resources": spec.resources[:1]})
    assert edit_spec(write_spec(spec), after) == write_spec(after)
