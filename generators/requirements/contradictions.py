"""Contradictions: two tools of which a service can have one; the text that comes last settles it, or we ask."""

import re
from collections.abc import Sequence
from itertools import pairwise

from generators.enumeration import enumerate_words
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
        f"The text names {enumerate_words(titles)}, and a service has one of them. Which one is it?",
        f"Use {titles[0]}.",
    )


_UNDECIDED = re.compile(
    r"(?:(?:\bnot|n't|\bnever|\byet to|\bto be|\bstill to) (?:yet |been |be |fully |quite |finally )*decided?"
    r"|\bundecided"
    r"|(?:\bnot|n't) (?:yet )?(?:agreed|made up our minds?|chosen|settled)"
    r"|(?:\bnot|n't) (?:yet )?(?:sure|certain) (?:yet )?(?:which|whether|if)|\b(?:can't|cannot) (?:decide|agree)"
    r"|\bstill (?:discussing|debating|arguing|open)|\btb[dc])\b",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(r"\s*(?:,? or |/|\bvs\.? )\s*(?:(?:to use|with|on|maybe) )?", re.IGNORECASE)


def ask_database(wishes: Sequence[WishFound], body: str) -> Question | None:
    """Ask which database is meant where a sentence names two and says that nobody has decided yet."""
    wanted = [wish for wish in wishes if wish.about == "database" and wish.wanted and wish.span.source == "body"]
    wanted.sort(key=lambda wish: wish.span.start)
    for one, other in pairwise(wanted):
        between = body[one.span.end : other.span.start]
        paragraph = body[_find_break(body[: one.span.start]) :]
        paragraph = _BREAK.split(paragraph, maxsplit=1)[0]
        if one.value != other.value and _ALTERNATIVE.fullmatch(between) and _UNDECIDED.search(paragraph):
            return Question(
                f"The text names {one.span.text} and {other.span.text}, and a service has one of them. Which one is "
                "it?",
                f"Use {one.span.text}.",
            )
    return None


def _find_break(text: str) -> int:
    return max((match.end() for match in _BREAK.finditer(text)), default=0)


def _find_orm(wish: WishFound) -> str | None:
    word = re.sub(r"[^a-z]", "", wish.span.text.lower())
    return word if wish.about == "stack" and word in _ORMS else None


def _find_place(wish: WishFound) -> int:
    return wish.span.end if wish.span.source == "body" else 0
