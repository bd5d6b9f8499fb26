"""The services that are proved: from issues as people write them, and from a Spec that has everything."""

import json
from dataclasses import dataclass
from pathlib import Path

from generators.pipeline import understand
from generators.requirements.understanding import Kind
from generators.spec.file import read_spec
from generators.spec.models import Database, ServiceSpec

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """A service to prove.

    Attributes:
        source: The issue or Spec that it is made from.
        database: What it keeps its data in, whatever the source says.
    """

    source: Path
    database: Database

    @property
    def name(self) -> str:
        return f"{self.source.stem}-{self.database.value}"

    def __str__(self) -> str:
        return self.source.stem

    def read(self) -> ServiceSpec:
        spec = (
            read_spec(self.source.read_text(encoding="utf-8")) if self.source.suffix == ".yml" else self._understand()
        )
        return spec.model_copy(update={"database": self.database})

    def _understand(self) -> ServiceSpec:
        issue = json.loads(self.source.read_text(encoding="utf-8"))
        understanding = understand(issue["title"], issue["body"])
        assert understanding.kind is Kind.GENERATE, understanding
        assert understanding.spec is not None
        return understanding.spec


def list_cases(database: Database) -> list[Case]:
    """Give every case on a database."""
    sources = sorted([*_HERE.glob("issues/*.json"), *_HERE.glob("specs/*.yml")])
    return [Case(source, database) for source in sources]
