"""A command with much to say of it, and what no message may ever be: a command again."""

import re
from functools import cache

from generators.deployment.notes import DeploymentNotes, note_deployment
from generators.spec.file import write_spec
from github_app.git.ledger import Conflict, Entry, State
from github_app.messages.command.answers import HelpRow
from github_app.messages.command.outcome import Outcome
from github_app.messages.command.request import Request
from github_app.messages.shortfalls import Lack, Shortfall
from tests.generators.conftest import build_spec

COMMIT = "0123456789abcdef0123456789abcdef01234567"
REQUEST = Request(
    "job1", "/generate add redis caching", "ada", "https://github.example/acme/shop/pull/7#issuecomment-1"
)
OTHER = Request("job2", "/generate add docker", "bob")
HOSTILE = Request("job3", "/generate `@everyone` <b>|\n/generate remove auth -->", "ada")
ROWS = (
    HelpRow("add FEATURE", "Add a feature: `add docker`", "add redis caching"),
    HelpRow("resolve ours|theirs FILE", "Settle a conflict", "resolve ours app/main.py"),
)
LEDGER = (
    Entry("app/core/cache.py", State.ADDED),
    Entry("app/main.py", State.CONFLICT),
    Entry("README.md", State.MERGED),
    Entry("app/orders/models.py", State.UPDATED),
    Entry("app/legacy.py", State.REMOVED),
    Entry("tests/e2e/test_health.py", State.DELETED),
    Entry("app/core/settings.py", State.KEPT),
    Entry(".github/workflows/shop.yml", State.LEFT_OUT),
)
CONFLICTS = (
    Conflict("app/main.py", 12, "limiter = MyLimiter()\ncache = None\n", "limiter = Limiter()\ncache = Cache()\n"),
    Conflict("app/main.py", 40, "", "app.add(Cache)\n"),
)
BEFORE = build_spec(3)
AFTER = build_spec(3, features=("docker", "github-actions", "redis-cache", "queue"), auth="jwt", page_size=50)

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")


@cache
def note() -> DeploymentNotes:
    return note_deployment(BEFORE, AFTER, ("migrations/versions/0002_add_users.py",))


@cache
def make_outcome() -> Outcome:
    return Outcome(
        sentences=("Add the feature redis-cache", "Add the field `sku` (string) to Product"),
        notes=("`queue` comes with RabbitMQ, as no broker was named.",),
        ledger=LEDGER,
        spec_before=write_spec(BEFORE),
        spec_after=write_spec(AFTER),
        directory="services/shop",
        conflicts=CONFLICTS,
        deployment=note(),
        shortfalls=(Shortfall(Lack.WORKFLOWS, {".github/workflows/shop.yml": "name: shop\n"}),),
    )


def list_command_lines(text: str) -> list[str]:
    """Give the lines that would be commands if somebody posted the text: none in code, fences, quotes or sentences."""
    found = []
    fence = ""
    for line in text.splitlines():
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and line.strip().startswith(fence) and set(line.strip()) == {fence[0]}:
            fence = ""
        elif not fence and re.match(r" {0,3}/generate(\s|$)", line):
            found.append(line)
    return found
