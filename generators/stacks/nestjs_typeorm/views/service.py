"""The service as a whole: the variables that come from the Spec in all templates of this stack."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from generators.node.nest.views.service import NestView, view_nest
from generators.spec.models import ServiceSpec
from generators.stacks.nestjs_typeorm.base.layer import MIGRATE
from generators.stacks.nestjs_typeorm.migrations import STYLE
from generators.stacks.nestjs_typeorm.views.entities import EntityView, list_entities
from generators.stacks.nestjs_typeorm.views.log import LogView, view_log
from generators.stacks.nestjs_typeorm.views.ownership import write_way
from generators.stacks.nestjs_typeorm.views.resources import view_resource


@dataclass(frozen=True, slots=True)
class TypeormView(NestView):
    """The service.

    Attributes:
        entities: What authentication keeps beside the resources.
        log: The table of the audit log; None where there is none.
    """

    entities: tuple[EntityView, ...]
    log: LogView | None


def view_service(spec: ServiceSpec) -> Mapping[str, Any]:
    """Give the variables of all templates that come from the Spec."""
    kept = STYLE.describe(spec)
    tables = {table.name: table for table in kept.tables}
    resources = tuple(view_resource(spec, resource, tables) for resource in spec.resources)
    uses = (resource.uses for resource in resources)
    nest = view_nest(
        spec,
        orm="TypeORM",
        migrate=MIGRATE,
        uses=uses,
        kept=kept,
        naming=STYLE.naming,
        write_owner=write_way,
    )
    shared = {field.name: getattr(nest, field.name) for field in fields(nest)}
    service = TypeormView(**shared, entities=list_entities(spec, tables), log=view_log(spec, tables))
    return {"service": service, "resources": resources}
