"""The service as a whole: the variables that come from the Spec in all templates of this stack."""

from collections.abc import Mapping
from typing import Any

from generators.node.nest.views.service import view_nest
from generators.node.prisma.layer import MIGRATE
from generators.node.prisma.models import describe_models, find_names
from generators.node.prisma.ownership import write_conditions
from generators.node.prisma.schema import write_schema
from generators.node.prisma.tables import STYLE
from generators.spec.models import ServiceSpec
from generators.stacks.nestjs_prisma.views.resources import view_resource


def view_service(spec: ServiceSpec) -> Mapping[str, Any]:
    """Give the variables of all templates that come from the Spec."""
    kept = STYLE.describe(spec)
    models = {model.table.name: model for model in describe_models(spec, kept.tables)}
    resources = tuple(view_resource(spec, resource, models, STYLE.naming) for resource in spec.resources)
    uses = (resource.uses for resource in resources)
    service = view_nest(
        spec,
        orm="Prisma",
        migrate=MIGRATE,
        uses=uses,
        kept=kept,
        naming=STYLE.naming,
        write_owner=write_conditions(models, STYLE.naming),
        schema=write_schema(spec),
        models=find_names(models.values()),
    )
    return {"service": service, "resources": resources}
