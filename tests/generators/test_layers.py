"""Layers: how files compose, and what a template may ask for."""

from pathlib import Path

import pytest

import generators
from generators.errors import TemplateError
from generators.features.registry import FEATURES
from generators.layers import Layer, check_layer, compose_files, expand_layers
from generators.stacks.registry import STACKS

CONTEXT = {"service": {"name": "shop"}, "resources": ()}


def list_layers():
    for stack in STACKS.values():
        yield from (stack.base, *stack.databases.values(), *stack.auth.values())
        for feature in FEATURES.values():
            if stack.name in feature.layers:
                yield feature.layers[stack.name]
                yield from feature.choice.layers[stack.name].values() if feature.choice else ()


ALL_LAYERS = expand_layers(part for layer in expand_layers(list_layers()) for part in (layer, *layer.beside.values()))


def test_every_folder_with_a_layer_is_named_by_a_registry_and_the_other_way_round():
    root = Path(generators.__file__).parent
    assert sorted(path.parent for path in root.rglob("layer.py")) == sorted(layer.folder for layer in ALL_LAYERS)


def make_layer(folder: Path, path: str, text: str) -> Layer:
    target = folder / "files" / path
    target.parent.mkdir(parents=True)
    target.write_text(text)
    return Layer(name=folder.name, folder=folder)


@pytest.mark.parametrize("layer", ALL_LAYERS, ids=lambda layer: layer.name)
def test_no_template_asks_which_layers_are_active(layer):
    check_layer(layer)


@pytest.mark.parametrize("name", ["stack", "database", "auth", "features", "resource"])
def test_a_variable_outside_the_stated_ones_is_an_error_even_on_a_branch_that_is_not_taken(tmp_path, name):
    layer = make_layer(tmp_path, "a.py.j2", f"{{% if false %}}{{{{ {name} }}}}{{% endif %}}\n")
    assert compose_files([layer], CONTEXT) == {"a.py": ""}
    with pytest.raises(TemplateError, match=f"uses {name}"):
        check_layer(layer)


def test_what_several_layers_require_is_there_once_and_before_them(tmp_path):
    ground = Layer("ground", tmp_path)
    floor = Layer("floor", tmp_path, requires=(ground,))
    rooms = [Layer("kitchen", tmp_path, requires=(floor,)), Layer("bath", tmp_path, requires=(ground, floor))]
    assert [layer.name for layer in expand_layers(rooms)] == ["ground", "floor", "kitchen", "bath"]


def test_two_layers_that_write_one_path_are_an_error(tmp_path):
    one = make_layer(tmp_path / "one", "a.py.j2", "1\n")
    two = make_layer(tmp_path / "two", "a.py.j2", "2\n")
    with pytest.raises(TemplateError, match=r"a\.py is written by"):
        compose_files([one, two], CONTEXT)


def test_a_resource_whose_files_fall_on_others_is_an_error(tmp_path):
    one = make_layer(tmp_path / "one", "app/core/models.py.j2", "1\n")
    two = make_layer(tmp_path / "two", "app/{resource}/models.py.j2", "2\n")
    resources = (type("Core", (), {"module": "core"}),)
    with pytest.raises(TemplateError, match=r"app/core/models\.py is written twice"):
        compose_files([one, two], {**CONTEXT, "resources": resources})


def test_what_the_context_does_not_have_is_an_error(tmp_path):
    layer = make_layer(tmp_path, "a.py.j2", "{{ service.nmae }}\n")
    with pytest.raises(TemplateError, match="nmae"):
        compose_files([layer], CONTEXT)


def test_a_template_with_a_syntax_error_is_named_with_its_line(tmp_path):
    layer = make_layer(tmp_path, "a.py.j2", "\n{% if %}\n")
    with pytest.raises(TemplateError, match=r"a\.py\.j2:2"):
        compose_files([layer], CONTEXT)


def test_a_file_that_is_no_template_is_an_error(tmp_path):
    layer = make_layer(tmp_path, "a.py", "x\n")
    with pytest.raises(TemplateError, match=r"ends in \.j2"):
        compose_files([layer], CONTEXT)


def test_a_layer_without_its_folder_is_an_error(tmp_path):
    with pytest.raises(TemplateError, match="has no folder"):
        compose_files([Layer(name="gone", folder=tmp_path / "gone")], CONTEXT)
