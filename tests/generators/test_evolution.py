"""A service becomes that of the next Spec: the same files as a new one has, and one migration where tables change."""

import re
from fnmatch import fnmatchcase

import pytest

from generators.changes.rename import Rename, RenameKind
from generators.errors import SpecError, UnsupportedError
from generators.evolution import evolve
from generators.pipeline import generate
from generators.spec.models import ServiceSpec
from generators.stacks.registry import find_stack
from tests.generators.conftest import make_resource


@pytest.fixture
def before(make_spec):
    return make_spec(2)


def edit(spec, **changes):
    return ServiceSpec.model_validate(spec.model_dump() | changes)


def add_field(spec, name, **settings):
    """Give the Spec with one field more in its first resource."""
    document = spec.model_dump()
    document["resources"][0]["fields"] += ({"name": name, "type": "text", **settings},)
    return ServiceSpec.model_validate(document)


def drop_field(spec, name):
    document = spec.model_dump()
    fields = document["resources"][0]["fields"]
    document["resources"][0]["fields"] = [field for field in fields if field["name"] != name]
    return ServiceSpec.model_validate(document)


def list_migrations(spec, tree):
    pattern = find_stack(spec.stack).migrations.folder
    return {path: file.content for path, file in tree.items() if fnmatchcase(path, pattern)}


def read_history(spec):
    return list_migrations(spec, generate(spec).tree)


def read_ids(text):
    return re.findall(r'^(?:down_)?revision = (?:"(\w+)"|None)$', text, re.MULTILINE)


def test_all_files_but_migrations_are_those_of_a_new_service(before):
    after = edit(add_field(before, "notes"), features=("docker",), page_size=7)
    tree = dict(evolve(before, after, (), read_history(before), "services/billing").tree)
    (added,) = list_migrations(after, tree)
    del tree[added]
    new = dict(generate(after, "services/billing").tree)
    (first,) = read_history(after)
    del new[first]
    assert tree == new


def test_one_migration_follows_the_last_one(before):
    history = read_history(before)
    result = evolve(before, add_field(before, "notes"), (), history)
    ((path, text),) = list_migrations(before, result.tree).items()
    assert path == "migrations/versions/0002_add_notes_to_bill_cards.py"
    assert result.categories[path] == "migrations"
    (first, _), (second, followed) = read_ids(next(iter(history.values()))), read_ids(text)
    assert followed == first
    assert second not in ("", first)


def test_migrations_follow_each_other(before):
    history = read_history(before)
    spec = before
    for name in ("notes", "remarks", "comments"):
        after = add_field(spec, name)
        history |= list_migrations(after, evolve(spec, after, (), history).tree)
        spec = after
    ids = [read_ids(text) for _, text in sorted(history.items())]
    assert [followed for _, followed in ids] == ["", *(own for own, _ in ids[:-1])]
    assert [path.split("/")[-1][:4] for path in sorted(history)] == ["0001", "0002", "0003", "0004"]


def test_the_same_change_gives_the_same_bytes_and_another_one_another_id(before):
    history = read_history(before)
    one, two = (evolve(before, add_field(before, "notes"), (), history) for _ in range(2))
    assert one.tree == two.tree
    ids = [
        read_ids(*list_migrations(before, evolve(before, add_field(before, name), (), history).tree).values())
        for name in ("notes", "remarks")
    ]
    assert ids[0] != ids[1]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"summary": "Says something else."},
        {"page_size": 50},
        {"features": ("docker", "kubernetes", "redis-cache", "etag", "rate-limit", "opentelemetry")},
    ],
)
def test_what_changes_no_table_gives_no_migration_whatever_the_history_is(before, changes):
    after = edit(before, **changes)
    result = evolve(
        before, after, (), {"migrations/versions/0001_create_tables.py": "not ours, and no Python either: ("}
    )
    assert list_migrations(after, result.tree) == {}
    assert result.removed == ()


def test_what_is_no_migration_is_not_looked_at(before):
    history = read_history(before) | {"migrations/env.py": "revision = 'x'", "app/migrations/versions/a.py": "("}
    assert len(list_migrations(before, evolve(before, add_field(before, "notes"), (), history).tree)) == 1


def test_a_service_stays_on_its_stack(before):
    with pytest.raises(UnsupportedError, match="does not become one on hono-prisma"):
        evolve(before, edit(before, stack="hono-prisma"), (), {})


def test_what_no_layer_supports_is_refused(before):
    with pytest.raises(UnsupportedError, match="teleport"):
        evolve(before, edit(before, features=("teleport",)), (), {})


def test_what_is_lost_stands_in_the_migration(before):
    tree = evolve(before, drop_field(before, "body"), (), read_history(before)).tree
    (text,) = list_migrations(before, tree).values()
    assert "What goes for good:\n- the column `body` of bill_cards with its values\n" in text


@pytest.mark.parametrize("database", ["mysql", "sqlite"])
def test_another_database_begins_a_new_history(before, database):
    history = read_history(before)
    history |= list_migrations(before, evolve(before, add_field(before, "notes"), (), history).tree)
    after = edit(before, database=database)
    result = evolve(before, after, (), history)
    assert list_migrations(after, result.tree) == read_history(after)
    assert result.removed == ("migrations/versions/0002_add_notes_to_bill_cards.py",)


def test_another_database_is_refused_where_people_wrote_migrations(before):
    own = '"""mine"""\nrevision = "abc"\ndown_revision = None\n'
    history = read_history(before) | {"migrations/versions/abc_mine.py": own}
    with pytest.raises(SpecError) as caught:
        evolve(before, edit(before, database="mysql"), (), history)
    (problem,) = caught.value.problems
    assert problem.where == "migrations/versions/abc_mine.py"
    assert "PostgreSQL" in problem.text
    assert "MySQL" in problem.hint


def test_resources_that_exchange_their_names_are_refused(make_spec):
    resources = [make_resource("Bill"), make_resource("Offer")]
    resources[0]["fields"] = resources[0]["fields"][:2]
    before = make_spec(resources=resources)
    after = make_spec(resources=[resources[0] | {"name": "Offer"}, resources[1] | {"name": "Bill"}])
    renames = [Rename(RenameKind.RESOURCE, new, old, new) for old, new in (("Bill", "Offer"), ("Offer", "Bill"))]
    with pytest.raises(SpecError, match="bills and offers exchange their names"):
        evolve(before, after, renames, read_history(before))
