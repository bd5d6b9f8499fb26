"""Generated Python keeps the rules of its own pyproject.toml, whatever the shape of the Spec."""

import subprocess
import sys
from itertools import cycle
from pathlib import Path

import pytest

from generators.pipeline import generate
from generators.spec.models import FieldType

RUFF = Path(sys.executable).parent / "ruff"


def state_field(kind, **changes):
    values = {"values": ("new", "Very old", "a/b.c-d")} if kind == "enum" else {}
    return {"name": f"a_{kind}", "type": kind, **values, **changes}


def state_resource(name, *fields, relations=()):
    return {"name": name, "fields": fields or ({"name": "title", "type": "string"},), "relations": relations}


def refer(kind, target, **changes):
    return {"name": "other", "kind": kind, "target": target, **changes}


EVERY_TYPE = [kind.value for kind in FieldType]
UNIQUE_TYPES = [kind for kind in EVERY_TYPE if kind not in ("json", "text")]
TAG = state_resource("Tag")
SHAPES = {
    "one field": [state_resource("Task")],
    "no field": [{"name": "Marker"}],
    "every type": [state_resource("Task", *(state_field(kind) for kind in EVERY_TYPE))],
    "every type, required": [state_resource("Task", *(state_field(kind, required=True) for kind in EVERY_TYPE))],
    "every type, unique": [state_resource("Task", *(state_field(kind, unique=True) for kind in UNIQUE_TYPES))],
    "every type, indexed": [state_resource("Task", *(state_field(kind, indexed=True) for kind in UNIQUE_TYPES))],
    "bounds": [
        state_resource(
            "Task",
            state_field("string", min_length=2, max_length=9, pattern="^[a-z'\"\\\\]+$"),
            state_field("integer", minimum=-3, maximum=3, default=1),
            state_field("decimal", precision=6, scale=3, minimum=0, default=1.5),
            state_field("float", minimum=0.5),
            state_field("boolean", default=True),
            state_field("enum", default="Very old"),
        )
    ],
    "reserved words": [
        state_resource(
            "Class", *({"name": name, "type": "string"} for name in ("class", "import", "metadata", "self"))
        ),
        state_resource(
            "Core", *({"name": name, "type": "date"} for name in ("date", "session", "list", "copy", "json"))
        ),
        state_resource("Health"),
    ],
    "long names": [
        state_resource(f"A{'bcdefgh' * 6}", {"name": f"z{'yxwvuts' * 6}", "type": "string", "unique": True}),
        state_resource("B", relations=[refer("many-to-one", f"A{'bcdefgh' * 6}", required=True)]),
    ],
    "to itself": [state_resource("Node", relations=[refer("many-to-one", "Node", inverse="children")])],
    "in a circle": [
        state_resource("Ship", relations=[{**refer("many-to-one", "Port"), "name": "port"}]),
        state_resource("Port", relations=[{**refer("many-to-one", "Ship"), "name": "flagship"}]),
    ],
    **{
        kind: [
            TAG,
            *(
                state_resource(f"Task{number}", relations=[refer(kind, "Tag", on_delete=on_delete)])
                for number, on_delete in enumerate(("cascade", "restrict", "set-null"))
            ),
        ]
        for kind in ("many-to-one", "one-to-many", "one-to-one", "many-to-many")
    },
}


@pytest.fixture(scope="module")
def services(make_spec, tmp_path_factory):
    """Gives the directory that has the service of each shape below its name, on the databases in turn."""
    root = tmp_path_factory.mktemp("shapes")
    for (shape, resources), database in zip(SHAPES.items(), cycle(("postgresql", "sqlite")), strict=False):
        for path, file in generate(make_spec(resources=resources, database=database)).tree.items():
            if path == "pyproject.toml" or path.endswith(".py"):
                target = root / shape.replace(" ", "-") / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(file.content)
    return root


@pytest.mark.parametrize("command", [("check",), ("format", "--check")], ids=" ".join)
def test_every_shape_keeps_the_rules(services, command):
    done = subprocess.run(
        [RUFF, *command, "--no-cache", "--quiet", "--output-format=concise", "."],
        capture_output=True,
        text=True,
        check=False,
        cwd=services,
    )
    assert done.returncode == 0, done.stdout + done.stderr
