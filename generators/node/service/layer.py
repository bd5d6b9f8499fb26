"""What every service on Node has, whatever its framework: TypeScript, its checks and tests, settings and the log."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.checks import Check
from generators.manifests.ignore import GIT
from generators.manifests.settings import SETTINGS
from generators.node.superset import require
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec

SCRIPTS = {
    "build": "tsc --project tsconfig.build.json",
    "start": "node --env-file-if-exists=.env dist/main.js",
    "format": "prettier --write .",
    "format:check": "prettier --check .",
    "lint": "eslint .",
    "typecheck": "tsc",
    "test": "vitest run --coverage",
}
"""The commands of ``npm run``; each stack adds ``dev``."""

RUNBOOK = (
    RunbookStep("configure", "Configure the service", ("cp .env.example .env",)),
    # npm would stand between a signal and the service, and write into its log.
    RunbookStep("run", "Run the service", ("node --env-file-if-exists=.env dist/main.js",), lasts=True),
    RunbookStep("test", "Run the tests, with their coverage", ("npm test",)),
    RunbookStep(
        "lint", "Check formatting, rules and types", ("npm run format:check", "npm run lint", "npm run typecheck")
    ),
)

CHECKS = (
    Check("format", "Check the formatting", ("npm run format:check",)),
    Check("lint", "Check the rules", ("npm run lint",)),
    Check("types", "Check the types", ("npm run typecheck",)),
    # Files, statements, branches, functions, lines.
    Check(
        "tests",
        "Run the tests with coverage",
        ("npm test",),
        coverage=r"^All files +\|(?: +[0-9.]+ \|){3} +([0-9.]+) ",
    ),
)

DEPENDENCIES = (
    "@eslint/js",
    "@types/node",
    "@vitest/coverage-v8",
    "eslint",
    "eslint-config-prettier",
    "pino",
    "prettier",
    "typescript",
    "typescript-eslint",
    "vitest",
    "zod",
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add what every service on Node has."""
    manifests.dependencies.add(*require(*DEPENDENCIES))
    manifests.environment.add(*SETTINGS)
    manifests.runbook.add(*RUNBOOK)
    manifests.checks.add(*CHECKS)
    manifests.ignores.ignore(GIT, ".env", "coverage/", "dist/", "node_modules/", "*.log")


LAYER = Layer(name="node/service", folder=Path(__file__).parent, contribute=contribute)
