"""The service as a whole: the variables that come from the Spec in all templates of this stack."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from generators.node.nest.views.service import NestView, view_nest
from generators.spec.models import ServiceSpec
from generators.stacks.nestjs_typeorm.base.layer import MIGRATE
from generators.stacks.nestjs_typeorm.migrations import STYLE
from generators.stacks.nestjs_typeorm.views.entities import EntityView, list_entities
from generators.stacks.nestjs_typeorm.views.kept import KeptView, view_kept
from generators.stacks.nestjs_typeorm.views.ownership import write_way
from generators.stacks.nestjs_typeorm.views.resources import view_resource
from generators.tables.audit import describe_audit
from generators.tables.events import describe_events


@dataclass(frozen=True, slots=True)
class TypeormView(NestView):
    """The service.

    Attributes:
        entities: What authentication keeps beside the resources.
        log: The table of the audit log; None where there is none.
        events: The tables of what has to be published and of what was handled, where events are.
    """

    entities: tuple[EntityView, ...]
    log: KeptView | None
    events: tuple[KeptView, ...]


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
    service = TypeormView(
        **shared,
        entities=list_entities(spec, tables),
        log=next(iter(view_kept(describe_audit(spec, STYLE.naming), tables, spec.database)), None),
        events=view_kept(describe_events(spec, STYLE.naming), tables, spec.database),
    )
    return {"service": service, "resources": resources}
