"""The base of every service of this stack: the application, its settings, its checks and its runbook."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.checks import Check
from generators.manifests.ignore import GIT
from generators.manifests.settings import SETTINGS
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.project import SUPERSET

_BUILD = "go build -o bin/server ./cmd/server"
_FORMAT = 'test -z "$(gofmt -l api cmd internal migrations tests)"'
_VET = "go vet ./..."
_TEST = "go test -race -coverpkg=./cmd/...,./internal/...,./migrations/... -coverprofile=coverage.out ./..."
_COVERAGE = "go tool cover -func=coverage.out"

RUNBOOK = (
    RunbookStep("install", "Fetch the modules and build the service", ("go mod download", _BUILD)),
    RunbookStep("configure", "Configure the service", ("cp .env.example .env",)),
    RunbookStep("migrate", "Bring the database to the newest schema", ("./bin/server migrate",)),
    RunbookStep("run", "Run the service", ("./bin/server",), lasts=True),
    RunbookStep("test", "Run the tests, with their coverage", (_TEST, _COVERAGE)),
    RunbookStep("lint", "Check formatting and types", (_FORMAT, _VET)),
    RunbookStep("rollback", "Take the newest migration back, when a release has to be", ("./bin/server rollback",)),
)

CHECKS = (
    Check("format", "Check the formatting", (_FORMAT,)),
    Check("lint", "Check that modules are tidy", ("go mod tidy -diff",)),
    Check("types", "Check the code", (_VET,)),
    Check("migrations", "Migrate", ("./bin/server migrate",)),
    Check("tests", "Run the tests with coverage", (_TEST, _COVERAGE), coverage=r"^total:.*\s([0-9.]+)%$"),
)

MODULES = (
    "github.com/gofiber/fiber/v3",
    "github.com/google/uuid",
    "github.com/joho/godotenv",
    "github.com/pressly/goose/v3",
    "github.com/shopspring/decimal",
    "gorm.io/gorm",
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add what every service of this stack has."""
    manifests.dependencies.add(*SUPERSET.require(*MODULES))
    manifests.environment.add(*SETTINGS)
    manifests.runbook.add(*RUNBOOK)
    manifests.checks.add(*CHECKS)
    manifests.ignores.ignore(GIT, ".env", "bin/", "coverage.out")


LAYER = Layer(name="base", folder=Path(__file__).parent, contribute=contribute)
