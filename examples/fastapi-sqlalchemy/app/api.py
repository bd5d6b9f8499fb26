"""The routes of all resources, under the version of the API."""

from fastapi import Depends, FastAPI

from app.audit_log.router import router as audit_log_router
from app.auth.guard import CALLER_ERRORS, require_caller
from app.auth.me import router as me_router
from app.auth.registration import router as registration_router
from app.auth.router import router as tokens_router
from app.categories.router import router as categories_router
from app.order_items.router import router as order_items_router
from app.orders.router import router as orders_router
from app.products.router import router as products_router
from app.tags.router import router as tags_router
from app.users.router import router as users_router

PREFIX = "/api/v1"


def include_routers(app: FastAPI) -> None:
    """Give the application the routes of all resources.

    Each router is included by itself: with routers in routers, FastAPI searches them once more for each level.
    """
    app.include_router(me_router, prefix=PREFIX)
    app.include_router(registration_router, prefix=PREFIX)
    app.include_router(tokens_router, prefix=PREFIX)
    app.include_router(
        audit_log_router,
        prefix=PREFIX,
        dependencies=[Depends(require_caller)],
        responses=CALLER_ERRORS,
    )
    app.include_router(
        users_router, prefix=PREFIX, dependencies=[Depends(require_caller)], responses=CALLER_ERRORS
    )
    app.include_router(
        categories_router,
        prefix=PREFIX,
        dependencies=[Depends(require_caller)],
        responses=CALLER_ERRORS,
    )
    app.include_router(
        products_router,
        prefix=PREFIX,
        dependencies=[Depends(require_caller)],
        responses=CALLER_ERRORS,
    )
    app.include_router(
        orders_router,
        prefix=PREFIX,
        dependencies=[Depends(require_caller)],
        responses=CALLER_ERRORS,
    )
    app.include_router(
        order_items_router,
        prefix=PREFIX,
        dependencies=[Depends(require_caller)],
        responses=CALLER_ERRORS,
    )
    app.include_router(
        tags_router, prefix=PREFIX, dependencies=[Depends(require_caller)], responses=CALLER_ERRORS
    )
