"""The five stacks as a choice: how each is recognised in a text, and when it is the one to take.

A profile says nothing about whether the stack is built; ``generators/stacks/registry.py`` holds those that are.
"""

from dataclasses import dataclass

from generators.spec.models import Broker, Database

_RELATIONAL = (Database.POSTGRESQL, Database.MYSQL, Database.SQLITE)
_BROKERS = (Broker.RABBITMQ, Broker.KAFKA)
# BullMQ is a library for Node.
_BROKERS_OF_NODE = (*_BROKERS, Broker.REDIS)


@dataclass(frozen=True, slots=True)
class StackProfile:
    """A stack, as far as choosing it goes.

    Attributes:
        name: As in the Spec, such as ``fastapi-sqlalchemy``.
        title: For people, such as ``FastAPI + SQLAlchemy``.
        words: Regular expressions (case ignored) of the tools and languages that name it; one may name several stacks.
        hints: Regular expressions (case ignored) of circumstances that suggest it where nothing names a stack.
        when: When one would choose it, in one clause.
        databases: What its way to keep data is made for, whether it is built or not.
        brokers: What its libraries carry events over, likewise.
    """

    name: str
    title: str
    words: tuple[str, ...]
    hints: tuple[str, ...]
    when: str
    databases: tuple[Database, ...] = _RELATIONAL
    brokers: tuple[Broker, ...] = _BROKERS


# "express delivery", "go to" and "a nested list" name no framework, so these words are asked for their company.
_EXPRESS = (
    r"(?<!american )(?<!to )\bexpress(?:\.?js\b|\b(?! (?:deliver|ship|check|lane|mail|train|consent|order|interest)))"
)
_NEST = r"\bnest\.?js\b|\bnest\b(?! (?:box|site|egg))"
_GO = (
    r"(?:(?<=use )|(?<=with )|(?<=on ))fiber\b"
    r"|\bgolang\b|\bgo[- ]?fiber\b|\bgorm\b|\bfiber\b(?= ?[+&/(]| v?\d| and | (?:service|api|back-?end|server|app)\b)"
    r"|(?<=in )go\b(?! to)|(?<=with )go\b(?! "
    r"to)|(?<=use )go\b|(?<=using )go\b|(?<=on )go\b(?! (?:with|to|live))|(?<=backend )go\b|(?<=service )go\b"
    r"|(?<=runs )go\b|(?:(?<=code is )|(?<=backends are )|(?<=written is )|(?<=team is ))go(?=[.,;!)]|$)"
    r"|(?<=write )go\b|(?<=writes )go\b|(?<=speak )go\b|(?<=speaks )go\b|(?<=prefer )go\b"
    r"|(?:(?<=likes )|(?<=like )|(?<=loves )|(?<=love ))go(?=[.,;!)]|$)"
    r"|\bgo(?= (?:services?|svcs?|micro-?services?|api|backend|server|stack|code|shop|please|pls|team"
    r"|with fiber|fiber)\b| ?[(+/])"
    r"|\bgo(?= (?:w\u00e4re|waere|bitte|por favor|would be (?:nice|great|best|perfect)|is fine|fiber))"
    r"|(?<=en )go\b(?=[ ,.]|$)|(?<=em )go\b"
    r"|(?<=\()go(?=[),])|(?<=stack: )go\b|(?<=language: )go\b|(?:^|(?<=[,;:] ))go(?= ?[,.;!]| ?$)"
)
_TYPESCRIPT = r"\btypescript\b|(?<!per )(?<!each )\bnode(?:\.?js)?\b(?! (?:id|name|type|label|graph))"

PROFILES: tuple[StackProfile, ...] = (
    StackProfile(
        name="fastapi-sqlalchemy",
        title="FastAPI + SQLAlchemy",
        words=(r"\bfast[- ]?api\b", r"\bsql[- ]?alchemy\b", r"\bpython\b", r"\bpydantic\b", r"\balembic\b"),
        hints=(),
        when="the team works in Python, or has no preference",
    ),
    StackProfile(
        name="express-prisma",
        title="Express + Prisma",
        words=(_EXPRESS, r"\bprisma\b", _TYPESCRIPT),
        hints=(
            r"\bprotot\w{2,5}\b",
            r"\bside[- ]projects?\b",
            r"\bhackathons?\b",
            r"\bweekend project\b",
            r"\bproof of concept\b",
            r"\bpoc\b",
            r"\bmvp\b",
            r"\bquick and dirty\b",
            r"\bthrow[- ]?away\b",
            r"\bhobby\b",
            r"\bsmall (?:project|tool|app|service|api|thing)\b",
        ),
        when="the service is small and should be ready fast",
        brokers=_BROKERS_OF_NODE,
    ),
    StackProfile(
        name="nestjs-typeorm",
        title="NestJS + TypeORM",
        words=(_NEST, r"\btype[- ]?orm\b", _TYPESCRIPT),
        hints=(r"\benterprise\b", r"\bcomplex (?:business |domain|rules|logic)", r"\bcomplex domain\b", r"\bddd\b"),
        when="the domain is complex and an enterprise has to maintain it",
        databases=(*_RELATIONAL, Database.MONGODB),
        brokers=_BROKERS_OF_NODE,
    ),
    StackProfile(
        name="nestjs-prisma",
        title="NestJS + Prisma",
        words=(_NEST, r"\bprisma\b", _TYPESCRIPT),
        hints=(),
        when="the team wants the structure of NestJS with a schema-first data layer",
        brokers=_BROKERS_OF_NODE,
    ),
    StackProfile(
        name="go-fiber-gorm",
        title="Go Fiber + GORM",
        words=(_GO,),
        hints=(
            r"\bmicro[- ]?services?\b",
            r"\bextreme(?:ly)? (?:performan\w+|fast|high performance)\b",
            r"\b(?:ultra|extremely|very)[- ]low[- ]latency\b",
            r"\bmaximum (?:performance|throughput)\b",
        ),
        when="it is a microservice where every millisecond and megabyte counts",
    ),
)

DEFAULT_STACK = "fastapi-sqlalchemy"
"""The stack where nothing is said."""


def find_profile(name: str) -> StackProfile | None:
    """Give the profile of a stack."""
    return next((profile for profile in PROFILES if profile.name == name), None)
