"""What is written for Prisma is what Prisma writes: to the byte, wherever it would write anything that keeps rows."""

import json
import subprocess
from pathlib import Path

import pytest

from generators.enrichment import enrich
from generators.sql.prisma.form import use_prisma
from generators.sql.prisma.style import PrismaStyle
from github_app.proof.runbook import run_command
from github_app.proof.site import list_bare_environment
from tests.generators.sql.prisma_models import write_schema
from tests.services.evolution.choosing import EVOLUTIONS

PACKAGES = (
    "@prisma/schema-engine-wasm@7.10.0-4.0edf323efd1d98336f3f0a68684b56f689b900d3",
    "@prisma/driver-adapter-utils@7.10.0",
)
PROGRAM = Path(__file__).parent / "evolution" / "drivers" / "prisma_sql.mjs"
STYLE = PrismaStyle()
MIGRATIONS = use_prisma(STYLE)
# The name of a schema is no part of a migration, and an extension none of a schema of Prisma's.
SCHEMA = '-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n'
EXTENSION = '-- CreateExtension\nCREATE EXTENSION IF NOT EXISTS "pg_trgm";\n\n'


@pytest.fixture(scope="module")
def ask_prisma(tmp_path_factory):
    """Gives a function that has Prisma write the SQL for pairs of schemas."""
    # Of this process alone: another one may be asking at the same time.
    place = tmp_path_factory.mktemp("prisma")
    (place / "package.json").write_text('{"private": true, "type": "module"}')
    (place / PROGRAM.name).write_text(PROGRAM.read_text())
    command = f"npm install --no-audit --no-fund --ignore-scripts --silent {' '.join(PACKAGES)}"
    run_command(command, directory=place, environment=list_bare_environment(), log=place / "log")

    def ask(pairs):
        asked = json.dumps([{"from": before, "to": after} for before, after in pairs])
        done = subprocess.run(
            ["node", PROGRAM.name], cwd=place, input=asked, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return [text.replace(SCHEMA, "") for text in json.loads(done.stdout)]

    return ask


def read_sql(files):
    (text,) = (text for path, text in files.items() if path.endswith("/migration.sql"))
    return text.replace(EXTENSION, "")


@pytest.mark.parametrize("database", ["postgresql", "sqlite"])
def test_prisma_writes_the_same(ask_prisma, database):
    pairs, ours, kept = [], {}, []
    for evolution in EVOLUTIONS:
        before, after = (enrich(spec) for spec in evolution.write_specs("fastapi-sqlalchemy", database))
        old, new = (write_schema(STYLE.describe(spec), database) for spec in (before, after))
        first = MIGRATIONS.write_first(before)
        pairs.append((None, old))
        ours[f"{evolution.name}, first"] = read_sql(first)
        added = MIGRATIONS.write_next(before, after, evolution.renames, first).added
        if not added:
            continue
        if "Written from pullwright.yml." in (text := read_sql(added)):
            # Prisma would lose rows, or not go on with them.
            kept.append(evolution.name)
            continue
        pairs.append((old, new))
        ours[f"{evolution.name}, next"] = text
    theirs = dict(zip(ours, ask_prisma(pairs), strict=True))
    assert {name for name in ours if ours[name] != theirs[name]} == set()
    assert len(ours) - len(EVOLUTIONS) > len(kept) // 3
    assert {"fields go", "resources go", "references come", "sets of pairs come and go"} & set(kept) == set()
