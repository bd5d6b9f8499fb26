"""Reader of wishes: stack, database, authentication, features and their broker, as named, refused or hinted at."""

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.features import FEATURES
from generators.requirements.findings import Finding, WishFound
from generators.requirements.headings import Topic, find_topic, is_no_answer
from generators.requirements.passages import Passage, replace_words
from generators.requirements.polarity import Polarity, find_polarity
from generators.requirements.readers.reader import Notebook
from generators.requirements.sentences import block_sentences, split_sentences
from generators.requirements.service_words import AUTH, BROKERS, DATABASES, LOGIN, blank_brokers
from generators.requirements.spelling import mend_spelling
from generators.spec.rules import QUEUE
from generators.stacks.profiles import PROFILES

_OTHER_STACKS = re.compile(
    r"\b(?:spring(?: boot)?|django|flask|laravel|rails|ruby on rails|asp\.?net|dotnet|\.net|rust|actix|axum|kotlin"
    r"|ktor|symfony|phoenix|elixir|scala)\b",
    re.IGNORECASE,
)
_PROVIDERS = re.compile(r"\b(?:google|git ?hub|git ?lab|microsoft|facebook|apple|azure|linkedin)\b", re.IGNORECASE)
_KEY = re.compile(r"^(?P<key>[A-Za-z][A-Za-z /&-]{1,30}?)\s*:\s*(?P<answer>.*)$", re.DOTALL)


def read_wishes(document: Document, notebook: Notebook) -> None:
    """Report the wishes of title, body and context."""
    if document.title:
        for sentence in split_sentences([document.title]):
            _read_sentence(sentence, None, notebook)
    asked: Topic | None = None
    above: list[tuple[int, Topic | None]] = []
    for block, following in zip_longest(document.blocks, document.blocks[1:]):
        above = [key for key in above if block.kind is BlockKind.ITEM and key[0] < block.depth]
        key = _find_key(block, following)
        if key:
            above.append((block.depth, key))
        else:
            inherited = above[-1][1] if above else None
            if not _is_left_open(block, following):
                _read_block(block, notebook, Topic.EXCLUDED if _is_denied(block, following) else inherited or asked)
        asked = _find_asked(block)
    for block in document.context:
        for sentence in block_sentences(block):
            _read_context(sentence, notebook)


def _find_asked(block: Block) -> Topic | None:
    """Give what a block such as 'Login?' or 'Which stack?' asks about; what follows it is the answer."""
    question = re.sub(r"^(?:which|what|any|and|what about)\s+", "", block.text.strip().lower())
    return find_topic(question.rstrip("? ")) if block.text.rstrip().endswith("?") else None


def _is_denied(block: Block, following: Block | None) -> bool:
    """Tell whether what a heading such as 'Do users log in?' asks is answered with no below it."""
    return _is_asked(block, following) and following is not None and _NAH.match(following.text.strip(" _*")) is not None


def _is_left_open(block: Block, following: Block | None) -> bool:
    """Tell whether nobody answered what a heading asks."""
    return _is_asked(block, following) and following is not None and is_no_answer(following.text)


def _is_asked(block: Block, following: Block | None) -> bool:
    is_question = block.kind is BlockKind.HEADING or block.emphasized
    is_answer = following is not None and following.kind is BlockKind.PARAGRAPH
    is_question = is_question and block.text.rstrip(" *_:").endswith("?") and not _OPEN.match(block.text)
    return is_question and is_answer


def _find_key(block: Block, following: Block | None) -> Topic | None:
    """Give what an item such as 'Auth' is about that has nothing but the items below it to say."""
    leads = following is not None and following.kind is BlockKind.ITEM and following.depth > block.depth
    return find_topic(block.text) if leads and block.kind is BlockKind.ITEM else None


def _read_block(block: Block, notebook: Notebook, asked: Topic | None) -> None:
    topic = asked or find_topic(block.heading)
    if block.kind is BlockKind.TABLE:
        _read_settings(block, notebook)
    if block.kind is BlockKind.CODE and block.language in ("", "yaml", "yml"):
        _read_data(block, notebook)
    if block.kind is BlockKind.CODE or block.kind is BlockKind.TABLE:
        return
    if block.kind is BlockKind.HEADING and topic not in (None, Topic.EXCLUDED):
        return
    if topic is Topic.NAME and block.kind is BlockKind.PARAGRAPH and not is_no_answer(block.text):
        first = block.lines[0]
        notebook.findings.append(WishFound("name", first.text, wanted=True, span=first.find_span()))
        return
    if block.checked is False:
        return
    sentences = list(block_sentences(block))
    in_list = notebook.has_read(block.lines)
    for sentence, answer in zip_longest(sentences, sentences[1:]):
        # 'Login? Nah.'
        refused = sentence.text.endswith("?") and answer is not None and _NAH.match(answer.text) is not None
        for part in _split_keys(sentence):
            known = len(notebook.findings)
            _read_sentence(part, Topic.EXCLUDED if refused else topic, notebook)
            if in_list:
                # A login in a list of fields is a field.
                notebook.findings[known:] = [each for each in notebook.findings[known:] if not _is_login(each)]


def _is_login(found: Finding) -> bool:
    return isinstance(found, WishFound) and (found.about, found.value) == ("auth", "login")


_NAH = re.compile(r"(?:nah|no|nope|not (?:now|needed|yet|really)|nein|non|never)\b", re.IGNORECASE)
# What is to be answered by more than yes or no.
_OPEN = re.compile(r"(?:why|which|how|who|whose|where|when|what(?! about\b))\b", re.IGNORECASE)
_SET = (Topic.STACK, Topic.DATABASE, Topic.AUTH, Topic.FEATURES)


def _read_settings(block: Block, notebook: Notebook) -> None:
    """Read a table that sets the service up: ``| Database | MySQL |``, ``| Auth | none |``."""
    topics = [find_topic(row[0].text) if row else None for row in block.rows]
    if sum(topic in _SET for topic in topics) < MIN_SETTINGS:
        return
    for topic, row in zip(topics, block.rows, strict=True):
        for cell in row[1:]:
            for sentence in split_sentences([cell]):
                _read_sentence(sentence, topic, notebook)


_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]{1,20}):[ ]+(?P<answer>[^\s#{|>].{0,80})")


def _read_data(block: Block, notebook: Notebook) -> None:
    """Read the lines of data that set the service up: ``database: mysql`` beside the models of a block."""
    lines = [line for line in block.lines if (match := _LINE.fullmatch(line.text)) and find_topic(match["key"]) in _SET]
    for line in lines if len(lines) >= MIN_SETTINGS else ():
        _read_sentence(line, None, notebook)


MIN_SETTINGS = 2
"""Rows about the service as a whole that make a table one of settings; a single one may be a field of that name."""

_KEYS = re.compile(r"[A-Za-z][A-Za-z ]{1,20}: ?[^:/|;]{1,40}(?: ?[/|;] ?[A-Za-z][A-Za-z ]{1,20}: ?[^:/|;]{1,40})+")


def _split_keys(sentence: Passage) -> Iterator[Passage]:
    """Give the parts of 'orm: prisma / db: postgres / auth: none'."""
    if not _KEYS.fullmatch(sentence.text):
        yield sentence
        return
    start = 0
    for separator in (*re.finditer(r"[/|;]", sentence.text), None):
        yield sentence.cut(start, separator.start() if separator else len(sentence.text))
        start = separator.end() if separator else start


def _read_sentence(sentence: Passage, topic: Topic | None, notebook: Notebook) -> None:
    whole = sentence
    key = _KEY.match(sentence.text)
    if key and key["key"].strip().lower() != "name" and (key_topic := find_topic(key["key"])):
        topic = key_topic
        sentence = sentence.cut(key.start("answer"))
        if topic is Topic.NAME and sentence and not is_no_answer(sentence.text):
            notebook.findings.append(WishFound("name", sentence.text, wanted=True, span=sentence.find_span()))
            return
    if topic is Topic.AUTH and re.fullmatch(
        r"(?:no(?:ne)?|nothing|not needed|n/a|public|open|-|no auth(?:entication)?|none .{0,40})",
        sentence.text.strip(" .").lower(),
    ):
        notebook.findings.append(WishFound("auth", "none", wanted=True, span=sentence.find_span()))
        return
    if topic is Topic.AUTH and re.match(r"(?:sessions?|cookies?)\b", sentence.text.strip(), re.IGNORECASE):
        notebook.findings.append(WishFound("auth", "session", wanted=True, span=sentence.find_span()))
    if topic is Topic.FEATURES:
        _read_named_features(sentence, notebook)
    provider = _PROVIDERS.search(sentence.text) if topic is Topic.AUTH else None
    if provider and find_polarity(sentence.text, *provider.span()) is Polarity.WANTED:
        notebook.findings.append(WishFound("auth", "oauth2", wanted=True, span=sentence.find_span(*provider.span())))
    # Of 'CI: GitLab' the key says which feature it is.
    stated = whole if topic is Topic.FEATURES else sentence
    wishes = list(_find_wishes(stated, refused=topic is Topic.EXCLUDED, in_auth=topic is Topic.AUTH))
    notebook.findings.extend(wishes)
    if sum(wish.about == "feature" and wish.wanted for wish in wishes) >= MIN_FEATURES:
        _read_beside(sentence, "feature", _FEATURE_NAMES, notebook)
    if any(wish.about in ("stack", "database") and wish.wanted for wish in wishes):
        _read_beside(sentence, "auth", _AUTH_NAMES, notebook)


MIN_FEATURES = 2
"""Features of a sentence that make it a list of them, in which 'search' can be no verb."""
_PARTS = re.compile(r",|;|\band\b|\bplus\b")


def _read_beside(sentence: Passage, about: str, called: Mapping[str, str], notebook: Notebook) -> None:
    """Report what a list of wishes calls by words of every day, such as 'search' or 'sessions'."""
    start = 0
    for part in (*_PARTS.finditer(sentence.text), None):
        end = part.start() if part else len(sentence.text)
        name = re.sub(r"^(?:an?|the|some) ", "", sentence.text[start:end].strip(" .").lower())
        if name in called and find_polarity(sentence.text, start, end) is Polarity.WANTED:
            span = sentence.find_span(start, end)
            notebook.findings.append(WishFound(about, called[name], wanted=True, span=span))
        start = part.end() if part else end


def _read_named_features(sentence: Passage, notebook: Notebook) -> None:
    """Report the features that a section of features calls by their names alone, such as 'Search'."""
    start = 0
    for part in (*re.finditer(r",|;| and |/", sentence.text), None):
        end = part.start() if part else len(sentence.text)
        name = sentence.text[start:end].strip(" .").lower()
        if name in _FEATURE_TITLES:
            span = sentence.find_span(start, end)
            notebook.findings.append(WishFound("feature", _FEATURE_TITLES[name], wanted=True, span=span))
        start = part.end() if part else end


def _read_context(sentence: Passage, notebook: Notebook) -> None:
    """Report what the context sets: stack and database, and only the features that every service must have."""
    rule = re.search(
        r"\b(?:all|every|each|always|must|any new|(?:services|back-?ends|apis) (?:are|use|have|get|run))\b",
        sentence.text,
        re.IGNORECASE,
    )
    for wish in _find_wishes(sentence, refused=False, in_auth=False):
        if wish.about in ("stack", "database") or (rule and wish.wanted):
            notebook.findings.append(wish)


_WORD = re.compile(r"[A-Za-z]{5,20}")


def _find_wishes(sentence: Passage, *, refused: bool, in_auth: bool) -> Iterator[WishFound]:
    sentence = replace_words(sentence, _WORD, _mend_word)
    without_brokers = blank_brokers(sentence.text)
    for about, value, pattern, hint in _VOCABULARY:
        for match in pattern.finditer(without_brokers if about == "feature" and value != QUEUE else sentence.text):
            polarity = Polarity.REFUSED if refused else find_polarity(sentence.text, match.start(), match.end())
            if hint and polarity is not Polarity.WANTED:
                continue
            wanted = polarity is Polarity.WANTED
            if about == "auth" and value == "login" and in_auth:
                continue
            yield WishFound(about, value, wanted, sentence.find_span(match.start(), match.end()), hint)


def _mend_word(word: str) -> str:
    mended = mend_spelling(word.lower())
    return word if mended == word.lower() else mended


def _compile() -> Iterator[tuple[str, str, re.Pattern[str], bool]]:
    for profile in PROFILES:
        for words in profile.words:
            yield "stack", profile.name, re.compile(words, re.IGNORECASE), False
        for words in profile.hints:
            yield "stack", profile.name, re.compile(words, re.IGNORECASE), True
    yield "other stack", "", _OTHER_STACKS, False
    for about, patterns in (("database", DATABASES), ("auth", AUTH), ("broker", BROKERS)):
        for value, words in patterns.items():
            yield about, value, re.compile(words, re.IGNORECASE), False
    yield "auth", "login", LOGIN, False
    for feature in FEATURES:
        yield "feature", feature.name, re.compile(feature.words, re.IGNORECASE), False


_AUTH_NAMES = dict.fromkeys(("session", "sessions", "cookies", "server sessions", "session login"), "session")
_FEATURE_NAMES = {name: feature.name for feature in FEATURES for name in feature.names if " " not in name}
_FEATURE_TITLES = {text.lower(): feature.name for feature in FEATURES for text in (feature.title, feature.name)}
_VOCABULARY = tuple(_compile())
