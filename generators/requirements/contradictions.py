"""Contradictions: two tools of which a service can have one; the text that comes last settles it, or we ask."""

import re
from collections.abc import Sequence

from generators.requirements.findings import WishFound
from generators.requirements.understanding import Question

_ORMS = {"prisma": "Prisma", "typeorm": "TypeORM", "sqlalchemy": "SQLAlchemy", "gorm": "GORM"}
_BREAK = re.compile(r"\n\s*\n")


def settle_orms(wishes: Sequence[WishFound], body: str) -> tuple[list[WishFound], Question | None]:
    """Leave the wishes for an ORM out that a later paragraph has replaced, or ask which one is meant.

    Args:
        wishes: All wishes of a text.
        body: The body that they stand in.

    Returns:
        The wishes that count, and a question with an answer that one could give as it stands.
    """
    named = [(wish, orm) for wish in wishes if wish.wanted and not wish.hint and (orm := _find_orm(wish))]
    orms = list(dict.fromkeys(orm for _, orm in named))
    if len(orms) < 2:
        return list(wishes), None
    ends = {orm: max(_find_place(wish) for wish, other in named if other == orm) for orm in orms}
    *before, last = sorted(orms, key=lambda orm: ends[orm])
    if _BREAK.search(body[ends[before[-1]] : ends[last]]):
        dropped = {id(wish) for wish, orm in named if orm != last}
        return [wish for wish in wishes if id(wish) not in dropped], None
    titles = [_ORMS[orm] for orm in orms]
    return list(wishes), Question(
        f"The text names {', '.join(titles[:-1])} and {titles[-1]}, and a service has one of them. Which one is it?",
        f"Use {titles[0]}.",
    )


def _find_orm(wish: WishFound) -> str | None:
    word = re.sub(r"[^a-z]", "", wish.span.text.lower())
    return word if wish.about == "stack" and word in _ORMS else None


def _find_place(wish: WishFound) -> int:
    return wish.span.end if wish.span.source == "body" else 0
