"""Names of an issue become identifiers that Python and its libraries take."""

import keyword

import pytest

from generators.stacks.fastapi_sqlalchemy.identifiers import (
    choose_free,
    escape_attribute,
    escape_class,
    escape_module,
    escape_variable,
)


@pytest.mark.parametrize("name", ["price", "type", "format", "id", "date", "uuid", "name", "value"])
def test_a_usual_name_stays_as_it_is(name):
    assert escape_attribute(name) == name


@pytest.mark.parametrize("name", [*(k for k in keyword.kwlist if k.islower()), "metadata", "registry", "json", "copy"])
def test_a_name_that_is_taken_gets_an_underscore(name):
    assert escape_attribute(name) == f"{name}_"


def test_a_name_with_a_prefix_that_pydantic_protects_begins_otherwise():
    assert escape_attribute("model_config") == "its_model_config"


@pytest.mark.parametrize("name", ["List", "Order", "User", "Enum", "News"])
def test_a_usual_resource_names_its_class(name):
    assert escape_class(name) == name


@pytest.mark.parametrize("name", ["Exception", "Base", "Any", "Field", "Date", "Page", "Service", "Mapped"])
def test_a_resource_with_the_name_of_something_else_gets_a_longer_class(name):
    assert escape_class(name) == f"{name}Resource"


def test_packages_do_not_hide_the_modules_of_the_application():
    assert [escape_module(name) for name in ("orders", "api", "import")] == ["orders", "api_", "import_"]


def test_a_variable_hides_neither_builtins_nor_what_stands_beside_it():
    assert [escape_variable(name) for name in ("order", "list", "data")] == ["order", "list_", "data_"]


def test_a_type_gets_a_free_name():
    assert [choose_free(name, {"Order"}) for name in ("Sku", "Order", "Field")] == ["Sku", "OrderValue", "FieldValue"]
