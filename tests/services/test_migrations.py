"""A service evolves, and its rows stay: changes are migrated for real, on each database, with rows in every table."""

import pytest

from generators.enrichment import enrich
from generators.evolution import evolve
from generators.pipeline import generate
from generators.support import list_support
from tests.services.evolution.comparing import find_differences, find_places, find_wrong, leave_deleted, list_values
from tests.services.evolution.migrator import MIGRATORS
from tests.services.evolution.workplace import Workplace


@pytest.fixture(scope="session")
def workplace(directory, pool):
    with Workplace(directory / "evolution", pool) as found:
        yield found


def test_every_stack_has_a_migrator():
    assert list(MIGRATORS) == list(list_support())


def test_rows_survive(workplace, evolving):
    evolution = evolving.evolution
    before, after = evolution.write_specs(evolving.stack, evolving.database)
    service = workplace.begin(evolving.slug, before, generate(before).tree)
    rows = MIGRATORS[evolving.stack].make_rows(enrich(before))
    old = service.do(migrated=["upgrade", "head"], inserted=["insert", rows], shape=["describe"])
    service.advance(after, evolve(before, after, evolution.renames, service.read_history()))
    new = service.do(
        **(
            {"refused": ["upgrade", "head"], "refused_shape": ["describe"], "mended": ["execute", evolution.mend]}
            if evolution.refuses
            else {}
        ),
        old_rows=["read"],
        migrated=["upgrade", "head"],
        drift=["check"],
        dangling=["find_dangling"],
        rows=["read"],
        shape=["describe"],
        taken_back=["downgrade", "-1"],
        rows_again=["read"],
        **({"cleared": ["empty"], "downgraded": ["downgrade", "-1"]} if evolution.refuses_back else {}),
        old_shape=["describe"],
        migrated_again=["upgrade", "head"],
        drift_again=["check"],
        shape_again=["describe"],
        emptied=["empty"],
        removed=["downgrade", "base"],
        no_shape=["describe"],
        created=["create"],
        models_shape=["describe"],
    )
    if evolution.refuses:
        assert evolution.refuses in new.refused["refused"]
        assert find_differences(new.refused_shape, old.shape) == []
    assert (new.migrated, new.drift, new.dangling) == (None, None, [])
    kept = leave_deleted(new.old_rows) if evolution.deletes else new.old_rows
    places = find_places(kept, new.rows, evolution)
    assert list_values(new.rows, [*places.values()]) == {
        evolution.tables.get(table, table): values for table, values in list_values(kept, [*places]).items()
    }
    assert list(find_wrong(new.rows, evolution)) == []
    if evolution.refuses_back:
        assert evolution.refuses_back in new.taken_back["refused"]
        assert new.rows_again == new.rows
    else:
        assert new.taken_back is None
        assert list_values(new.rows_again, [*places]) == list_values(kept, [*places])
    assert find_differences(new.old_shape, old.shape) == []
    assert (new.migrated_again, new.drift_again) == (None, None)
    assert find_differences(new.shape_again, new.shape) == []
    assert (new.removed, new.no_shape) == (None, {})
    assert find_differences(new.models_shape, new.shape) == []
