"""The one route of the audit log: it is read, and never changed."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from sqlalchemy import Connection, func, select

from app.audit_log.models import AuditLogEntry
from app.audit_log.schemas import AuditLogEntryPage, AuditLogQuery
from app.auth.caller import CurrentCaller
from app.core.database import Database, get_database
from app.core.errors import ForbiddenError
from app.core.responses import LIST_ERRORS

router = APIRouter(prefix="/audit-log", tags=["audit-log"])

_TABLE = AuditLogEntry.__table__


@router.get("", operation_id="list_audit_log_entries", responses=LIST_ERRORS)
async def list_audit_log_entries(
    query: Annotated[AuditLogQuery, Query()],
    database: Annotated[Database, Depends(get_database)],
    caller: CurrentCaller,
) -> AuditLogEntryPage:
    """List what was done to rows, the newest first."""
    if not caller.is_admin:
        raise ForbiddenError("Only an administrator may read the audit log.")
    return AuditLogEntryPage.model_validate(await database.read(_find_page, query))


def _find_page(connection: Connection, query: AuditLogQuery) -> dict[str, Any]:
    columns = _TABLE.columns
    wanted = query.model_dump(
        include={"resource", "row_id", "action", "actor_id"}, exclude_none=True
    )
    conditions = [columns[name] == value for name, value in wanted.items()]
    if query.created_at_min:
        conditions.append(columns["created_at"] >= query.created_at_min)
    if query.created_at_max:
        conditions.append(columns["created_at"] <= query.created_at_max)
    rows = (
        select(_TABLE)
        .where(*conditions)
        .order_by(columns["created_at"].desc(), columns["id"].desc())
        .limit(query.size)
        .offset((query.page - 1) * query.size)
    )
    total = connection.scalar(select(func.count()).select_from(_TABLE).where(*conditions))
    items = [row._asdict() for row in connection.execute(rows)]
    return {"items": items, "total": total, "page": query.page, "size": query.size}
