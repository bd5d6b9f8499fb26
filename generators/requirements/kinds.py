"""Kinds: whether a text asks for a service at all, and if so whether enough is known to generate one."""

import re
from dataclasses import replace

from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.sentences import block_sentences

_STEERING = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass|do not follow|don't follow)\b.{0,40}\b(?:previous|prior|above|earlier"
    r"|all|your|these|any|system|its)\b.{0,30}\b(?:instructions?|rules?|prompts?|guidelines|restrictions|constraints"
    r"|policies|safeguards|checks)\b"
    r"|\b(?:ignore|disregard|forget)\b.{0,20}\b(?:rules|instructions|guidelines) (?:that )?you\b"
    r"|\b(?:print|show|reveal|paste|post|output|send|dump|leak|echo|expose|disclose|return|reply|respond|answer|comment)\b"
    r".{0,60}\byour (?:own )?(?:configuration|config|settings|environment|secrets?|tokens?|keys?|system prompt|prompt"
    r"|instructions|memory|source code)\b"
    r"|\b(?:ignore|disregard|forget)\b.{0,30}\b(?:everything|instructions?|specification|spec|text|prompt)s? (?:above"
    r"|before|so far)\b|\b(?:new|updated) (?:system )?instructions?\s*:|^\W{0,3}(?:system|assistant)\s*:"
    r"|\bfrom now on,? you\b|\bas an (?:ai|llm)\b|\$\{\{\s*secrets\b|\bsecrets\.[A-Z_]{3,}"
    r"|\bmerge (?:this|the|it|your)\b.{0,40}\b(?:without|automatically|immediately)\b"
    r"|\b(?:disable|remove|turn off|lift)\b.{0,20}\bbranch protection\b|\breverse shell\b|\bbackdoor account\b"
    r"|\bexfiltrat\w+|\bcrypto ?miner\b|\bpush (?:it )?(?:directly|straight) to (?:main|master)\b"
    r"|\b(?:run|execute)\b.{0,20}\b(?:following|this|these)\b.{0,12}\b(?:commands?|scripts?|shell)\b"
    r"|\bgrant\b.{0,40}\b(?:admin|write|owner) (?:access|rights?|permissions?)\b.{0,30}\b(?:repo|organi[sz]ation)"
    r"|\byou are now\b|\bpretend (?:to be|you are)\b|\bact as (?:an? )?(?:unrestricted|different|admin|root"
    r"|shell)\b|\bdeveloper mode\b|\bjailbreak\b"
    r"|\b(?:print|show|reveal|paste|post|output|send|dump|leak|echo|expose|disclose|return|give me|tell "
    r"me)\b.{0,60}\b(?:your|the (?:app|bot)'?s?|installation)\b.{0,30}\b(?:system prompt|prompt|tokens?|secrets?"
    r"|credentials?|private key|api keys?|environment|env(?:ironment)? variables?|instructions|password)\b"
    r"|\b(?:print|show|reveal|paste|post|output|send|dump|leak|echo|expose)\b.{0,40}\b(?:environment variables?"
    r"|system prompt|installation token|process\.env|private key|webhook secret|/etc/passwd|env vars?)\b",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_REQUEST = re.compile(
    r"\b(?:generate|scaffold|bootstrap|build|create|make|need|want|wanna|would like|we'd like|i'd like|looking for"
    r"|set up|spin up|develop|please add|set us up|give (?:me|us)|require|implement|design|start)\b",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\b(?:apis?|services?|micro-?services?|back-?ends?|back end|endpoints?|crud|rest|server|system|register"
    r"|database for|app)\b",
    re.IGNORECASE,
)
_Reason = tuple[str, re.Pattern[str]]
_CONCERNS: tuple[_Reason, ...] = (
    (
        "it asks for a review of code",
        re.compile(
            r"\b(?:review (?:my|our|this|the)|code review|have a look at (?:my|our|this)|feedback on (?:my|our"
            r"|this)|(?:look|check) over my|reviews? (?:needed|wanted|requested|please)|reviewers? (?:needed|wanted)"
            r"|second pair of eyes)\b|\b(?:look|looking) (?:at|over|into) (?:pr |pull request )?#\d",
            re.IGNORECASE,
        ),
    ),
    (
        "it reports something that is broken",
        re.compile(
            r"\b(?:bug|is (?:red|broken|down|failing|flaky|crashing|slow)|fails?|failed|failing|failure|crash(?:es"
            r"|ed|ing)?|regression|stack ?trace|traceback|exceptions?|throws|does(?:n't| not) work|not working"
            r"|stopped working|"
            r"broke|broken|(?:returns?|returning|get|getting|gives?) (?:an? )?(?:error|4\d\d|5\d\d)|error "
            r"(?:message|when|in|on)|typo in|memory leak|timeouts?|hangs|incorrect|wrong (?:result|total|value)"
            r"|steps to reproduce|actual behaviou?r|expected behaviou?r|vulnerability|cve-\d+|deadlock|500s?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "it asks a question",
        re.compile(
            r"(?:^|[.!?]\s+|\b(?:hi|hello|hey),? )(?:how (?:do|can|does|should|to|would|much|long)|why (?:is|do"
            r"|does|did|are|can't|not)|what(?:'s| is| are| does| do)|which (?:stacks?|versions?|ones?|databases?|is|of"
            r"|should|orms?|features?)|is (?:it|there|this)|are there|does (?:it|this|the|anyone|pullwright)|do (?:you|we)|when "
            r"(?:will|is|can)|where (?:is|do|can|are)|who (?:is|can|has)|can (?:i|the|this|it|pullwright"
            r"|we(?! (?:please )?(?:get|have|build|make|generate|set|create|do)\b))|should "
            r"(?:we|i)|any (?:idea|plans|news|thoughts|update)|has anyone|question:)\b",
            re.IGNORECASE | re.MULTILINE,
        ),
    ),
)
_REFUSALS: tuple[_Reason, ...] = (
    *_CONCERNS,
    (
        "it asks for nothing",
        re.compile(
            r"\bno action (?:is )?(?:needed|required|necessary)\b|\b(?:you |we )?can (?:be )?closed? (?:this|it|the issue)\b"
            r"|\bjust (?:wanted to say|saying) thank|^\W{0,3}(?:many )?(?:thanks?|thank you|kudos|great (?:work|job)) "
            r"(?:for|to|on)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "it asks to change, rename or remove what is there",
        re.compile(
            r"\b(?:refactor(?:ing)?|clean ?up|rewrite|rename|delet(?:e|ing)|remov(?:e|ing)|drop|deprecate|upgrade"
            r"|bump|migrate|revert|roll ?back|rotate|move|split|fix|update|document|shut down|turn off|decommission"
            r"|archive|optimi[sz]e|speed up|"
            r"improve|translate|extract|replace|disable|lower|increase|add (?:tests?|documentation|docs|logging|an? "
            r"index|pagination|validation|types|type hints|retry|retries))\b",
            re.IGNORECASE,
        ),
    ),
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
        found = [match[0].strip() for line in block.lines if (match := _HOSTILE.search(line.text))]
        first = first or next(iter(found), None)
        kept = tuple(line for line in block.lines if not _HOSTILE.search(line.text)) if found else block.lines
        rows = tuple(row for row in block.rows if not any(_HOSTILE.search(cell.text) for cell in row))
        if kept:
            blocks.append(replace(block, lines=kept, rows=rows))
    return replace(document, blocks=tuple(blocks)), first


def find_refusal(document: Document) -> str | None:
    """Give the reason why a text that defines nothing to keep is no request for a service; None if it may be one."""
    title = document.title.text
    body = " ".join(sentence.text for block in document.blocks for sentence in block_sentences(block))[:5000]
    if not title.strip() and not body.strip():
        return None
    for reason, pattern in _REFUSALS:
        if pattern.search(title) and not _asks_in(title):
            return reason
    if asks_for_service(document):
        return None
    for reason, pattern in _REFUSALS:
        if pattern.search(body):
            return reason
    if not _SERVICE.search(f"{title} {body}"):
        return "nothing in it asks for a service"
    return None


_CHANGE = re.compile(
    r"\s*(?:please |pls )?(?:refactor|rename|delete|remove|drop|fix|bump|upgrade|revert|document|optimi[sz]e|improve"
    r"|deprecate|clean ?up|disable|extract|decommission|shut down|turn off|investigate|discuss|decide)\b",
    re.IGNORECASE,
)


_QUESTION_TITLE = re.compile(
    r"\s*(?:\[question\]|question:|(?:how|why|what|which|where|when|who|is|are|does|do|did|should|has|have)\b.*\?\s*$|how "
    r"(?:do|can|does|should|to)\b)",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"(?:\b(?:please|pls|plz|can you|could you)\s+(?:\w+\s+)?|^\s*)(?:generate|create|build|make|scaffold|set up|bootstrap)\b",
    re.IGNORECASE | re.MULTILINE,
)


def find_other_purpose(document: Document) -> str | None:
    """Give what a text is about that describes things and still asks for no service; None if it may ask for one.

    People describe things in reports and questions, too. What is described is a wish unless the title is about something
    else and no sentence asks for a service.
    """
    title = document.title.text
    if _asks_in(title):
        return None
    if _QUESTION_TITLE.match(title) and not any(_ORDER.search(block.text) for block in document.blocks):
        return "it asks a question"
    if any(_asks_in(sentence.text) for block in document.blocks for sentence in block_sentences(block)):
        return None
    reason = find_concern(title)
    if reason is None and _CHANGE.match(title):
        reason = "it asks to change, rename or remove what is there"
    return reason


def find_concern(text: str) -> str | None:
    """Give what a text is about if that is something that is there already: a review, a fault or a question."""
    return next((reason for reason, pattern in _CONCERNS if pattern.search(text)), None)


def asks_for_service(document: Document) -> bool:
    """Tell whether title or body ask for something to be made."""
    for text in (document.title.text, *(s.text for block in document.blocks for s in block_sentences(block))):
        if _asks_in(text):
            return True
    return False


def _asks_in(text: str) -> bool:
    return bool(_REQUEST.search(text) and _SERVICE.search(text)) or bool(
        re.match(r"\s*\[?(?:service|generate)\b", text, re.IGNORECASE)
    )
