"""The service as a whole: the variables that come from the Spec in all templates of this stack."""

from collections.abc import Mapping
from typing import Any

from generators.node.nest.views.service import view_nest
from generators.spec.models import ServiceSpec
from generators.stacks.nestjs_typeorm.base.layer import MIGRATE
from generators.stacks.nestjs_typeorm.migrations import STYLE
from generators.stacks.nestjs_typeorm.views.resources import view_resource


def view_service(spec: ServiceSpec) -> Mapping[str, Any]:
    """Give the variables of all templates that come from the Spec."""
    tables = {table.name: table for table in STYLE.describe(spec).tables}
    resources = tuple(view_resource(spec, resource, tables) for resource in spec.resources)
    uses = (resource.uses for resource in resources)
    service = view_nest(spec, orm="TypeORM", migrate=MIGRATE, uses=uses, tables=tables)
    return {"service": service, "resources": resources}
