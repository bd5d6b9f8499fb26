"""The services that are proved: computed from the registries, so that what is new there needs no change here.

Each Spec of ``specs/`` is combined with what the stacks support, so that every two choices meet in some case: a
database with a way to authenticate, a feature with another one, or with the lack of it. A few of these cases, in which
every choice is made once, are proved by every run of the tests, and with them what issues ask for.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from allpairspy import AllPairs

from generators.features.registry import FEATURES
from generators.pipeline import understand
from generators.requirements.attachments import Attachment
from generators.spec.file import read_spec
from generators.spec.models import ServiceSpec
from generators.support import list_support

_HERE = Path(__file__).parent
_ORDERS = _HERE.parent / "models" / "orders"


@dataclass(frozen=True)
class Case:
    """A service to prove.

    Attributes:
        name: What the table calls it.
        spec: What it is.
        is_thorough: Whether its API is attacked too.
    """

    name: str
    spec: ServiceSpec
    is_thorough: bool = True

    def __str__(self) -> str:
        return self.name


def list_pairwise_cases() -> list[Case]:
    """Give the cases in which every two choices of a stack meet."""
    sources = sorted(_HERE.glob("specs/*.yml"))
    return [
        case
        for stack, support in list_support().items()
        for case in _combine(stack, support, [read_spec(source.read_text(encoding="utf-8")) for source in sources])
    ]


def list_cover() -> list[Case]:
    """Give some of the pairwise cases: each choice is made in one of them, and each feature is left out of one.

    That holds for every part of a stack, as its name has them: what NestJS and Prisma do is seen beside TypeORM and on
    Express, so that the two together need fewer cases. One of each stack is thorough, with the fewest resources: an
    attack takes as long as there are operations. Those of a stack stand together, so that they share what is installed.
    """
    cases = list_pairwise_cases()
    missing = {choice for case in cases for choice in _list_choices(case.spec)}
    cover = []
    while missing:
        # The first of those that have most; a set has no order, a list has.
        best = max(cases, key=lambda case: len(missing & _list_choices(case.spec)))
        missing -= _list_choices(best.spec)
        cover.append(best)
    cover.sort(key=lambda case: case.name)
    smallest = {
        stack: min((case for case in cover if case.spec.stack == stack), key=lambda case: len(case.spec.resources))
        for stack in list_support()
    }
    return [replace(case, is_thorough=case is smallest[case.spec.stack]) for case in cover]


def list_issue_cases() -> list[Case]:
    """Give what issues ask for."""
    return [Case(source.stem, _understand(source), is_thorough=False) for source in sorted(_HERE.glob("issues/*.json"))]


def list_model_cases(*, is_complete: bool) -> list[Case]:
    """Give what a model comes to that people have already: in every format, or in the most usual one alone."""
    sources = sorted(_ORDERS.iterdir()) if is_complete else [_ORDERS / "orders.prisma"]
    return [Case(source.name, _bring(source), is_thorough=False) for source in sources]


def _combine(stack: str, support: dict[str, Any], sources: list[ServiceSpec]) -> Iterator[Case]:
    features = [_list_options(feature, support) for feature in support["features"]]
    choices = [sources, support["databases"], support["auth"], *features]
    for number, (source, database, auth, *chosen) in enumerate(AllPairs(choices), 1):
        settings = dict(setting for option in chosen if option for setting in option.items())
        wanted = [feature for feature in support["features"] if feature in settings]
        choice = {name: value for name, value in settings.items() if name not in wanted}
        document = source.model_dump() | {"stack": stack, "database": database, "auth": auth, "features": wanted}
        name = f"{stack}-{number:02}-{source.name.removesuffix('-api')}-{database}-{auth}"
        yield Case(name, ServiceSpec.model_validate(document | choice))


def _list_options(name: str, support: dict[str, Any]) -> list[dict[str, Any]]:
    """Give what can be chosen of a feature: nothing of it, or it with each of the values that come with it."""
    choice = FEATURES[name].choice
    if choice is None:
        return [{name: True}, {}]
    return [{name: True, choice.setting: value} for value in support[f"{choice.setting}s"]] + [{}]


def _list_choices(spec: ServiceSpec) -> frozenset[tuple[str, str, object]]:
    """Give every choice that a Spec makes for each part of its stack, features that it leaves out among them."""
    made: dict[str, object] = {"source": spec.name, "database": spec.database, "auth": spec.auth}
    for name in list_support()[spec.stack]["features"]:
        choice = FEATURES[name].choice
        value = getattr(spec, choice.setting) if choice is not None else True
        made[name] = value if name in spec.features else None
    of_parts = {(part, about, value) for part in spec.stack.split("-") for about, value in made.items()}
    return frozenset(of_parts | {(spec.stack, "stack", spec.stack)})


def _understand(source: Path) -> ServiceSpec:
    issue = json.loads(source.read_text(encoding="utf-8"))
    spec = understand(issue["title"], issue["body"]).spec
    assert spec is not None, source
    return spec


def _bring(source: Path) -> ServiceSpec:
    model = Attachment(source.name, source.read_text(encoding="utf-8"))
    spec = understand("Models API", "FastAPI with SQLite.", attachments=[model]).spec
    assert spec is not None, source
    return spec
