"""The base of every service of this stack: the application, its settings, its checks and its runbook."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.checks import Check
from generators.manifests.ignore import GIT
from generators.manifests.settings import SETTINGS
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.locking import require

RUNBOOK = (
    RunbookStep("install", "Install Python's packages", ("uv sync --locked",)),
    RunbookStep("configure", "Configure the service", ("cp .env.example .env",)),
    RunbookStep("migrate", "Bring the database to the newest schema", ("uv run alembic upgrade head",)),
    RunbookStep("run", "Run the service", ("uv run python -m app",), lasts=True),
    RunbookStep("test", "Run the tests, with their coverage", ("uv run pytest --cov",)),
    RunbookStep(
        "lint",
        "Check formatting, rules and types",
        ("uv run ruff format --check .", "uv run ruff check .", "uv run mypy"),
    ),
    RunbookStep(
        "rollback", "Take the newest migration back, when a release has to be", ("uv run alembic downgrade -1",)
    ),
)

CHECKS = (
    Check("format", "Check the formatting", ("uv run ruff format --check .",)),
    Check("lint", "Check the rules", ("uv run ruff check .",)),
    Check("types", "Check the types", ("uv run mypy",)),
    Check("migrations", "Migrate, and check for drift", ("uv run alembic upgrade head", "uv run alembic check")),
    Check("tests", "Run the tests with coverage", ("uv run pytest --cov",), coverage=r"^TOTAL.*\s(\d+)%$"),
)

DEPENDENCIES = (
    "alembic",
    "fastapi",
    "httpx2",
    "mypy",
    "pre-commit",
    "pydantic",
    "pydantic-settings",
    "pytest",
    "pytest-asyncio",
    "pytest-cov",
    "ruff",
    "sqlalchemy",
    "structlog",
    "uvicorn",
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add what every service of this stack has."""
    manifests.dependencies.add(*require(*DEPENDENCIES))
    manifests.environment.add(*SETTINGS)
    manifests.runbook.add(*RUNBOOK)
    manifests.checks.add(*CHECKS)
    manifests.ignores.ignore(
        GIT,
        ".env",
        ".venv/",
        "__pycache__/",
        ".coverage",
        "htmlcov/",
        ".mypy_cache/",
        ".pytest_cache/",
        ".ruff_cache/",
    )


LAYER = Layer(name="base", folder=Path(__file__).parent, contribute=contribute)
