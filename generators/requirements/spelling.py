"""Spelling: slips of the keyboard in the words that matter, mended one letter at a time and never by guessing.

Two letters exchanged ('nmae'), one left out ('descripton') or one doubled ('addresss'); the words are few and long
enough that none of them is a slip of another.
"""

import re
from functools import cache

from generators.requirements.field_words import FIELD_WORDS

LOOKED_FOR = (
    "name title description price status address quantity duration telephone number category summary comment content "
    "birthday language country message location username password difficulty "
    "required unique optional mandatory nullable boolean integer decimal belongs deleted "
    "created prototype weekend database postgres postgresql authentication amount capacity currency reference "
    "priority "
    "manufacturer customer product employee reservation appointment subscription invoice payment equipment "
    "frequency published available campaign restaurant schedule vehicle student teacher booking ticket project "
    "article library playlist recipe ingredient patient doctor delivery supplier warehouse inventory question "
    "answer company contract service backend typescript "
    "enterprise hackathon microservice sqlalchemy fastapi express docker python "
    "member membership trainer speciality specialty medicine medication ambulance calendar instrument musician "
    "volunteer participant competition tournament championship exhibition collection measurement temperature "
    "somebody someone building please because belongs should school every build really without another together "
    "between "
    "laboratory maintenance technician mechanic passenger destination departure apartment building property "
    "investment transaction certificate qualification assessment borrower instructor equipment newsletter"
).split()
"""Words that texts about services have, beside those of fields."""
# Real words that are one letter away from one of those above.
_REAL = frozenset(
    "beginn membre membres county tittle prince products customers costumer pries stats crated trail angel dairy "
    "backed quite nuit does guess autor mobiel instrutor arte "
    "anther cation competed hated inured loses mediation metes moths paces patent payers pinned pints ponds potable "
    "potions rally retuned sipped stared tones".split()
)
# Words of fields that too many others are like.
_TOO_NEAR = frozenset("form from trial place start state brand".split())
_SHORTEST_WORD = 4
_SHORTEST_GAP = 6
_SHORTEST_DOUBLE = 5
_SHORTEST_NAME = 6


def _find_slips(word: str) -> set[str]:
    slips = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    if len(word) >= _SHORTEST_DOUBLE:
        slips |= {word[:i] + word[i] + word[i:] for i in range(len(word))}
    if len(word) >= _SHORTEST_GAP:
        slips |= {word[:i] + word[i + 1 :] for i in range(1, len(word) - 1)}
    return slips


@cache
def _slips() -> dict[str, str]:
    words = {*LOOKED_FOR, *(word for word in FIELD_WORDS if len(word) >= _SHORTEST_WORD and word.isalpha())} - _TOO_NEAR
    found = {slip: word for word in sorted(words) for slip in _find_slips(word)}
    correct = words | FIELD_WORDS | _REAL
    return {slip: word for slip, word in found.items() if slip not in correct and not slip.endswith("'")}


# Slips that more than the keyboard is to blame for.
_HABITS = {
    "auther": "author", "catagory": "category", "calender": "calendar", "adress": "address", "libary": "library",
    "quanity": "quantity", "memeber": "member", "memebers": "members", "speciallity": "speciality",
    "custumer": "customer", "appartment": "apartment", "seperate": "separate", "occured": "occurred",
    "begining": "beginning", "recieved": "received", "langauge": "language",
}  # fmt: skip


def mend_spelling(word: str) -> str:
    """Give the word that a lower-case one most likely is a slip of, or itself."""
    return _HABITS.get(word) or _slips().get(word, word)


_EMAIL = re.compile(r"\be-(?=mails?\b)", re.IGNORECASE)


def join_email(text: str) -> str:
    """Write 'e-mail' without its hyphen, which divides no words."""
    return _EMAIL.sub("e", text)


def is_slip(word: str, known: str) -> bool:
    """Tell whether a longer word is most likely meant to be another one of the same text: one letter is wrong."""
    if min(len(word), len(known)) < _SHORTEST_NAME or word[0] != known[0] or abs(len(word) - len(known)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known)))
    left, right = word[start:], known[start:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or (left[1::-1] + left[2:]) == right
