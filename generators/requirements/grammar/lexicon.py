"""Lexicon: the words that carry the structure of a statement; all others are taken for parts of names."""

from collections.abc import Iterable, Mapping, Sequence

from generators.requirements.grammar.words import Sentence

Phrases = Mapping[str, Sequence[Sequence[str]]]


def phrases(*texts: str) -> Phrases:
    """Give phrases by their first word, the longest first."""
    found: dict[str, list[Sequence[str]]] = {}
    for text in texts:
        words = text.split()
        found.setdefault(words[0], []).append(words)
    return {first: sorted(phrases, key=len, reverse=True) for first, phrases in found.items()}


def _conjugate(verbs: Iterable[str]) -> Iterable[str]:
    for verb in verbs:
        first, _, rest = verb.partition(" ")
        yield verb
        yield " ".join(filter(None, (f"{first[:-1]}ies" if first.endswith("y") else f"{first}s", rest)))


STORED = frozenset(
    "stored saved recorded kept tracked logged described registered listed noted entered documented captured "
    "published issued created filed labelled labeled tagged marked held needed known".split()
)
"""What is done to a thing with what is listed."""
_COMPOSED = "made up of|made of|composed of|described by|defined by|characterised by|characterized by|identified by"
_DONE = (*_COMPOSED.split("|"), *(f"{verb} with" for verb in sorted(STORED)))
HAS = phrases(
    "has", "have", "has got", "have got", "consisting of", "comprising", *_DONE,
    "got", "gets a", "get a", "gets an", "get an", "gets the", "get the", "ends with", "end with",
    *_conjugate(("consist of", "contain", "include", "come with", "carry", "store", "record", "hold", "keep", "track",
                 "comprise", "feature", "bear", "register with", "sign up with", "join with")),
    *(f"{be} {done}" for be in ("is", "are", "be", "gets", "get") for done in _DONE),
)  # fmt: skip
"""What stands between a thing and the list of what it has."""
TELLS = frozenset("tells says states shows notes indicates".split())
"""The same before 'whether'."""

STORE = frozenset(
    "store stores save saves keep keeps record records track tracks note notes log logs know need want register "
    "collect collects capture captures".split()
)
"""What a service or its users do with a list of what a thing has."""

MODALS = frozenset("must may can might should will shall could would".split())
DEMANDS = frozenset("must should".split())
"""Modals that make what is listed required."""
ALLOWS = frozenset("may can might could".split())
"""Modals that make it optional."""

ADVERBS = frozenset(
    "also always usually typically often then only just simply additionally optionally possibly normally "
    "each all both further furthermore now too itself themselves".split()
)
OPTIONALLY = frozenset("optionally possibly maybe sometimes perhaps".split())

DETERMINERS = frozenset("a an the each every all any our their its his her my your some most one this that".split())
SINGULAR = frozenset("a an each every one this".split())
"""Determiners that no plural follows."""
OURS = frozenset("our my your".split())
"""Of these there is one, which the service does not keep: 'our library has books'."""

QUANTITIES = phrases(
    "many", "several", "multiple", "various", "different", "numerous", "any number of", "zero or more",
    "one or more", "one or many", "at least one", "a list of", "lists of", "a set of", "a collection of", "lots of",
    "a lot of", "a series of", "plenty of", "a few", "a couple of", "more than one", "0 or more", "1 or more",
)  # fmt: skip
"""What says that there can be more than one."""

PRONOUNS = phrases(
    "it",
    "they",
    "he",
    "she",
    "it's",
    "each",
    "each one",
    "each of them",
    "every one",
    "these",
    "those",
    "both",
    "all of them",
)
WRITERS = frozenset("we i you".split())
RELATIVES = phrases("which", "who", "that", "each of which", "all of which", "both of which", "each")
"""What a clause begins with that says more of the noun before."""

VERBS = frozenset(
    "is are has have can may must might should will belongs belong refers refer references points point takes take "
    "happens happen gets get goes go consists consist contains contain includes include".split()
)
"""Verbs that are no part of a name."""

STOPS = frozenset(
    "and or but so if when where while because since as than though although unless until without within into "
    "i we you he she it they who which that what whose whom there here is are was were be been being am has have "
    "had having do does did can could may might must shall should will would either neither nor not no such like "
    "both it's they're that's as with between from plus including than whether called named via using use uses "
    "please".split()
)
"""Words at which a name ends."""

INSIDE = frozenset("of for to in at on per by under over about".split())
"""Prepositions that a name may hold: 'date of birth', 'price per night'."""
TOWARDS = frozenset("during to into by with in from for on at under of".split())
"""Prepositions behind a verb."""


def find_phrase(sentence: Sentence, at: int, phrases: Phrases) -> int:
    """Give how many words the longest of some phrases has that stands at a place; 0 if none does."""
    for phrase in phrases.get(sentence.get(at), ()):
        if sentence.match(at, phrase):
            return len(phrase)
    return 0
