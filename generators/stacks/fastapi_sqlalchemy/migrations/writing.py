"""Writing: the first migration of a service, and each later one."""

from collections.abc import Mapping, Sequence

from generators.changes.rename import Rename
from generators.errors import Problem, SpecError
from generators.spec.models import Database, ServiceSpec
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS
from generators.stacks.fastapi_sqlalchemy.migrations import titles
from generators.stacks.fastapi_sqlalchemy.migrations.alterations import list_alterations
from generators.stacks.fastapi_sqlalchemy.migrations.comparison import compare
from generators.stacks.fastapi_sqlalchemy.migrations.history import choose_number, find_head, read_history
from generators.stacks.fastapi_sqlalchemy.migrations.planning import plan
from generators.stacks.fastapi_sqlalchemy.migrations.renaming import Renaming, read_renames
from generators.stacks.fastapi_sqlalchemy.migrations.script import FOLDER, MARK, Script, write_script
from generators.stacks.fastapi_sqlalchemy.tables.schema import describe_schema
from generators.stacks.fastapi_sqlalchemy.tables.table import Schema
from generators.stacks.fastapi_sqlalchemy.views.resources import view_resources
from generators.stacks.migrations import Migrations, NextMigrations

_NOTHING = Schema((), ())
_NO_RENAMES = Renaming({}, {})


def write_first(spec: ServiceSpec) -> dict[str, str]:
    """Give the migration that creates all tables of a new service, by its path."""
    dialect, schema = DIALECTS[spec.database], _describe(spec)
    forth, back = compare(_NOTHING, schema, _NO_RENAMES), compare(schema, _NOTHING, _NO_RENAMES)
    script = Script("Create the tables.", (), tuple(plan(forth, dialect)), tuple(plan(back, dialect)))
    return {f"{FOLDER}/0001_create_tables.py": write_script(script, dialect, None, spec.name)}


def write_next(
    before: ServiceSpec, after: ServiceSpec, renames: Sequence[Rename], history: Mapping[str, str]
) -> NextMigrations:
    """Give the migration from the tables of one Spec to those of the next, behind the last one that is there.

    Raises:
        SpecError: If there is no last one; if tables or columns exchange their names; or if another database is asked
            for, and there are migrations of people.
    """
    if before.database is not after.database:
        return _begin_anew(before.database, after, history)
    dialect, renaming = DIALECTS[after.database], read_renames(renames)
    old, new = _describe(before), _describe(after)
    forth, back = compare(old, new, renaming), compare(new, old, renaming.reverse())
    upgrade = tuple(plan(forth, dialect))
    if not upgrade:
        return NextMigrations({})
    revisions = read_history(history)
    phrases = tuple(titles.list_phrases(forth, list_alterations(forth, dialect)))
    losses = tuple(titles.list_losses(forth))
    script = Script(titles.write_title(phrases), losses, upgrade, tuple(plan(back, dialect)))
    path = f"{FOLDER}/{choose_number(revisions):04}_{titles.write_slug(phrases)}.py"
    return NextMigrations({path: write_script(script, dialect, find_head(revisions))})


def _begin_anew(database: Database, after: ServiceSpec, history: Mapping[str, str]) -> NextMigrations:
    """Give the first migration of another database; no statement of the old history would run there."""
    own = [revision.path for revision in read_history(history) if MARK not in revision.docstring]
    if own:
        text = f"People wrote this migration, for {database.label}."
        hint = f"Remove it before the switch, and write what it does anew for {after.database.label} afterwards."
        raise SpecError(tuple(Problem(path, text, hint) for path in own))
    added = write_first(after)
    return NextMigrations(added, tuple(sorted(history.keys() - added.keys())))


def _describe(spec: ServiceSpec) -> Schema:
    return describe_schema(spec, view_resources(spec))


MIGRATIONS = Migrations(folder=f"{FOLDER}/*.py", write_first=write_first, write_next=write_next)
