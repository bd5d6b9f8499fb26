"""A service evolves, and its rows stay: changes are migrated for real, on each database, with rows in every table."""

from fnmatch import fnmatchcase

import pytest

from generators.enrichment import enrich
from generators.evolution import evolve
from generators.pipeline import generate
from generators.spec.models import Database
from generators.support import list_support
from github_app.proof.steps import run_steps
from github_app.proof.verification import list_proof_steps
from tests.services.evolution.choosing import EVOLUTIONS
from tests.services.evolution.comparing import find_differences, find_places, find_wrong, leave_deleted, list_values
from tests.services.evolution.migrator import MIGRATORS
from tests.services.evolution.rows import make_rows
from tests.services.evolution.workplace import Workplace

PROVED = {"unused code", "duplicates", "secrets", "servers", "install", "configure", "migrate"}
PROVED |= {"rollback", "format", "lint", "types", "test"}
"""The steps of a proof that look at migrations, or run them."""

FOLDED = ".search_text is "


@pytest.fixture(scope="session")
def workplace(directory, pool):
    with Workplace(directory / "evolution", pool) as found:
        yield found


@pytest.fixture
def find_evolution():
    """Gives a function that finds the evolution of a name."""
    return {evolution.name: evolution for evolution in EVOLUTIONS}.__getitem__


def test_every_stack_has_a_migrator():
    assert list(MIGRATORS) == list(list_support())


def test_rows_survive(workplace, evolving):
    evolution, way = evolving.evolution, evolving.way
    before, after = evolution.write_specs(way.name, evolving.database)
    service = workplace.begin(evolving.slug, way, before)
    rows = make_rows(way.migrator.describe(enrich(before)))
    old = service.do(migrated=["upgrade", "head"], inserted=["insert", rows], shape=["describe"])
    service.advance(after, evolution.renames)
    refuses = way.refuses(evolution.refuses)
    refused = {"refused": ["upgrade", "head"], "refused_shape": ["describe"], "mended": ["execute", evolution.mend]}
    cleared = {"cleared": ["empty"], "downgraded": ["downgrade", "-1"]} if evolution.refuses_back else {}
    back = {
        "taken_back": ["downgrade", "-1"],
        "rows_again": ["read"],
        **cleared,
        "old_shape": ["describe"],
        "migrated_again": ["upgrade", "head"],
        "drift_again": ["check"],
        "shape_again": ["describe"],
    }
    new = service.do(
        **(refused if refuses else {}),
        old_rows=["read"],
        migrated=["upgrade", "head"],
        drift=["check"],
        dangling=["find_dangling"],
        rows=["read"],
        shape=["describe"],
        **(back if way.migrator.goes_back else {}),
        emptied=["empty"],
        removed=["downgrade", "base"],
        no_shape=["describe"],
        created=["create", way.migrations.write_first(enrich(after))],
        fresh_shape=["describe"],
    )
    if refuses:
        assert evolution.refuses in new.refused["refused"]
        assert find_differences(new.refused_shape, old.shape) == []
    assert (new.migrated, new.drift, new.dangling) == (None, None, [])
    kept = leave_deleted(new.old_rows) if evolution.deletes else new.old_rows
    places = find_places(kept, new.rows, evolution)
    assert list_values(new.rows, [*places.values()]) == {
        evolution.tables.get(table, table): values for table, values in list_values(kept, [*places]).items()
    }
    nearly = FOLDED if evolving.database in way.migrator.folds_nearly else None
    assert [each for each in find_wrong(new.rows, evolution) if nearly is None or nearly not in each] == []
    if way.migrator.goes_back and evolution.refuses_back:
        assert evolution.refuses_back in new.taken_back["refused"]
        assert new.rows_again == new.rows
    elif way.migrator.goes_back:
        assert new.taken_back is None
        assert list_values(new.rows_again, [*places]) == list_values(kept, [*places])
    if way.migrator.goes_back:
        assert find_differences(new.old_shape, old.shape) == []
        assert (new.migrated_again, new.drift_again) == (None, None)
        assert find_differences(new.shape_again, new.shape) == []
    assert (new.removed, new.no_shape) == (None, {})
    assert find_differences(new.fresh_shape, new.shape) == []


def test_what_people_migrated_themselves_stays(workplace, way_and_database, find_evolution):
    way, database = way_and_database
    evolution = find_evolution("fields have other names")
    before, after = evolution.write_specs(way.name, database)
    service = workplace.begin(f"{way.name}-{database}-own", way, before)
    service.do(migrated=["upgrade", "head"], inserted=["insert", make_rows(way.migrator.describe(enrich(before)))])
    path, text = way.migrator.write_own(service.read_history(), database)
    service.add(path, text)
    service.advance(after, evolution.renames)
    if database in way.migrator.asks_about_own:
        asked = service.do(own=["upgrade", "head"], rows=["read"])
        assert "books has columns, indexes or triggers of your own" in asked.own["refused"]
        assert {row["mark"] for row in asked.rows["books"]} == {"rare"}
        return
    back = {
        "taken_back": ["downgrade", "-1"],
        "rows_again": ["read"],
        "own_taken_back": ["downgrade", "-1"],
        "own_rows": ["read"],
        "migrated_again": ["upgrade", "head"],
        "shape_again": ["describe"],
    }
    done = service.do(
        migrated=["upgrade", "head"], rows=["read"], shape=["describe"], **(back if way.migrator.goes_back else {})
    )
    assert done.migrated is None
    assert service.count_migrations() == 3
    for rows in (done.rows, done.rows_again) if way.migrator.goes_back else (done.rows,):
        assert rows["marks"] == [{"name": "rare"}]
        assert {row["mark"] for row in rows["books"]} == {"rare"}
    if way.migrator.goes_back:
        assert "marks" not in done.own_rows
        assert find_differences(done.shape_again, done.shape) == []


@pytest.fixture
def find_largest(find_evolution):
    """Gives a function that finds the evolution that changes most of those that a way supports."""

    def find(way, database):
        evolutions = map(find_evolution, ("much changes at once", "fields have other names"))
        return next(each for each in evolutions if way.supports(each.write_specs(way.name, database)))

    return find


def test_another_database_begins_a_new_history(workplace, way_and_database, find_largest):
    way, database = way_and_database
    evolution = find_largest(way, database)
    for other in (each for each in way.databases if each != database):
        before, after = evolution.write_specs(way.name, other)
        service = workplace.begin(f"{way.name}-{other}-{database}", way, before)
        service.advance(after, evolution.renames)
        assert service.count_migrations() == 2
        service.advance(after.model_copy(update={"database": Database(database)}))
        workplace.move(service)
        done = service.do(migrated=["upgrade", "head"], drift=["check"], removed=["downgrade", "base"], rows=["read"])
        assert (done.migrated, done.drift, done.removed, done.rows) == (None, None, None, {})
        assert service.count_migrations() == 1


def test_an_evolved_service_is_proved(room, find_largest, evolved_database):
    way, database = evolved_database
    evolution = find_largest(way, database)
    before, after = evolution.write_specs(way.name, database)
    history = {
        path: file.content for path, file in generate(before).tree.items() if fnmatchcase(path, way.migrations.folder)
    }
    site = room.write(f"evolved-{way.name}-{database}", after, evolve(before, after, evolution.renames, history).tree)
    for path, text in history.items():
        (site.directory / path).parent.mkdir(parents=True, exist_ok=True)
        (site.directory / path).write_text(text)
    steps = [step for step in list_proof_steps(site) if step.name in PROVED]
    results = list(run_steps(steps))
    assert [f"{result.name}: {result.problem}" for result in results if not result.passed] == []
    assert len(results) == len(steps)
