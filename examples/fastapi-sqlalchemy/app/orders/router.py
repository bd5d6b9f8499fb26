"""The routes of orders."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response, status

from app.core.etags import IfMatch, IfNoneMatch, is_known, write_etag
from app.core.requests import ResourceId, describe_query, read_query, require_json
from app.core.responses import (
    CREATE_ERRORS,
    CREATED,
    CREATED_WITH_ETAG,
    DELETE_ERRORS,
    GET_ERRORS,
    LIST_ERRORS,
    NOT_MODIFIED,
    PRECONDITION_FAILED,
    RESTORE_ERRORS,
    UPDATE_ERRORS,
    WITH_ETAG,
)
from app.core.schemas import Page
from app.orders import schemas
from app.orders.service import OrderService

router = APIRouter(prefix="/orders", tags=["orders"])

Service = Annotated[OrderService, Depends(OrderService.open)]


@router.get(
    "",
    operation_id="list_orders",
    response_model=schemas.OrderPage,
    responses=LIST_ERRORS,
    openapi_extra=describe_query(schemas.OrderQuery),
)
async def list_orders(request: Request, service: Service) -> Page[schemas.Order]:
    """List orders."""
    query = read_query(request, schemas.OrderQuery)
    return await service.find_page(query)


@router.post(
    "",
    operation_id="create_order",
    status_code=status.HTTP_201_CREATED,
    response_model=schemas.Order,
    responses=CREATED | CREATE_ERRORS | CREATED_WITH_ETAG,
    dependencies=[Depends(require_json)],
)
async def create_order(
    data: schemas.OrderCreate, service: Service, response: Response
) -> schemas.Order:
    """Create an order."""
    order = await service.create(data)
    response.headers["Location"] = f"/api/v1/orders/{order.id}"
    response.headers["ETag"] = write_etag(order)
    return order


@router.get(
    "/{id}",
    operation_id="get_order",
    response_model=schemas.Order,
    responses=GET_ERRORS | WITH_ETAG | NOT_MODIFIED,
)
async def get_order(
    order_id: ResourceId, service: Service, response: Response, if_none_match: IfNoneMatch = None
) -> schemas.Order | Response:
    """Give an order, unless the caller has it already as it is."""
    order = await service.get(order_id)
    etag = write_etag(order)
    if is_known(if_none_match, etag):
        return Response(status_code=status.HTTP_304_NOT_MODIFIED, headers={"ETag": etag})
    response.headers["ETag"] = etag
    return order


@router.patch(
    "/{id}",
    operation_id="update_order",
    response_model=schemas.Order,
    responses=UPDATE_ERRORS | WITH_ETAG | PRECONDITION_FAILED,
    dependencies=[Depends(require_json)],
)
async def update_order(
    order_id: ResourceId,
    data: schemas.OrderUpdate,
    service: Service,
    response: Response,
    if_match: IfMatch = None,
) -> schemas.Order:
    """Change an order; what is not sent stays as it is."""
    order = await service.update(order_id, data, if_match)
    response.headers["ETag"] = write_etag(order)
    return order


@router.delete(
    "/{id}",
    operation_id="delete_order",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=DELETE_ERRORS | PRECONDITION_FAILED,
)
async def delete_order(order_id: ResourceId, service: Service, if_match: IfMatch = None) -> None:
    """Delete an order."""
    await service.delete(order_id, if_match)


@router.post(
    "/{id}/restore",
    operation_id="restore_order",
    response_model=schemas.Order,
    responses=RESTORE_ERRORS,
)
async def restore_order(order_id: ResourceId, service: Service) -> schemas.Order:
    """Bring back an order that was deleted."""
    return await service.restore(order_id)
