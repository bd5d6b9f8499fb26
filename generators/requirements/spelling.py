"""Spelling: slips of the keyboard in the words that matter, mended one letter at a time and never by guessing.

Two letters exchanged ('nmae'), one left out ('descripton') or one doubled ('addresss'); the words are few and long
enough that none of them is a slip of another.
"""

from functools import cache

_WORDS = (
    "name title description price status address quantity duration telephone number category summary comment content "
    "birthday language country message location username password difficulty required unique optional belongs deleted "
    "created prototype weekend database postgres postgresql authentication amount capacity currency reference "
    "priority "
    "manufacturer customer product employee reservation appointment subscription invoice payment equipment "
    "frequency published available"
).split()
# Real words that are one letter away from one of those above.
_REAL = frozenset("county tittle prince products customers costumer pries stats crated".split())
_SHORTEST_GAP = 6


def _find_slips(word: str) -> set[str]:
    slips = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    if len(word) >= _SHORTEST_GAP:
        slips |= {word[:i] + word[i + 1 :] for i in range(1, len(word) - 1)}
        slips |= {word[:i] + word[i] + word[i:] for i in range(len(word))}
    return slips


@cache
def _slips() -> dict[str, str]:
    found = {slip: word for word in _WORDS for slip in _find_slips(word)}
    correct = set(_WORDS) | _REAL
    return {slip: word for slip, word in found.items() if slip not in correct and not slip.endswith("'")}


def mend_spelling(word: str) -> str:
    """Give the word that a lower-case one most likely is a slip of, or itself."""
    return _slips().get(word, word)
