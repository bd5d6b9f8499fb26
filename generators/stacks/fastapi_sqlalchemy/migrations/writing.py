"""Writing: the first migration of a service, and each later one."""

from collections.abc import Mapping, Sequence

from generators.changes.rename import Rename
from generators.migrations.beginning import begin_anew
from generators.migrations.script import MARK, plan_first, plan_next
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS
from generators.stacks.fastapi_sqlalchemy.migrations.history import choose_number, find_head, read_history
from generators.stacks.fastapi_sqlalchemy.migrations.script import FOLDER, write_script
from generators.stacks.fastapi_sqlalchemy.tables import describe_tables
from generators.stacks.migrations import Migrations, NextMigrations


def write_first(spec: ServiceSpec) -> dict[str, str]:
    """Give the migration that creates all tables of a new service, by its path."""
    script = plan_first(describe_tables(spec), spec.database)
    return {f"{FOLDER}/0001_{script.slug}.py": write_script(script, DIALECTS[spec.database], None, spec.name)}


def write_next(
    before: ServiceSpec, after: ServiceSpec, renames: Sequence[Rename], history: Mapping[str, str]
) -> NextMigrations:
    """Give the migration from the tables of one Spec to those of the next, behind the last one that is there.

    Raises:
        SpecError: If there is no last one; if tables or columns exchange their names; or if another database is asked
            for, and there are migrations of people.
    """
    if before.database is not after.database:
        own = [revision.path for revision in read_history(history) if MARK not in revision.docstring]
        return begin_anew(write_first(after), history, own, (before.database, after.database))
    script = plan_next(describe_tables(before), describe_tables(after), renames, after.database)
    if script is None:
        return NextMigrations({})
    revisions = read_history(history)
    path = f"{FOLDER}/{choose_number(revisions):04}_{script.slug}.py"
    return NextMigrations({path: write_script(script, DIALECTS[after.database], find_head(revisions))})


MIGRATIONS = Migrations(folder=f"{FOLDER}/*.py", write_first=write_first, write_next=write_next)
