"""Languages: the words that carry a structure in German, Spanish, French, Portuguese, Italian and Dutch.

Readers know English. A text in another of these languages has its articles, verbs and flags put into English before
it is read, each character keeping its place, so that reasons still quote what was written. Nouns stay: the names of
things and fields are those of the people who wrote them.
"""

import re
from dataclasses import dataclass
from functools import cache

from generators.requirements.language_nouns import HEADS, NOUNS, STATES
from generators.requirements.language_words import MARKERS, PHRASES
from generators.requirements.passages import Passage, replace_words
from generators.requirements.word_order import join_verbs, mark_plurals, name_verbs, turn_around
from generators.spec import names

_ENGLISH = frozenset(
    "the and of is are with for each has have belongs to we need please that it an in on be can".split()
)
MIN_MARKERS = 4
"""Words of a language that a text has to hold, each counted once, to be taken for one in that language; one less where
not one is English."""


@dataclass(frozen=True, slots=True)
class _Language:
    markers: frozenset[str]
    pattern: re.Pattern[str]
    english: dict[str, str]


_LEADING = frozenset("the a in of to on and or for with".split())
"""What stands before something: at the end of an item it is part of a name, as in 'instalado el'."""


def _find_border(phrase: str, english: str) -> str:
    """Give what has to follow a phrase, as a part of a regular expression."""
    if not phrase[-1].isalpha():
        return ""
    return r"\b(?!-)(?![ ]*(?:[,;()\n]|$))" if english in _LEADING else r"\b(?!-)"


@cache
def _languages() -> dict[str, _Language]:
    found: dict[str, _Language] = {}
    for name, phrases in PHRASES.items():
        pairs = (pair.strip().partition("=") for line in phrases.splitlines() for pair in line.split(";"))
        english = {phrase.strip(): word.strip() for phrase, _, word in pairs if phrase.strip()}
        english |= {phrase: f"{word} " for phrase, word in english.items() if phrase.endswith("'")}
        longest_first = sorted(english, key=len, reverse=True)
        words = "|".join(re.escape(phrase) + _find_border(phrase, english[phrase]) for phrase in longest_first)
        pattern = re.compile(rf"(?<![\w'])(?:{words})", re.IGNORECASE)
        found[name] = _Language(frozenset(MARKERS.get(name, "").split()), pattern, english)
    return found


def find_language(*texts: str) -> str | None:
    """Give the language that texts are written in together; None if it is English or none that is known here."""
    words = {word for text in texts for word in re.findall(r"[^\W\d_]+", text[:4000].lower())}
    counts = [(len(words & language.markers), name) for name, language in _languages().items()]
    most, best = max(counts)
    english = len(words & _ENGLISH)
    return best if most > english and most >= (MIN_MARKERS if english else MIN_MARKERS - 1) else None


def put_into_english(passage: Passage, language: str = "en") -> Passage:
    """Spell slang out, or put what carries a text's structure into English.

    Every new character stands where the old words stood.
    """
    spoken = _languages()[language]
    if language == "en":
        passage = replace_words(passage, _AND, lambda _: "and")
    if language != "en":
        passage = replace_words(passage, _RANGE, _put_range)
        passage = join_verbs(passage, language)
    if language == "nl":
        passage = replace_words(passage, _LAST_OR, lambda _: "or")
    if language in ("it", "pt"):
        passage = replace_words(passage, _BARE_DATE, lambda _: "date")
        passage = replace_words(passage, _DATE_OF, lambda _: "data di" if language == "it" else "data de")
    english = replace_words(passage, spoken.pattern, lambda words: spoken.english[words.lower()], keep=_VALUES)
    english = turn_around(english) if language != "en" else english
    english = mark_plurals(english) if language in ("de", "nl", "it") else english
    if language not in _ROMANCE:
        return english
    english = name_verbs(english)
    return _join_compounds(replace_words(english, _FLAG_BEHIND, lambda flag: f"({flag})"))


# 'gyms n walls'
_AND = re.compile(r"(?<=[a-z)] )(?:'?n'?|&)(?= [a-z0-9])")
# What a field begins behind: the mark of a list, an article, or 'has' and 'with'.
_FIELD_START = "|".join(
    ("^", r"(?<=[-*,:(|] )", r"(?<=\()", *(f"(?<={word} )" for word in "una uma la tem têm ha hanno com con".split()))
)
# What is no data in these languages, as all that an item says.
_BARE_DATE = re.compile(rf"(?:{_FIELD_START})data(?= ?(?:$|[,;\n()|]| ed? (?!h?ora\b)))", re.IGNORECASE | re.MULTILINE)
# 'data ordine' is a date of something.
_DATE_OF = re.compile(
    rf"(?:{_FIELD_START})data(?= (?!(?:e|ed|d[aeio]|del|dos?|das?)\b)[^\W\d_]+ ?(?:$|[,;.\n()|]| e ))",
    re.IGNORECASE | re.MULTILINE,
)
# 'del 1 al 10', 'von 1 bis 10', 'entre 1 et 10'.
_RANGE = re.compile(
    r"\b(?:del?|d[ao]|dal|von|van|zwischen|tussen|entre|tra|fra) (\d{1,6}) "
    r"(?:al?|à|ao?|y|e|et|und|en|bis|tot|até) (\d{1,6})\b"
    r"|(?<=\()\d{1,6} (?:al?|à|ao|bis|tot|t/m|até) \d{1,6}(?=\))",
    re.IGNORECASE,
)


def _put_range(words: str) -> str:
    low, high = re.findall(r"\d+", words)
    return f"from {low} to {high}"


# The last of a list of values, '(sopraan, alt of bas)', which otherwise keep their language.
_LAST_OR = re.compile(r"(?<=[^\W\d_] )of(?= [\w-]+(?:\)|[ ]*$))", re.MULTILINE | re.IGNORECASE)
_ROMANCE = ("es", "fr", "pt", "it")
# 'Un lote de leche tiene …' is of a thing with a name of two nouns.
_COMPOUND = re.compile(
    r"(?:^|\n|[.;] |\b(?:a|each|the|an) )(?:[-*+] |#+ |\*\*)*(?P<noun>[^\W\d_]{3,30}) of (?P<of>[^\W\d_]{3,30})"
    r"(?=(?:\*\*)?(?: ?:| (?:has|have|stores?|records?|contains?|belongs? to|consists of)\b| [-\u2013\u2014] ))",
    re.IGNORECASE,
)


# And so is the one that stands over its fields: '**Item do pedido**'.
_TITLED = re.compile(
    r"(?:^|\n)(?:#+ |\*\*)(?P<noun>[^\W\d_]{3,30}) of (?P<of>[^\W\d_]{3,30})(?=(?:\*\*)?:? ?(?:\n|$))", re.IGNORECASE
)


def _names_field(noun: str) -> bool:
    """Tell whether a noun is one of those that fields are named by, so that 'fecha de entrega' is none of two."""
    plain = names.fold_accents(noun)
    return translate_noun(plain) != plain or plain in NOUNS.values()


def _join_compounds(passage: Passage) -> Passage:
    """Join the two nouns of a thing's name wherever they stand, so that they are one word to the readers."""
    found = (match for pattern in (_COMPOUND, _TITLED) for match in pattern.finditer(passage.text))
    pairs = {(match["noun"].lower(), match["of"].lower()) for match in found}
    pairs = {pair for pair in pairs if not _names_field(pair[0])}
    if not pairs:
        return passage
    words = "|".join(f"{re.escape(noun)} of {re.escape(of)}" for noun, of in sorted(pairs))
    return replace_words(
        passage, re.compile(rf"\b(?:{words})\b", re.IGNORECASE), lambda said: said.replace(" of ", "-")
    )


# 'Un numero di tessera univoco': what is said of a noun stands behind it, and is no part of its name.
_FLAG_BEHIND = re.compile(
    r"(?<=[^\W\d_] )(?<! (?:is|be|or|to|as|of) )(?<! (?:are|and|not|the|has|nor|too) )(?<! (?:also|have|with|must) )"
    r"(?<! which )(?<! a )(?:unique|required|optional)(?= ?(?:$|[,;.\n]| and ))",
    re.MULTILINE,
)


# Values in brackets are what a service keeps, and no words that carry the structure: '(aguardando, em andamento)'.
_VALUES = re.compile(
    r"\((?!ja\b|s[iíì]\b|oui\b|sim\b)[^\W\d_][\w -]* ?[/|] ?[^\W\d_][\w -]*\)|"
    rf"\b(?:status|{STATES})\s*: [^\W\d_][\w -]*(?:, ?[^\W\d_][\w -]*){{2,}}(?=$|\n)"
    r"|\((?![^()]*(?: ou non| ou pas| o no\b| ou n[aã]o| oder nicht| qui | que | che |s'ils? |s'elles? |oblig|[uú]nic"
    r"|eindeutig|pflicht|facult|opcional|option|opzional|requi|text|testo|enter|entier|inteir"
    r"|intero|boole|ganzzahl|datum|fecha|date|data|/n[oã]|/non\b"
    r"|/nein))[^\W\d_][\w -]*(?:(?:[,/|] ?[^\W\d_][\w -]*){2,}"
    r"|, ?[^\W\d_][\w -]* (?:o|ou|oder|oppure) [^\W\d_][\w -]*)\)",
    re.IGNORECASE,
)


def translate_noun(word: str) -> str:
    """Give the English word for one that fields are named by, in lower case without accents; any other word itself."""
    if word in NOUNS:
        return NOUNS[word]
    # German and Dutch write compounds as one word: an 'annahmedatum' is a date.
    heads = [ending for ending in HEADS if word.endswith(ending) and len(word) > len(ending) + 1]
    return HEADS[max(heads, key=len)] if heads else word
