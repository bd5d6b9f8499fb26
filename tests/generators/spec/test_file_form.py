"""``pullwright.yml``: what is written is read back the same, and the schema that editors use says the same as we do."""

import keyword
from decimal import Decimal
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from generators.errors import SpecError
from generators.spec import names
from generators.spec.editing import edit_spec
from generators.spec.field_rules import MAX_INTEGER
from generators.spec.file import read_spec, write_spec
from generators.spec.models import Auth, Broker, Database, FieldType, RelationKind, ServiceSpec
from generators.spec.rules import load_spec
from generators.spec.schema import write_schema

_VALIDATOR = jsonschema_rs.validator_for(write_schema())
_WORDS = st.sampled_from(
    ["order", "on", "no", "null", "true", "class", "select", "type", "data", "lens", "x1", "y", "e5"]
)
_SNAKE = st.lists(_WORDS, min_size=1, max_size=4).map("_".join).filter(names.is_snake)
_SENTENCE = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=60).filter(str.isprintable)
_SENTENCES = _SENTENCE | st.sampled_from(
    ["größer: ja", "'\"{{ x }}", "- a", "# b", "null", "2026-01-31", "1.50", "日本語", "~", "&a"]
)
_NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=4, allow_nan=False, allow_infinity=False)


def _bound(low: Any, high: Any) -> dict[str, Any]:
    return {"minimum": low, "maximum": high} if low <= high else {"minimum": high, "maximum": low}


_FIELDS = st.one_of(
    st.fixed_dictionaries(
        {"type": st.just("string")},
        optional={
            "max_length": st.integers(10, 700),
            "unique": st.booleans(),
            "pattern": st.sampled_from(["^[a-z]*$", "'\"", "#: x"]),
        },
    ),
    st.fixed_dictionaries(
        {"type": st.just("string"), "default": st.sampled_from(["", "yes", "1", "1.0", "2026-01-31", "null", "é: #"])}
    ),
    st.fixed_dictionaries({"type": st.just("text"), "min_length": st.integers(0, 9)}),
    st.builds(
        lambda a, b: {"type": "integer", **_bound(a, b)}, st.integers(-MAX_INTEGER, 0), st.integers(1, MAX_INTEGER)
    ),
    st.fixed_dictionaries({"type": st.just("integer"), "default": st.integers(-MAX_INTEGER, MAX_INTEGER)}),
    st.builds(lambda a, b: {"type": "float", **_bound(a, b)}, _NUMBERS, _NUMBERS),
    st.fixed_dictionaries(
        {"type": st.just("decimal"), "precision": st.just(14), "scale": st.just(4), "default": _NUMBERS}
    ),
    st.fixed_dictionaries({"type": st.just("boolean"), "default": st.booleans()}),
    st.fixed_dictionaries({"type": st.just("date"), "default": st.dates().map(str)}),
    st.just({"type": "datetime", "default": "2026-01-31T12:00:00Z"}),
    st.fixed_dictionaries({"type": st.just("uuid"), "default": st.uuids().map(str)}),
    st.fixed_dictionaries({"type": st.sampled_from(["json", "datetime", "uuid", "text"])}),
    st.just({"type": "enum", "values": ["no", "1", "a b", "x/y"], "default": "no"}),
)


@st.composite
def specs(draw: st.DrawFn) -> ServiceSpec:
    """Give any Spec that the rules allow."""
    resource_names = draw(
        st.lists(
            _SNAKE.map(names.to_pascal), min_size=1, max_size=4, unique_by=lambda n: names.pluralize(names.to_snake(n))
        )
    )
    resources = []
    for name in resource_names:
        fields = draw(st.dictionaries(_SNAKE, _FIELDS, max_size=5))
        fields = dict({names.to_camel(key): (key, value) for key, value in fields.items()}.values())
        base = {"required": draw(st.booleans()), "summary": draw(_SENTENCES)}
        target = draw(st.sampled_from(resource_names))
        plain = [key for key, value in fields.items() if value["type"] in ("boolean", "date", "integer", "uuid")]
        alone = [key for key in plain if not fields[key].get("unique")]
        together = [alone[:2]] if len(alone) > 1 and draw(st.booleans()) else []
        relation = {"name": "rel", "kind": draw(st.sampled_from([k.value for k in RelationKind])), "target": target}
        resources.append(
            {
                "name": name,
                "summary": draw(_SENTENCES),
                "fields": [{"name": key, **value, **base} for key, value in fields.items()],
                "relations": [relation] if draw(st.booleans()) else [],
                "unique_together": together,
            }
        )
    features = draw(st.lists(st.sampled_from(["docker", "queue", "no"]), unique=True))
    return load_spec(
        {
            "name": draw(_SNAKE).replace("_", "-"),
            "summary": draw(_SENTENCES),
            "stack": "fastapi-sqlalchemy",
            "database": draw(st.sampled_from(Database)),
            "auth": draw(st.sampled_from(Auth)),
            "features": features,
            "broker": draw(st.sampled_from(Broker)) if "queue" in features else Broker.RABBITMQ,
            "page_size": draw(st.integers(1, 100)),
            "resources": resources,
        }
    )


@given(spec=specs())
@settings(max_examples=80, deadline=None)
def test_any_spec_is_read_back_as_it_was_written(spec: ServiceSpec) -> None:
    text = write_spec(spec)
    assert read_spec(text) == spec
    assert write_spec(read_spec(text)) == text


@given(spec=specs())
@settings(max_examples=60, deadline=None)
def test_the_schema_allows_any_file_that_we_write(spec: ServiceSpec) -> None:
    _VALIDATOR.validate(YAML(typ="safe", pure=True).load(write_spec(spec)))


def test_what_is_unique_together_is_written_in_a_line_each() -> None:
    fields = [{"name": name, "type": "integer"} for name in ("row", "place", "hall")]
    seat = {"name": "Seat", "fields": fields, "unique_together": [["hall", "row", "place"]]}
    spec = load_spec({"name": "shop", "stack": "fastapi-sqlalchemy", "resources": [seat]})
    assert write_spec(spec).endswith("    unique_together:\n      - [hall, row, place]\n")
    edited = spec.model_copy(update={"resources": (spec.resources[0].model_copy(update={"unique_together": ()}),)})
    assert "unique_together" not in edit_spec(write_spec(spec), edited)
    assert edit_spec(write_spec(edited), spec) == write_spec(spec)


def test_the_broker_is_written_only_where_there_are_events() -> None:
    spec = load_spec({"name": "shop", "stack": "fastapi-sqlalchemy", "features": ["queue"], "broker": "kafka"})
    assert "broker: kafka\n" in write_spec(spec)
    assert "broker" not in write_spec(spec.model_copy(update={"features": (), "broker": Broker.RABBITMQ}))


@given(text=st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_a_spec_or_says_what_is_wrong(text: str) -> None:
    with pytest.raises(SpecError) as caught:
        read_spec(text)
    assert caught.value.problems


@pytest.mark.parametrize(
    "text",
    [
        "a: .inf",
        "a: .nan",
        "a: 1e999999999",
        "a: 2026-99-99",
        "a: !!python/object:os.system x",
        "? [a]\n: b",
        "a: &x [*x]",
        "<<: 1",
        "a: " + "[" * 5000,
    ],
)
def test_hostile_yaml_is_refused_in_words(text: str) -> None:
    with pytest.raises(SpecError):
        read_spec(f"name: x\nstack: y\nresources: {{}}\n{text}\n")


def test_numbers_keep_their_digits() -> None:
    field = {"name": "rate", "type": "decimal", "minimum": Decimal("0.1"), "default": Decimal("0.30"), "scale": 2}
    spec = load_spec({"name": "x", "stack": "y", "resources": [{"name": "Loan", "fields": [field]}]})
    read = read_spec(write_spec(spec)).resources[0].fields[0]
    assert (read.minimum, read.default) == (Decimal("0.1"), Decimal("0.3"))


def test_dates_may_be_written_without_quotes_and_words_of_old_yaml_are_text() -> None:
    text = "name: x\nstack: y\nresources:\n  Loan:\n    fields:\n      on: {type: date, default: 2026-01-31}\n"
    text += "      state: {type: enum, values: [no, yes], default: no}\n"
    due, state = read_spec(text).resources[0].fields
    assert (due.name, due.default, state.values, state.default) == ("on", "2026-01-31", ("no", "yes"), "no")


def test_a_relation_may_be_its_target_alone() -> None:
    text = "name: x\nstack: y\nresources:\n  Customer:\n  Order:\n    relations:\n      customer: Customer\n"
    _VALIDATOR.validate(YAML(typ="safe", pure=True).load(text))
    (relation,) = read_spec(text).resources[1].relations
    assert (relation.name, relation.kind, relation.target) == ("customer", RelationKind.MANY_TO_ONE, "Customer")


@pytest.mark.parametrize(
    "text",
    [
        "name: Bad Name\nstack: y",
        "name: x\nstack: y\ncolour: red",
        "name: x",
        "name: x\nstack: y\nresources: {order: {}}",
        "name: x\nstack: y\nresources: {Order: {fields: {a: strange}}}",
        "name: x\nstack: y\npage_size: 0",
        "name: x\nstack: y\nresources: {Order: {fields: {Bad: string}}}",
        "name: x\nstack: y\nresources: {Order: {fields: {a: {type: string, uniq: true}}}}",
        "name: x\nstack: y\nresources: {Order: {relations: {a: {kind: odd, target: Order}}}}",
        "name: x\nstack: y\ndatabase: oracle",
    ],
)
def test_what_the_schema_refuses_we_refuse_too(text: str) -> None:
    assert not _VALIDATOR.is_valid(YAML(typ="safe", pure=True).load(text))
    with pytest.raises(SpecError):
        read_spec(text)


@pytest.mark.parametrize(
    "word", [*sorted(keyword.kwlist), "select", "table", "order", "interface", "func", "package", "prototype"]
)
def test_reserved_words_are_names_like_any_other(word: str) -> None:
    field, resource = word.lower(), names.to_pascal(word)
    spec = load_spec(
        {"name": field, "stack": "y", "resources": [{"name": resource, "fields": [{"name": field, "type": "string"}]}]}
    )
    assert read_spec(write_spec(spec)) == spec
    assert {kind.value for kind in FieldType} >= {spec.resources[0].fields[0].type}
