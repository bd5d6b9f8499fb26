"""Writing: the migration of a new service."""

from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS
from generators.stacks.fastapi_sqlalchemy.migrations.planning import plan_creation, plan_removal
from generators.stacks.fastapi_sqlalchemy.migrations.script import FOLDER, Script, write_script
from generators.stacks.fastapi_sqlalchemy.migrations.statements import write_operation
from generators.stacks.fastapi_sqlalchemy.tables.schema import describe_schema
from generators.stacks.fastapi_sqlalchemy.views.resources import view_resources

_FIRST = "0001_create_tables.py"


def write_first(spec: ServiceSpec) -> dict[str, str]:
    """Give the migration that creates all tables of a new service, by its path."""
    schema = describe_schema(spec, view_resources(spec))
    script = Script(
        "Create the tables.",
        tuple(map(write_operation, plan_creation(schema))),
        tuple(map(write_operation, plan_removal(schema))),
    )
    return {f"{FOLDER}/{_FIRST}": write_script(script, DIALECTS[spec.database], None, spec.name)}
