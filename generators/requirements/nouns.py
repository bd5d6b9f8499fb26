"""Nouns: which words of a text can be the name of a thing to keep, and where a noun phrase ends."""

import re

from generators.requirements.spelling import mend_spelling
from generators.spec import names

DETERMINERS = frozenset(
    "two three four five six seven eight nine ten twelve a an the each every all any our their its his her my your "
    "some most one these those this that both such no "
    "exactly only many several multiple various different new own single existing following other more "
    "another same 1".split()
)

# Words at which a noun phrase ends, seen from the noun: prepositions, pronouns, conjunctions and verbs of such texts.
STOP_WORDS = frozenset(
    "and or but so if when where while because since as than then also plus with without within in on at to for "
    "from of by about into onto over under between against per via through across after before during until like "
    "i we you he she it they who which that what whose whom there here us them me is are was were be been being "
    "am has have had having do does did can could may might must shall should will would need needs want wants "
    "wanna like likes get gets make makes made build create creates generate add adds give see sees save saves "
    "keep keeps manage manages managing contains include includes including consists holds carry carries belong "
    "belongs live lives let lets say says use uses using please thanks want plz pls not just only where storing "
    "saving keeping registering handling creating containing linked assigned "
    "goes don't dont doesn't doesnt didn't can't cant won't wont isn't aren't cannot not never "
    "attached logged called named described defined identified represented follow follows refer refers relate "
    "relates".split()
)

# Nouns that speak of the software or of the text itself, never of what a service keeps.
NOT_RESOURCES = frozenset(
    "api apis rest service services microservice microservices backend backends app apps system systems "
    "database databases db dbs data information info thing things stuff something somewhere somebody "
    "everything anything nothing entity entities resource resources model models schema schemas field fields "
    "column columns attribute attributes relation relations relationship relationships "
    "endpoint endpoints crud requirement requirements stack "
    "framework code frontend ui gui interface mobile software everyone guys "
    "folks folk hi hello thanks thank regards cheers greetings kind kinds sort way ways bit "
    "following background overview purpose scope motivation "
    "acceptance payload payloads json yaml sql ddl documentation docs tests testing "
    "docker dockerfile postgres postgresql mysql mariadb sqlite mongodb mongo redis python node nodejs nestjs express "
    "fastapi golang typescript prisma typeorm sqlalchemy gorm fiber auth authentication authorization login "
    "security latency validation pagination filtering sorting search caching cache graphql grpc "
    "websocket websockets openapi swagger time today tomorrow yesterday ci cd "
    "github gitlab git repo setup config configuration prototype poc mvp hackathon "
    "startup enterprise http https from sent re fw fwd cc bcc to nb ps eg ie "
    "etc traffic access anyone nobody nosql orm sdk cli dependencies storage persistence management "
    "administration tracking handling processing inspiration name names id ids default defaults "
    "constraint constraints use-case none up down off out away back again together needed required wanted expected "
    "stored kept included involved planned announced concluded op ops devops sysadmin sysadmins neither already "
    "agreed discussed approved decided confirmed drafted updated revised".split()
)

# Nouns that may well be kept, but more often speak of the project: they count only where their fields are stated.
VAGUE_NOUNS = frozenset(
    "lot lots property properties application applications team teams company companies client clients page pages "
    "website "
    "site web table "
    "tables note notes detail details context summary description story stories program list lists item items "
    "type types test rule rules request requests version versions release question questions problem problems "
    "issue issues option options key keys day days week month person part parts place need needs number numbers "
    "amount history reference references link links mail url status role customer's user's order's container "
    "containers branch permission rights record records object objects call calls product's logic flow flows "
    "process step steps action actions change changes state states work week weekend job case cases workshop tool"
    " tools "
    "platform library libraries server servers domain domains business businesses feature features language "
    "languages "
    "deployment deployments pipeline pipelines repository subject subjects operation operations goal goals idea "
    "ideas piece pieces workflow workflows dependency response responses solution "
    "value values people criteria example examples deadline performance".split()
)

# What a compound of several words cannot end with: 'acceptance criteria', 'billing api'.
_NEVER_LAST = frozenset(
    "api service backend app application system server database microservice criterion requirement feature "
    "endpoint field schema sql json yaml code stack framework thing stuff information info data background "
    "overview story performance authentication auth login actions token cookie".split()
)

# What things are built with: neither a Dockerfile nor a Redis cache is kept.
_PRODUCTS = frozenset(
    "docker dockerfile redis github gitlab postgres postgresql mysql mariadb sqlite mongodb jwt oauth oauth2 "
    "kubernetes kafka rabbitmq nestjs fastapi prisma typeorm sqlalchemy golang graphql grpc opentelemetry "
    "swagger openapi".split()
)
_SECTION = re.compile(
    r"(?:the |our |my |main |core |following |required |needed |data(?:base)? |domain |business |api )*"
    r"(?:resources?|entit(?:y|ies)|models?|objects?|tables?|collections|data|domain|data ?models?|schemas?|"
    r"(?:fields?|attributes?|columns?|properties)|relations?|relationships?|associations?)"
    r"(?: (?:and|&) (?:fields?|attributes?|properties|relations?|relationships?))?"
)
_WRAPPER = re.compile(
    r"^(?:pieces?|pairs?|kinds?|types?|sorts?|lists?|sets?|collections?|items?|units?) of (?:an? |the )?"
)
_ADJECTIVES = re.compile(
    r"^(?:new|existing|simple|basic|small|big|main|various|different|individual|registered|following|multiple|several|"
    r"many|single|certain|specific|particular|available|internal|external|own|actual)\s+"
)
_KIND = re.compile(
    r"(?<=\w) (?:table|entity|entities|model|resource|master|data|information|info|attributes|fields)$", re.IGNORECASE
)
_NAME = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f_' -]*")
_PARTS = frozenset(
    "the our my fields field attributes columns properties relation relations relationship relationships association "
    "associations and".split()
)
MAX_WORDS = 3


def is_section(text: str) -> bool:
    """Tell whether a heading or lead speaks of resources or fields in general ('Data model')."""
    return _SECTION.fullmatch(text.strip(" :*").lower()) is not None


def names_things(text: str) -> bool:
    """Tell whether a heading announces resources, and not their fields or relations alone."""
    words = set(names.split_words(text))
    return is_section(text) and not words <= _PARTS


# Words for the parts of a model that are things of some trades, too: a column of a board, the field of a farm.
_DOUBLE_MEANING = frozenset("kind column field model schema collection object entity server call test".split())


_ITSELF = re.compile(r"(?<=\w) (?:itself|themselves|himself|herself|proper|as such)$", re.IGNORECASE)


def drop_emphasis(phrase: str) -> str:
    """Give a noun phrase without what only tells it from others: 'the loan itself' is the loan."""
    return _ITSELF.sub("", phrase)


def name_resource(text: str, *, defined: bool = True, in_sentence: bool = False) -> str | None:
    """Give the resource's name for a noun phrase, singular and in PascalCase; None if it can be none.

    Args:
        text: The noun phrase, with or without article.
        defined: Whether the text says what it consists of, so that a vague noun ('note') may be one too.
        in_sentence: Whether a sentence says what one of them has or is part of, so that it is no part of a model.
    """
    phrase = _ORDER.sub("", _KIND.sub("", drop_emphasis(text.strip(" \t:.;,*\"'`-").replace("'s ", " "))))
    while True:
        first, _, rest = phrase.partition(" ")
        if first.lower() in DETERMINERS and rest:
            phrase = rest
            continue
        shorter = _ADJECTIVES.sub("", _WRAPPER.sub("", phrase))
        if shorter == phrase:
            break
        phrase = shorter
    if not _NAME.fullmatch(phrase):
        return None
    words = tuple(map(mend_spelling, names.split_words(phrase)))
    if _OCCASION.fullmatch(phrase):
        return None
    if not words or len(words) > MAX_WORDS or any(word in STOP_WORDS for word in words[:-1]):
        return None
    if _COUNTS & {*words[1:]} or _ARTICLES & {*words[1:-1]}:
        return None
    last = mend_spelling(names.singularize(words[-1]))
    if (_is_no_resource(words, last) and not (in_sentence and len(words) == 1 and last in _DOUBLE_MEANING)) or (
        not defined and len(words) == 1 and words[0] in VAGUE_NOUNS
    ):
        return None
    name = names.to_pascal("_".join((*words[:-1], last)))
    return name if names.is_pascal(name) and len(name) > 1 else None


# What a list begins with, 'first the objects', is no part of its name.
_ORDER = re.compile(
    r"^(?:first|firstly|second|secondly|third|then|next|last|lastly|finally),? (?=(?:the|our) )", re.IGNORECASE
)
# 'For the first iteration we need …' is said of the project.
_OCCASION = re.compile(
    r"(?:very )?(?:first|1st|second|2nd|third|initial|next|current|later|pilot|final|last) "
    r"(?:iteration|increment|sprint|milestone|release|rollout|roll-out|go-live|launch|mvp|prototype|phase|stage|step"
    r"|version|draft|cut|round|pass|go|try|attempt|shot|run|time|stab|slice|part|edition|delivery)"
    r"|iteration|increment|beginning|meantime|moment|time being|while",
    re.IGNORECASE,
)
_COUNTS = frozenset("several many each every multiple various".split())
# A clause has one in its midst, 'sends a reading', a noun phrase only before it.
_ARTICLES = frozenset("a an the its their our his her another one".split())
_TECHNICAL = re.compile(r"(?<=\w)(?:Dto|DTO|Model|Entity|Schema|Type|Record|Row)$")
_NO_ENTITY = re.compile(
    r"\w(?:Props|Options?|Config|Response|Request|Params?|Payload|Context|State|Query|Filter|Error|Page|Args|Input"
    r"|Connection|Edge|Handler|Service|Controller|Repository|Client)$|^(?:Query|Mutation|Subscription|Base|Props)$"
)


def name_entity(identifier: str) -> str | None:
    """Give the resource's name for a type, class or table of code, where no word can be anything else than a name.

    What code has besides what it keeps (``CreateUserRequest``, ``Props``) is none.
    """
    bare = _TECHNICAL.sub("", identifier)
    if _NO_ENTITY.search(names.to_pascal(bare)) or not names.split_words(bare):
        return None
    name = names.to_pascal(names.singularize(names.to_snake(bare)))
    return name if names.is_pascal(name) else None


_TABLE_PREFIX = re.compile(r"^(?:(?:tbl|tb|t)_|(?:tbl|tb)(?=[A-Z]))")


def name_table(identifier: str) -> str | None:
    """Give the resource's name for a table or entity of a schema, whatever it is called."""
    name = names.to_pascal(names.singularize(names.to_snake(_TABLE_PREFIX.sub("", identifier))))
    return name if names.is_pascal(name) else None


_BE = frozenset("is are was were be has have".split())


def _is_no_resource(words: tuple[str, ...], last: str) -> bool:
    if last.isdigit() or words[0].isdigit() or "".join(words) in NOT_RESOURCES:
        return True
    if len(words) > 1:
        return last in _NEVER_LAST or words[-1] in _BE or bool(_PRODUCTS & {*words})
    return bool({words[-1], last} & NOT_RESOURCES) or words[-1] in DETERMINERS or words[-1] in STOP_WORDS


def is_plural(text: str) -> bool:
    """Tell whether the last word of a phrase is a plural."""
    words = names.split_words(text)
    return bool(words) and names.singularize(words[-1]) != words[-1]
