"""What TypeORM finds in a migrated database is what the entities say, so that it would write no other migration."""

import itertools
from pathlib import Path

from generators.pipeline import generate
from generators.spec.file import read_spec
from generators.spec.models import ServiceSpec
from generators.support import list_support
from github_app.proof.verification import PREPARATION, list_proof_steps
from tests.services.evolution.features import EVERYTHING

STACK = "nestjs-typeorm"
DATABASES = ("postgresql", "sqlite")
SOURCE = Path(__file__).parent / "specs" / "library.yml"


def pytest_generate_tests(metafunc):
    """Every way to sign in on each database, or on one of them in turns."""
    if "auth" in metafunc.fixturenames:
        ways = list_support()[STACK]["auth"]
        pairs = [(auth, DATABASES[number % len(DATABASES)]) for number, auth in enumerate(ways)]
        chosen = [*itertools.product(ways, DATABASES)] if metafunc.config.getoption("all_cases") else pairs
        metafunc.parametrize(("auth", "database"), chosen)


def test_entities_and_migrations_agree(room, database, auth):
    features = [name for name in list_support()[STACK]["features"] if name in EVERYTHING]
    chosen = {"stack": STACK, "database": database, "auth": auth, "features": features}
    spec = ServiceSpec.model_validate(read_spec(SOURCE.read_text(encoding="utf-8")).model_dump() | chosen)
    site = room.write(f"agreeing-{database}-{auth}", spec, generate(spec).tree)
    for step in list_proof_steps(site):
        if step.name in ("servers", *PREPARATION):
            step.run()
    written = site.run("npx typeorm migration:generate drift/Drift --check --dataSource dist/data-source.js")
    assert "No changes in database schema were found" in written
