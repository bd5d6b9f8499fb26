"""Naming: what the service is called, from the form, the title or what it keeps."""

import re

from generators.enumeration import enumerate_words
from generators.requirements.passages import Passage
from generators.spec import names

_DROPPED = frozenset(
    "something us discussed agreed js ts a an the our my for of to in on with and or i we need needs want wants "
    "please can you someone help build "
    "make create generate set up setup develop implement write me us new small simple basic tiny quick little big "
    "nice internal rest restful graphql grpc http crud fw fwd re using via as prototype side project hackathon "
    "mvp poc enterprise nestjs nest express prisma typeorm fastapi sqlalchemy python golang go fiber gorm "
    "typescript node nodejs postgres postgresql mysql sqlite mongodb mongo docker feature request service-request "
    "from existing schema weekend is it that which stores manages managing".split()
)
_SOFTWARE = ("api", "service", "backend", "microservice", "server", "app", "system")
_BRACKETS = re.compile(
    r"\[[^\]]{0,60}\]:?|\([^)]{0,200}\)|^(?:re|fwd?|feature(?: request)?|request|feat|chore)\s*:\s*", re.IGNORECASE
)
_ACRONYM = re.compile(r"\b[A-Z][a-z]*[A-Z]s?\b")
_TOOLS = re.compile(
    r"\b(?:nest\.?js|type-?orm|express\.?js|node\.?js|fast-?api|sql-?alchemy|graph-?ql|typescript|sqlite|mysql|maria-?db|postgre(?:s"
    r"|sql)|mongo-?db)\b",
    re.IGNORECASE,
)
MAX_WORDS = 4


def name_service(stated: str | None, title: Passage, resources: tuple[str, ...]) -> str:
    """Give the service's name in kebab-case.

    Args:
        stated: What a form or a line ``Name: …`` says.
        title: The issue's title.
        resources: What the service keeps, in the order of the text.
    """
    for text in (stated or "", title.text):
        name = _make_name(text, stated=text == stated)
        if name:
            return name
    if resources:
        plural = names.to_kebab(names.pluralize(names.to_snake(resources[0])))
        name = f"{plural}-api"
        if names.is_kebab(name):
            return name
    return "new-api"


def _make_name(text: str, *, stated: bool) -> str | None:
    text = _BRACKETS.sub(" ", text)
    if not stated:
        text = _TOOLS.sub(" ", _ACRONYM.sub(lambda match: match[0].lower(), text))
        head, separator, tail = text.partition(":")
        text = head if separator and any(word in names.split_words(head) for word in _SOFTWARE) else f"{head} {tail}"
    words = list(names.split_words(text))
    if not stated:
        words = [word for word in words if word not in _DROPPED]
        words = _end_with_software(words)
    name = "-".join(words)
    while words and len(name) > names.MAX_NAME_LENGTH:
        words = words[:-1]
        name = "-".join(words)
    return name if names.is_kebab(name) else None


def _end_with_software(words: list[str]) -> list[str]:
    """Keep the words up to 'api' or 'service', or add 'api' to the first few."""
    at = next((i for i, word in enumerate(words) if word in _SOFTWARE), None)
    if at is not None and at > 0:
        return words[max(at - MAX_WORDS + 1, 0) : at + 1]
    rest = [word for word in words if word not in _SOFTWARE]
    return [*rest[: MAX_WORDS - 1], "api"] if rest else []


_SHOWN = 8
"""Things that a summary names."""


def summarize(title: Passage, resources: tuple[str, ...]) -> str:
    """Give one printable line that says what the service is for."""
    if resources:
        things = [names.pluralize(names.to_snake(name)).replace("_", " ") for name in resources]
        shown = things if len(things) <= _SHOWN else [*things[:_SHOWN], "more"]
        return f"Keeps {enumerate_words(shown)}."[:300]
    text = "".join(c if c.isprintable() else " " for c in title.text)
    return " ".join(text.split())[:300]
