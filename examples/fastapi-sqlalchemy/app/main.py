"""The application: everything that it is made of, put together."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from app import __version__
from app.api import include_routers
from app.auth.access_tokens import AccessTokens
from app.auth.passwords import Passwords
from app.core import health
from app.core.body_limit import BodyLimitMiddleware
from app.core.cache import Cache
from app.core.database import Database
from app.core.middleware import LastResortMiddleware, RequestContextMiddleware
from app.core.rate_limit import Limit, LocalRateLimiter, RateLimitMiddleware
from app.core.redis import RedisServer
from app.core.responses import install_error_handlers
from app.core.settings import Settings
from app.core.shared_rate_limit import SharedRateLimiter
from app.core.telemetry.requests import REQUESTS
from app.core.telemetry.start import start_telemetry
from app.core.telemetry.statements import watch_database


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncGenerator[None]:
    telemetry = start_telemetry(app.state.settings)
    yield
    database: Database = app.state.database
    await database.close()
    redis: RedisServer = app.state.redis
    await redis.close()
    if telemetry:
        await telemetry.stop()


def create_app(settings: Settings) -> FastAPI:
    """Build the application; nothing is connected to before the first request."""
    app = FastAPI(
        title="Print shop api",
        summary="Keeps users, categories, products, orders, order items and tags.",
        version=__version__,
        redoc_url=None,
        swagger_ui_oauth2_redirect_url=None,
        redirect_slashes=False,
        lifespan=_lifespan,
        telemetry=REQUESTS,
    )
    app.state.settings = settings
    app.state.database = Database(settings)
    app.state.passwords = Passwords(settings)
    app.state.access_tokens = AccessTokens(settings)
    app.state.redis = RedisServer(settings)
    app.state.cache = Cache(app.state.redis, settings)
    app.state.database.after_write(app.state.cache.forget)
    if settings.otel_exporter_otlp_endpoint:
        watch_database(app.state.database.engine)
    app.state.rate_limiter = SharedRateLimiter(app.state.redis, LocalRateLimiter())
    install_error_handlers(app)
    include_routers(app)
    app.include_router(health.router)
    # The last one added is the outermost.
    app.add_middleware(BodyLimitMiddleware, limit=settings.max_body_bytes)
    app.add_middleware(LastResortMiddleware)
    if settings.rate_limit_per_minute:
        app.add_middleware(
            RateLimitMiddleware,
            limiter=app.state.rate_limiter,
            limit=Limit("requests", settings.rate_limit_per_minute),
        )
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["GET", "POST", "PATCH", "DELETE"],
            allow_headers=[
                "Content-Type",
                "X-Request-ID",
                "Authorization",
                "If-Match",
                "If-None-Match",
                "traceparent",
                "tracestate",
            ],
            expose_headers=["X-Request-ID", "Location", "Retry-After", "ETag"],
        )
    app.add_middleware(RequestContextMiddleware)
    return app
