"""Subjects: the thing that a description is about, found in the words before it."""

import re

from generators.requirements.nouns import DETERMINERS, STOP_WORDS, is_plural, is_section, name_resource
from generators.requirements.readers.announced import GERUNDS, VERBS, find_announced
from generators.requirements.types import is_known_word

_PHRASE_WORDS = 3
_PASSIVE_WORDS = 2
_TOKEN = re.compile(r"[A-Za-z\u00c0-\u024f0-9_'-]+|[^\sA-Za-z0-9]")
_MODAL = re.compile(r"\b(?:must|may|can|might|should|also|optionally)\b", re.IGNORECASE)
_WORD = re.compile(r"\w")
_SKIPPED = frozenset(
    "which that also should must can may will shall to always usually each all who often now typically could already "
    "would does only just".split()
)
_PRONOUNS = frozenset("it they each both this these those he she".split())
_WRITERS = frozenset("we i you".split())
_SEVERAL = frozenset("many several multiple various some more".split())
# 'We keep its height': of what the text was about.
_ITS = re.compile(r"\s*(?:its|their|his|her)\b", re.IGNORECASE)
_LABEL = re.compile(r"(?P<name>[A-Za-z][\w-]*(?: [a-z][\w-]*)?):\s")
# As in 'mentors: they have …'.
_LABEL_ALONE = re.compile(r"(?P<name>[A-Za-z][\w-]*(?: [a-z][\w-]*)?):\s+(?:it|they|he|she)\s*$", re.IGNORECASE)
# And in 'we have robes: each has …'.
_EACH_OF = re.compile(r"(?P<name>[A-Za-z][\w-]*s):\s+each(?: one)?\s*$", re.IGNORECASE)
# As in 'to set up courses'.
_PARTICLES = frozenset("up down out off".split())
# Words with which an object begins.
_BEHIND_VERBS = frozenset("a an the its their his her our my many several multiple".split())
_NEVER = frozenset("don't dont not never".split())
_SOFTWARE = frozenset("application applications program tool product solution".split())
_ACTIVE = re.compile(
    r"^(?:(?:and|also) )?(?:each|every|an?|the|one) (?P<name>[A-Za-z][\w-]*(?: (?!and\b|or\b)[\w-]+)??) (?:is|are"
    r"|can|must|may"
    r"|[a-z]+s)\b",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"^(?:the |all |our )?(?P<name>(?:[A-Za-z][\w-]* )?[A-Za-z][\w-]*s) (?:are|belong|can|must|may|come|go|get|live"
    r"|take|happen|refer"
    r"|relate)\b",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\b(?:love|loves|hope|hopes|wish|wishes|plan|plans|prefer|prefers|glad|happy|nice|great|try"
    r"|trying) to (?:also )?$",
    re.IGNORECASE,
)
_WHAT_HAS = re.compile(r"\bwhat (?:the |our |my )[\w-]+ $", re.IGNORECASE)
# What stands before a colon may go on itself: 'the articles that go into the magazine: …'.
_GOING = re.compile(
    r"(?:the|our|all) (?P<name>[a-z][\w-]*s) (?:that|which|who) [a-z]+ (?:[a-z]+ ){0,2}(?:the|an?|our"
    r"|its) [\w-]+ ?$",
    re.IGNORECASE,
)
# 'What we write down is the email, …'
_WHAT_WE = re.compile(
    r"\bwhat (?:we|i|you|they|one)(?:'d)?(?: (?:would|have to|need to|want to|must|should|also|always"
    r"|will))* [a-z]+(?: (?:down|up|of it|about it))?"
    r"(?: (?:is|are))? ?$",
    re.IGNORECASE,
)
# 'place a booking, giving my email'
_GIVING = re.compile(
    r"(?:and )?(?:leave|give|enter|provide|state)\b|giving|entering|leaving|providing"
    r"|stating",
    re.IGNORECASE,
)
# 'Then there are the routes, with …', 'After come the shops which buy from us, with …'
_THERE = re.compile(
    r"(?:^(?:(?:and|also|then|plus|next) )?|\b(?:there|here|we|i|they) (?:are|is|have|keep|also have|own|run) "
    r"|\b(?:come|coming|follow) |\b(?:should|must|will) be )(?:the |our |some |all |also |many )+"
    r"(?P<name>[a-z][\w-]*s)(?: (?:which|that|who|where|we|they|i|you) [^,;:.]{3,40})?, $",
    re.IGNORECASE,
)
# 'If somebody claims it, a claim is …'
_CONDITION = re.compile(r"^(?:if|when|once|after|whenever|as soon as|before) [^,]{3,60}, ", re.IGNORECASE)
# 'Passengers book a flight.'
_MANY_DO = re.compile(r"^(?:the |all |our )?(?P<name>[A-Z][\w-]*s) [a-z]+ (?:an?|the|one) [a-z]")
# 'Offer connects a tutor with a subject.'
_NAMED = re.compile(r"^(?P<name>[A-Z][a-z]+) [a-z]+s (?:an?|the|one) [a-z]")
# The label before a sentence about the same thing.
_HEAD = re.compile(r"^[A-Z][\w-]*(?: [a-z][\w-]*)?: (?=[A-Z]|(?:an?|each|every|one)\b)")
_GOES_ON = re.compile(r"(?:it|they) [a-z]+", re.IGNORECASE)
_CLAUSE = re.compile(r"[:;.!]\s+")
_WANTED = re.compile(
    r"\b(?:want|need|like|expect)s? (?:each|every|all|an?|the|one) (?P<name>[A-Za-z][\w-]*(?: [\w-]+)??) to\b",
    re.IGNORECASE,
)


def find_owner(before: str, anchor: re.Match[str], last: str | None, sentence: str = "") -> str | None:
    """Give the thing that a list of fields belongs to.

    Args:
        before: The words of the sentence before the anchor.
        anchor: What introduces the list: 'has', 'with', a colon, a bracket.
        last: The thing that the text was about so far, for 'it has' and 'which has'.
        sentence: All words of the sentence before the anchor, for '… and has'.
    """
    stated = _find_stated(before, anchor, last, sentence)
    if stated or (anchor["has"] and (_WISHES.search(before) or _WHAT_HAS.search(before))):
        # 'Payroll would love to have an interface' describes no love, nor what the museum has today a museum.
        return stated
    tokens = _TOKEN.findall(before[-160:])
    while tokens and tokens[-1].lower() in _SKIPPED and not (anchor["open"] or anchor["equals"]):
        if tokens.pop().lower() in ("each", "all"):
            return _find_antecedent(tokens) or find_clause_subject(sentence) or last
    if _GIVING.match(anchor[0]) and tokens[-1:] == [","]:
        tokens.pop()
    tokens = _trim_phrase(tokens, anchor)
    if not tokens and anchor["has"] and not _WORD.search(_MODAL.sub("", sentence)):
        # 'May have: …' goes on about the thing before.
        return last
    if not tokens:
        # 'Each adoption is of an animal, with a date': the comma takes the list back to whom the clause is about.
        clause = re.sub(r"^[\s,;]+", "", before)
        subject = find_clause_subject(clause) or find_clause_subject(sentence)
        return subject if before.rstrip().endswith(",") else None
    if tokens[-1].lower() in _WRITERS and _ITS.match(anchor.string, anchor.end()):
        label = _LABEL.match(sentence)
        return (name_resource(label["name"]) if label else None) or find_clause_subject(sentence) or last
    if tokens[-1].lower() in _PRONOUNS:
        label = _LABEL_ALONE.match(sentence)
        labelled = name_resource(label["name"]) if label else None
        return labelled or _find_antecedent(tokens[:-1]) or find_clause_subject(sentence) or last
    if tokens[-1].lower() in ("and", "but") and anchor[0].lower() not in ("with", "including", ":"):
        return _find_continued(before, sentence) or last
    return _find_noun(tokens, anchor)


def _find_stated(before: str, anchor: re.Match[str], last: str | None, sentence: str) -> str | None:
    """Give what a list belongs to by the whole clause before it, wherever that names it."""
    announced = find_announced(before, anchor) or (find_announced(sentence, anchor) if anchor["colon"] else None)
    if announced:
        return announced
    if anchor["has"]:
        return _find_having(before, sentence, last)
    if anchor["with"]:
        there = _THERE.search(before)
        return name_resource(there["name"]) if there else None
    into = _GOING.search(before) if anchor["colon"] else None
    if into and name_resource(into["name"]):
        return name_resource(into["name"])
    return last if _WHAT_WE.search(before) else None


def _find_having(before: str, sentence: str, last: str | None) -> str | None:
    """Give what 'has' is said of where that does not stand right before it."""
    listed = _EACH_OF.search(sentence)
    if listed and name_resource(listed["name"]):
        return name_resource(listed["name"])
    if not before.rstrip().endswith(","):
        return None
    # 'A swap is between two members, has a date': the comma takes 'has' back to the swap.
    clause = _CLAUSE.split(before)[-1]
    goes_on = _GOES_ON.match(clause) is not None
    return find_clause_subject(clause) or ((find_clause_subject(sentence) or last) if goes_on else None)


def _trim_phrase(tokens: list[str], anchor: re.Match[str]) -> list[str]:
    """Drop what may stand between a noun and what introduces its fields: a comma, a passive verb."""
    while tokens and tokens[-1] == "," and anchor["has"]:
        tokens = tokens[:-1]
    if len(tokens) > 1 and tokens[-1] == "," and anchor["with"] and all(token.isalpha() for token in tokens[:-1][-3:]):
        # 'Agents, with their name': of a clause that is longer than a name, the comma ends the thought.
        tokens = tokens[:-1] if len(tokens) <= _PHRASE_WORDS + 1 else []
    tokens = _drop_relative(tokens)
    is_passive = len(tokens) > _PASSIVE_WORDS and tokens[-2].lower() in ("is", "are", "gets", "get")
    return _drop_relative(tokens[:-2]) if is_passive and tokens[-1].lower().endswith("ed") else tokens


def _drop_relative(tokens: list[str]) -> list[str]:
    """Drop 'which was found' behind a noun."""
    words = [token.lower() for token in tokens[-3:]]
    is_clause = len(words) == 3 and words[0] in ("which", "that", "who") and words[1] in ("is", "are", "was", "were")
    return tokens[:-3] if is_clause and len(tokens) > 3 else tokens


def _find_continued(before: str, sentence: str) -> str | None:
    """Give whom '… and has' goes on about."""
    clause = _CONDITION.sub("", _CLAUSE.split(sentence)[-1].strip())
    subject = (
        _ACTIVE.match(before.strip())
        or _ACTIVE.match(clause)
        or _MANY.match(clause)
        or _NAMED.match(clause)
        or _WANTED.search(sentence or before)
    )
    return name_resource(subject["name"]) if subject else None


def find_clause_subject(sentence: str) -> str | None:
    """Give the thing that a sentence begins with: 'a performance is of one play; it has …'."""
    sentence = _CONDITION.sub("", _HEAD.sub("", sentence.strip()))
    subject = _ACTIVE.match(sentence) or _MANY.match(sentence) or _MANY_DO.match(sentence)
    return name_resource(subject["name"]) if subject else None


def _find_antecedent(tokens: list[str]) -> str | None:
    """Give the plural right before ', they have'."""
    if len(tokens) > 1 and tokens[-1] in (",", "-") and is_plural(tokens[-2]):
        compound = name_resource(" ".join(tokens[-3:-1])) if tokens[-4:-3] and tokens[-4].lower() in _SEVERAL else None
        return compound or name_resource(tokens[-2])
    return None


def _find_noun(tokens: list[str], anchor: re.Match[str]) -> str | None:
    """Give the noun phrase that some tokens end with."""
    words: list[str] = []
    for token in reversed(tokens):
        if (
            not token[0].isalpha()
            or len(token) == 1
            or token.lower() in STOP_WORDS
            or token.lower() in DETERMINERS
            or len(words) == 3
        ):
            break
        words.insert(0, token)
    if len(words) > 1 and len(tokens) > len(words) and tokens[-len(words) - 1].lower() == "to":
        # What follows 'to' is done to the thing: 'to define areas (name, county)'.
        words = words[1:]
    while len(words) > 1 and (words[0].lower().removesuffix("s") in VERBS or words[0].lower().endswith("ly")):
        words = words[1:]
    while len(words) > 1 and (words[0].lower() in GERUNDS or words[0].lower() in _PARTICLES):
        words = words[1:]
    if len(words) == _PHRASE_WORDS and is_plural(words[0]) and is_plural(words[-1]):
        # 'Members reserve desks:' is a clause.
        return None
    determiner = tokens[-len(words) - 1].lower() if len(tokens) > len(words) else ""
    words = _drop_verb(words, determiner)
    phrase = " ".join(words)
    verb = tokens[-len(words) - 2].lower() if len(tokens) > len(words) + 1 else ""
    if determiner == "my" and not anchor["open"] and not (verb in VERBS and is_plural(phrase)):
        # Whoever belongs to the writer is nothing that the service keeps.
        return None
    if phrase.lower() in _SOFTWARE and determiner in ("the", "our", "this", "my"):
        return None
    if not words or (anchor["colon"] and is_section(phrase)):
        return None
    # 'Fields have a name' at the beginning of a sentence is said of things as well.
    begins = len(tokens) == len(words) and is_plural(phrase)
    is_told = bool(anchor["has"]) and (begins or determiner in ("a", "an", "each", "every", "the"))
    return name_resource(phrase, in_sentence=is_told)


def _drop_verb(words: list[str], before: str) -> list[str]:
    """Drop the verb of 'members register with …'; give nothing where a clause is about nothing that is kept.

    Args:
        words: The noun phrase, which may be a clause.
        before: The word before it.
    """
    if words[-1:] and words[-1].lower() in _PARTICLES:
        # 'People will come up with rules' describes nothing.
        return []
    if before in _NEVER:
        # Who is told not to bother with something is told nothing of bothers.
        return []
    if before == ")" and len(words) > 1 and words[0].endswith("s"):
        # The verb of 'A garage (name, address) services cars (plate, brand)' begins no name.
        return words[1:]
    if (
        len(words) > 1
        and words[-1].lower() in ("register", "enrol", "enroll", "apply", "subscribe", "join")
        and is_plural(words[-2])
    ):
        return words[:-1]
    # 'Clerks authenticate with an e-mail and a password' describes no clerks.
    signs_in = len(words) > 1 and words[-1].lower() in ("authenticate", "login", "log", "sign")
    return [] if signs_in and is_plural(words[-2]) else words


def find_candidates(words: list[str]) -> tuple[str, ...]:
    """Give the resources that the first words may name, the longest first."""
    phrase: list[str] = []
    for word in words:
        bare = word.strip(".,;:!?()\"'")
        if bare.lower() in STOP_WORDS or not re.fullmatch(r"[\w'-]+", bare) or len(phrase) == _PHRASE_WORDS:
            break
        if phrase and bare.lower() in _BEHIND_VERBS:
            # What stands right before an article is a verb: 'contracts link a member'.
            phrase = phrase[:-1] or phrase
            break
        if phrase or bare.lower() not in DETERMINERS:
            phrase.append(bare)
        if bare != word:
            break
    if len(phrase) > 1 and phrase[0][:1].isupper() and phrase[1].islower() and phrase[1].endswith("en"):
        # In German the verb may come last: 'mehrere Kurse geben'.
        phrase = phrase[:1]
    lengths = [len(phrase), *(n for n in range(len(phrase) - 1, 0, -1) if not is_known_word(phrase[n].lower()))]
    # An 'application deadline' is no application.
    found = [name_resource(" ".join(phrase[:length]), in_sentence=True) for length in lengths if length]
    return tuple(dict.fromkeys(name for name in found if name))
