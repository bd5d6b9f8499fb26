"""Word order: what other languages divide or turn around, as English has it, before its words are put into English."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generators.requirements.passages import Passage, edit
from generators.requirements.phrasebooks import dutch, german
from generators.requirements.phrasebooks.brackets import Bracket
from generators.spec import names

_BRACKETS: Mapping[str, Sequence[Bracket]] = {"de": german.BRACKETS, "nl": dutch.BRACKETS}
_BEHIND: Mapping[str, str] = {"de": german.BEHIND_CLAUSES, "nl": dutch.BEHIND_CLAUSES}


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    bracket: Bracket


@cache
def _list_rules(language: str) -> tuple[_Rule, ...]:
    behind = rf"(?=[ ]*(?:$|[.,;:!?)\n])|[ ]+(?:{_BEHIND.get(language, '')})\b)"
    found = []
    for bracket in _BRACKETS.get(language, ()):
        lead = rf"\b(?P<lead>{bracket.lead})" if bracket.lead else ""
        opening = "|".join(sorted(bracket.openings, key=len, reverse=True))
        ahead = f"(?={bracket.ahead})" if bracket.ahead else ""
        closing = "|".join(sorted(bracket.closings, key=len, reverse=True))
        pattern = rf"{lead}\b(?P<open>{opening})\b{ahead}(?P<inside>[^.;!?\n]{{0,250}}?)(?P<close>[ ]+(?:{closing}))\b{behind}"
        found.append(_Rule(re.compile(pattern, re.IGNORECASE), bracket))
    return tuple(found)


def join_verbs(passage: Passage, language: str) -> Passage:
    """Put the verb that ends a clause of German or Dutch to where the clause has its first part.

    'Voor elk lid slaan we de naam op' comes to be 'voor elk lid we store de naam'.
    """
    for rule in _list_rules(language):
        passage = edit(passage, list(_join(rule, passage.text)))
    return passage


def _join(rule: _Rule, text: str) -> Iterator[tuple[int, int, str]]:
    for match in rule.pattern.finditer(text):
        opening = rule.bracket.openings[_find_key(match["open"], rule.bracket.openings)]
        closing = rule.bracket.closings[_find_key(match["close"].strip(), rule.bracket.closings)]
        yield *match.span("open"), f"{opening} {closing}".strip()
        yield *match.span("close"), ""


def _find_key(said: str, known: Mapping[str, str]) -> str:
    """Give the expression among those of a table that some words fit."""
    return next(key for key in known if re.fullmatch(key, said, re.IGNORECASE))


# 'In each concert perform many singers', 'per shift are there many helpers': each has many of them.
_TURNED = re.compile(
    r"\b(?P<in>(?:in|to|on|at|from|by|with|for|per) )(?P<owner>(?:(?:a|an|each|every|the|one) )?[^\W\d_][\w-]*)"
    r" (?P<verb>(?!(?:we|i|you|can|must|may|is|has|have|and|or|of|with)\b)[^\W\d_]+(?: there| er| sich| zich)?)"
    r" (?=many )(?P<many>many [^\W\d_][\w-]*)(?P<particle> (?:mee|deel|mit|teil)\b)?",
    re.IGNORECASE,
)


# 'For our club we need an API': whom it is for is nothing that it keeps.
_FOR_US = re.compile(
    r"\bfor (?:our|my) [^\W\d_][\w -]{1,40}? (?=(?:we|i) (?:need|want)\b)", re.IGNORECASE
)


def turn_around(passage: Passage) -> Passage:
    """Begin a sentence with what has many of its last word where it began with 'in each', or with 'we need'."""
    passage = edit(passage, [(*match.span(), "") for match in _FOR_US.finditer(passage.text)])
    edits: list[tuple[int, int, str]] = []
    for match in _TURNED.finditer(passage.text):
        is_determined = " " in match["owner"]
        edits.append((*match.span("in"), "" if is_determined else "each "))
        edits.append((*match.span("verb"), "has"))
        if match["particle"]:
            edits.append((*match.span("particle"), ""))
    return edit(passage, edits)


# Of what there are many, and what has a verb in the plural, there are several, whatever its ending.
_SEVERAL = re.compile(
    r"(?:\bmany |(?:^|\n|[.;:] |[-*] )(?:(?:the|all|our) )?)(?P<noun>[^\W\d_]{4,40})(?= (?:have|are|belong|consist|contain)\b(?! (?:wir|we|i|ich|ik|wij|sie)\b))"
    r"|\b(?:many |(?:i|we) want to [a-z]{3,10} (?:the |our |all )?(?=[^\W\d_]+ with\b))(?P<counted>[^\W\d_]{4,40})\b",
    re.IGNORECASE,
)
_NO_NOUNS = frozenset("they these those there others many both people such more other".split())


def mark_plurals(passage: Passage) -> Passage:
    """Give the plurals of German, Dutch and Italian the 's' by which English knows them: 'many boekettens'."""
    edits: list[tuple[int, int, str]] = []
    for match in _SEVERAL.finditer(passage.text):
        noun = match["noun"] or match["counted"]
        end = match.end("noun" if match["noun"] else "counted")
        snake = names.to_snake(noun)
        if snake not in _NO_NOUNS and names.singularize(snake) == snake and names.singularize(f"{snake}s") == snake:
            edits.append((end, end, "s"))
    return edit(passage, edits)


# 'I want vender entradas', 'is tomada by a fotógrafo': verbs that no table has still end as verbs do.
_INFINITIVE = re.compile(
    r"\b(?:i|we) (?:want|need) (?!(?:docker|server|register|enter|order|offer|deliver|more|store|share|tener|haber|ter|avoir|avere|ser|saber|savoir|sapere|ver|voir|essere)\b)"
    r"(?P<verb>[^\W\d_]{2,14}(?:[aeiâê]r|[aei]re|oir|dre))(?= (?!(?:and|or|with|for|in)\b)[^\W\d_])",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:is|are|be|was) (?P<verb>[^\W\d_]{2,14}(?:[aiu]d[oa]s?|[aiu]t[oaie]|ées?|és?|ie?s?|ues?|[ts]t[oaie]|tes?|ch[oa]s?))"
    r"(?= by (?:a|the|many|our|one)\b)",
    re.IGNORECASE,
)


def name_verbs(passage: Passage) -> Passage:
    """Put 'to create' and 'made' for the verbs of Romance languages that stand where English has nothing else."""
    passage = edit(passage, [(*match.span("verb"), "to create") for match in _INFINITIVE.finditer(passage.text)])
    return edit(passage, [(*match.span("verb"), "made") for match in _PASSIVE.finditer(passage.text)])
