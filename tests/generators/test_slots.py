"""Slots and bodies in host templates, filled by other layers."""

from pathlib import Path

import pytest

from generators.errors import TemplateError
from generators.layers import Layer, check_layer, compose_files

CONTEXT = {"service": {"name": "shop"}, "resources": (), "environment": ()}
HOST = "first\n    {% slot middle %}\nlast\n"


BODY = "first\n    {% body middle %}\n    own {{ service.name }}\n    {% endbody %}\nlast\n"


def write_layer(folder: Path, files: dict[str, str]) -> Layer:
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    folder.mkdir(exist_ok=True)
    return Layer(name=folder.name, folder=folder)


def test_an_empty_slot_vanishes_with_its_line(tmp_path):
    base = write_layer(tmp_path / "base", {"files/a.py.j2": HOST})
    assert compose_files([base], CONTEXT) == {"a.py": "first\nlast\n"}


def test_fills_follow_each_other_in_the_order_of_the_layers(tmp_path):
    base = write_layer(tmp_path / "base", {"files/a.py.j2": HOST})
    one = write_layer(tmp_path / "one", {"_slots/a.py/middle.j2": "    one {{ service.name }}\n"})
    two = write_layer(tmp_path / "two", {"_slots/a.py/middle.j2": "    two\n"})
    assert compose_files([base, two, one], CONTEXT)["a.py"] == "first\n    two\n    one shop\nlast\n"


def test_a_fill_that_renders_to_nothing_leaves_no_line(tmp_path):
    base = write_layer(tmp_path / "base", {"files/a.py.j2": HOST})
    one = write_layer(tmp_path / "one", {"_slots/a.py/middle.j2": "{% if service.absent is defined %}x{% endif %}\n"})
    assert compose_files([base, one], CONTEXT)["a.py"] == "first\nlast\n"


def test_the_last_line_of_a_fill_ends_even_where_its_file_does_not(tmp_path):
    base = write_layer(tmp_path / "base", {"files/a.py.j2": HOST})
    one = write_layer(tmp_path / "one", {"_slots/a.py/middle.j2": "    one"})
    assert compose_files([base, one], CONTEXT)["a.py"] == "first\n    one\nlast\n"


def test_an_unknown_slot_is_an_error_that_lists_the_known_ones(tmp_path):
    base = write_layer(tmp_path / "base", {"files/a.py.j2": HOST})
    one = write_layer(tmp_path / "one", {"_slots/a.py/midle.j2": "x\n"})
    with pytest.raises(TemplateError, match="no slot 'midle'; it has: middle"):
        compose_files([base, one], CONTEXT)


def test_a_fill_for_a_file_that_nobody_writes_is_an_error(tmp_path):
    one = write_layer(tmp_path / "one", {"_slots/b.py/middle.j2": "x\n"})
    with pytest.raises(TemplateError, match=r"no layer writes b\.py"):
        compose_files([one], CONTEXT)


@pytest.mark.parametrize(
    "host",
    ["a {% slot middle %}\n", HOST + HOST, HOST + BODY, "{% slot Middle %}\n", "{% body middle %}x{% endbody %}\n"],
)
def test_a_slot_or_body_has_a_line_of_its_own_and_is_there_once(tmp_path, host):
    base = write_layer(tmp_path / "base", {"files/a.py.j2": host})
    with pytest.raises(TemplateError, match="slot"):
        compose_files([base], CONTEXT)


def test_a_slot_in_a_file_of_each_resource_sees_the_resource(tmp_path):
    resources = (type("Order", (), {"module": "orders"}), type("Item", (), {"module": "items"}))
    base = write_layer(tmp_path / "base", {"files/app/{resource}/m.py.j2": "{% slot body %}\n"})
    one = write_layer(tmp_path / "one", {"_slots/app/{resource}/m.py/body.j2": "# {{ resource.module }}\n"})
    check_layer(one)
    assert compose_files([base, one], {**CONTEXT, "resources": resources}) == {
        "app/orders/m.py": "# orders\n",
        "app/items/m.py": "# items\n",
    }


def test_a_body_stands_as_the_host_has_it_where_no_layer_gives_another(tmp_path):
    base = write_layer(tmp_path / "base", {"files/a.py.j2": BODY})
    other = write_layer(tmp_path / "other", {"_slots/a.py/middle.j2": "{% if false %}x{% endif %}\n"})
    assert compose_files([base], CONTEXT) == {"a.py": "first\n    own shop\nlast\n"}
    assert compose_files([base, other], CONTEXT) == {"a.py": "first\n    own shop\nlast\n"}


def test_the_body_that_a_layer_gives_stands_in_place_of_the_hosts(tmp_path):
    base = write_layer(tmp_path / "base", {"files/a.py.j2": BODY})
    one = write_layer(tmp_path / "one", {"_slots/a.py/middle.j2": "    other {{ service.name }}\n"})
    assert compose_files([base, one], CONTEXT) == {"a.py": "first\n    other shop\nlast\n"}


def test_two_layers_that_give_one_body_are_an_error(tmp_path):
    base = write_layer(tmp_path / "base", {"files/a.py.j2": BODY})
    one = write_layer(tmp_path / "one", {"_slots/a.py/middle.j2": "    1\n"})
    two = write_layer(tmp_path / "two", {"_slots/a.py/middle.j2": "    2\n"})
    with pytest.raises(TemplateError, match=r"body 'middle' of a\.py is given by .*one.* and by .*two"):
        compose_files([base, one, two], CONTEXT)
