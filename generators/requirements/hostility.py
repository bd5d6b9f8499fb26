"""Hostility: words that try to steer the App itself, and names that can never be names."""

import re
from dataclasses import replace

from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.passages import Passage

_STEERING = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass|do not follow|don't follow)\b.{0,40}\b(?:previous|prior|above"
    r"|earlier"
    r"|all|your|these|any|system|its)\b.{0,30}\b(?:instructions?|rules?|prompts?|guidelines|restrictions|constraints"
    r"|policies|safeguards|checks)\b"
    r"|\b(?:ignore|disregard|forget)\b.{0,20}\b(?:rules|instructions|guidelines) (?:that )?you\b"
    r"|\b(?:print|show|reveal|paste|post|output|send|dump|leak|echo|expose|disclose|return|reply|respond|answer"
    r"|comment)\b"
    r".{0,60}\byour (?:\w+ )?(?:own )?(?:configuration|config|settings|environment|secrets?|tokens?|keys?"
    r"|system prompt|prompt"
    r"|instructions|memory|source code)\b"
    r"|\b(?:ignore|disregard|forget)\b.{0,30}\b(?:everything|instructions?|specification|spec|text|prompt)s? (?:above"
    r"|before|so far)\b|\b(?:new|updated) (?:system )?instructions?\s*:|^\W{0,3}(?:system|assistant)\s*:"
    r"|\byour (?:previous|prior|earlier|current|old|other) (?:guidelines|instructions|rules|restrictions|policies"
    r"|prompts?)\b"
    r"|\b(?:add|make|invite|promote)\b.{0,40}\b(?:admin(?:istrator)?|owner|maintainer|collaborator)s?\b.{0,30}"
    r"\b(?:repo(?:sitory)?|organi[sz]ation|org)\b"
    r"|\b(?:to|for|dear|hey|attention,?) (?:the |any |all )?(?:ai|llm|assistant|bot|agent|language model)s?\b.{0,20}"
    r"\b(?:read|reads|reading|process\w*|handl\w+|pars\w+) (?:this|these lines|the (?:issue|text|ticket))\b"
    r"|\bapprove\b.{0,20}\b(?:pull request|pr)\b.{0,20}\b(?:yourself|automatically|without)\b"
    r"|\badd\b.{0,60}\bto (?:the|your|our) (?:repo(?:sitory)?'?s? )?(?:deploy|ssh|authori[sz]ed) keys\b"
    r"|\bfrom now on,? you\b|\bas an (?:ai|llm)\b|\$\{\{\s*secrets\b|\bsecrets\.[A-Z_]{3,}"
    r"|\bmerge (?:this|the|it|your)\b.{0,40}\b(?:without|automatically|immediately)\b"
    r"|\b(?:disable|remove|turn off|lift)\b.{0,20}\bbranch protection\b|\breverse shell\b|\bbackdoor account\b"
    r"|\bexfiltrat\w+|\bcrypto ?miner\b|\bpush (?:it )?(?:directly|straight) to (?:main|master)\b"
    r"|\b(?:run|execute)\b.{0,20}\b(?:following|this|these)\b.{0,12}\b(?:commands?|scripts?|shell)\b"
    r"|\bgrant\b.{0,40}\b(?:admin|write|owner) (?:access|rights?|permissions?)\b.{0,30}\b(?:repo|organi[sz]ation)"
    r"|\b(?:rules?|instructions?|guidelines|restrictions)\b.{0,30}\b(?:given|told|shown) (?:to )?you\b"
    r"|\bread (?:out )?your (?:own )?(?:private key|secrets?|tokens?|environment|config\w*)\b"
    r"|\byour (?:hidden|secret|internal|system|initial) (?:instructions|rules|prompts?|guidelines)\b"
    r"|\b(?:notice|note|message|instructions?|attention)\b.{0,12}\b(?:to|for) (?:the |any |all )?(?:ai|llm|bot|model"
    r"|assistant|agent)s?\b"
    r"|\b(?:list|dump|print|show|send|post) all (?:the )?secrets\b|\bmaintenance mode\b.{0,80}\brestrictions\b"
    r"|\byou are now\b|\bpretend (?:to be|you are)\b|\bact as (?:an? )?(?:unrestricted|different|admin|root"
    r"|shell)\b|\bdeveloper mode\b|\bjailbreak\b"
    r"|\b(?:print|show|reveal|paste|post|output|send|dump|leak|echo|expose|disclose|return|give me|tell "
    r"me)\b.{0,60}\b(?:your|the (?:app|bot)'?s?|installation)\b.{0,30}\b(?:system prompt|prompt|tokens?|secrets?"
    r"|credentials?|private key|api keys?|environment|env(?:ironment)? variables?|instructions|password)\b"
    r"|\b(?:print|show|reveal|paste|post|output|send|dump|leak|echo|expose)\b.{0,40}\b(?:environment variables?"
    r"|system prompt|installation token|process\.env|private key|webhook secret|/etc/passwd|env vars?)\b",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_HOSTILE = re.compile(
    r"(?P<path>(?:\.\.[/\\]){1,}|(?:^|[\s`'\"])/(?:etc|usr|bin|var|root|home|tmp|proc|dev)/|[A-Z]:\\)"
    r"|(?P<shell>\$\([^)]*\)|\$\{[^}]*\}|;\s*(?:rm|curl|wget|cat|sh|bash|nc)\s|\|\s*(?:sh|bash)\b|&&\s*(?:rm|curl"
    r"|wget|cat)\b|\brm -rf\b|`\s*(?:rm|curl|id|whoami)\b)"
    r"|(?P<sql>['\"`]?\s*;\s*(?:drop|delete|truncate|insert|update|alter)\s+(?:table|from|into|database)?"
    r"|'\s*or\s+'?1'?\s*=|--\s*$)"
    r"|(?P<template>\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|<%.{0,200}?%>|<script\b|__(?:class|import|globals|builtins"
    r"|proto)__)",
    re.IGNORECASE | re.MULTILINE,
)


_SCRIPT = re.compile(r"</?script\b", re.IGNORECASE)


def find_steering(document: Document) -> str | None:
    """Give the words by which the text tries to steer the App, if any."""
    for text in (document.title.text, *(block.text for block in document.blocks)):
        match = _STEERING.search(text[:20_000])
        if match:
            return match[0]
    return None


def set_hostile_aside(document: Document) -> tuple[Document, str | None]:
    """Take the lines out that hold what can never be a name: a path, a command, SQL or a template.

    Returns:
        The document without them, and the first such words.
    """
    first: str | None = None
    blocks: list[Block] = []
    for block in document.blocks:
        if block.kind is BlockKind.CODE:
            blocks.append(block)
            continue
        found = [match[0].strip() for line in block.lines if (match := _find_hostile(line))]
        first = first or next(iter(found), None)
        kept = tuple(line for line in block.lines if not _find_hostile(line)) if found else block.lines
        rows = tuple(row for row in block.rows if not any(map(_find_hostile, row)))
        if kept:
            blocks.append(replace(block, lines=kept, rows=rows))
    return replace(document, blocks=tuple(blocks)), first


def _find_hostile(line: Passage) -> re.Match[str] | None:
    """Find such words in a line, also in the tags that went with Markdown's markup."""
    return _HOSTILE.search(line.text) or _SCRIPT.search(line.find_span().text)
