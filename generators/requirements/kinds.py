"""Kinds: whether a text asks for a service at all, and if so whether enough is known to generate one."""

import re

from generators.requirements.document import BlockKind, Document
from generators.requirements.headings import is_no_answer
from generators.requirements.sentences import block_sentences

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
_STACK = re.compile(r"\b(?:fastapi|nest\.?js|express|fiber|prisma|typeorm|sqlalchemy|gorm)\b", re.IGNORECASE)
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
            r"\b(?:bug(?![- ]?(?:track|bount|data|regist|log|triage|hunt))"
            r"|is (?:red|broken|down|failing|flaky|crashing|slow)|fails?|failed|failing|failure|crash(?:es"
            r"|ed|ing)?|regression|stack ?trace|traceback|exceptions?|throws|does(?:n't| not) (?:work|build|start"
            r"|compile|run|load|respond|install)"
            r"|(?:container|pod|process|server|api|service|app|job|worker) (?:\w+ )?(?:exits|stops|dies|restarts|quits"
            r"|keeps restarting)\b|restarts? in a loop|^\W*[45]\d\d\b|\b(?:gives?|got|get|getting) an? [45]\d\d\b"
            r"|exits? (?:right|immediately|directly|with (?:code|status))"
            r"|can(?:'t|not) (?:reach|connect)|not working"
            r"|stopped working|"
            r"broke|broken|takes? (?:over )?\d+ ?(?:s|ms|secs?|seconds|min|minutes)"
            r"|(?:returns?|returning|get|getting|gives?) (?:an? )?(?:error|4\d\d|5\d\d)"
            r"|(?:answers?|responds?|replies) (?:with )?(?:an? )?5\d\d|econnrefused|enotfound|etimedout"
            r"|error "
            r"(?:message|when|in|on)|typo in|memory leak|timeouts?|hangs|incorrect|wrong (?:result|total|value)"
            r"|steps to reproduce|actual behaviou?r|expected behaviou?r|vulnerability|cve-\d+|deadlock|500s?|outage"
            r"|incident|post-?mortem|downtime|hotfix|went up|(?:got|became|getting|much|too|so|very|really) slow(?:er)?"
            r"|since the (?:last|latest) (?:release|deploy(?:ment)?|update)|n\+1)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "it notes what was said at a meeting",
        re.compile(
            r"^(?!.*\b(?:api|service|back-?end|app|system)\b).*\b(?:(?:retro(?:spective)?|stand-?up|meeting|call"
            r"|sprint)\b"
            r".{0,20}\b(?:notes?|minutes|\d+)\b|agenda\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "it asks to change a service that is there",
        re.compile(
            r"\bcan (?:we|you|i|somebody|someone) (?:please )?(?:get|have|add|change|see)\b[^?]{0,80}\b(?:in|to|on"
            r"|for|from) "
            r"(?:the|our) (?:[\w-]+ ){0,4}(?:service|api|back-?end)\b[^?]{0,40}\?"
            r"|\b(?:in|to|of|on|from) the (?:generated|existing|current) (?:[\w-]+ ){0,4}(?:service|api|back-?end"
            r"|code)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "it asks a question",
        re.compile(
            r"(?:^|[.!?]\s+|\b(?:hi|hello|hey),? )(?:how (?:do|can|does|should|to|would|much|long)|why (?:is|do"
            r"|does|did|are|can't|not)|what(?:'s| is| are| does| do)|which (?:stacks?|versions?|ones?|databases?|is|of"
            r"|should|orms?|features?)|is (?:it|there|this)|are there|does (?:it|this|the|anyone|pullwright)|do (?:you"
            r"|we)|when "
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
            r"\bno action (?:is )?(?:needed|required|necessary)\b|\bjust an? "
            r"(?:idea|thought|suggestion|heads[- ]up)\b|\b(?:you |we )?can (?:be )?closed? (?:this|it|the"
            r" issue)\b"
            r"|\bclosing (?:this|it)\b|^\W{0,3}(?:i |we )?(?:love|loving) (?:this|the|your)\b"
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
            r"löschen|entfernen|umbenennen|aktualisieren|eliminar|borrar|renombrar|supprimer|renommer|excluir|apagar"
            r"|renomear|cancellare|rimuovere|rinominare|"
            r"improve|translate|extract|replace|disable|lower|increase|add (?:tests?|documentation|docs|logging|an? "
            r"index|pagination|validation|types|type hints|retry|retries))\b",
            re.IGNORECASE,
        ),
    ),
)


def find_refusal(document: Document, *, names_things: bool = False) -> str | None:
    """Give the reason why a text that defines nothing to keep is no request for a service; None if it may be one.

    Args:
        document: The text.
        names_things: Whether it says of several things that they are kept, and so what is wanted.
    """
    title = document.title.text
    blocks = [block for block in document.blocks if block.kind is not BlockKind.HEADING or not _is_form(document)]
    body = " ".join(sentence.text for block in blocks for sentence in block_sentences(block))[:5000]
    if not title.strip() and not body.strip():
        return None
    if is_question(document):
        return "it asks a question"
    if is_report(document):
        return "it reports something that is broken"
    wants_new = _WANTS_NEW.search(f"{title}. {body}") is not None
    for reason, pattern in _REFUSALS:
        is_change = (reason, pattern) == _REFUSALS[-1]
        if pattern.search(title) and not _asks_in(title) and not (is_change and wants_new):
            return reason
    if asks_for_service(document):
        return None
    for reason, pattern in _REFUSALS:
        if pattern.search(body):
            return reason
    is_request = (
        _SERVICE.search(f"{title} {body}")
        or (_REQUEST.search(title) and _STACK.search(body))
        or any(_PROJECT.search(text) for text in (title, body))
    )
    if not is_request and not names_things:
        return "nothing in it asks for a service"
    return None


def _is_form(document: Document) -> bool:
    """Tell whether a text is a form, of which some answer says nothing: its headings are nobody's words."""
    return any(block.heading and is_no_answer(block.text) for block in document.blocks)


_CHANGE = re.compile(
    r"\s*(?:please |pls )?(?:refactor|rename|delete|remove|drop|fix|bump|upgrade|revert|document|optimi[sz]e|improve"
    r"|deprecate|clean ?up|disable|extract|decommission|shut down|turn off|investigate|discuss|decide)\b",
    re.IGNORECASE,
)


_QUESTION_TITLE = re.compile(
    r"\s*(?:\[question\]|question:|(?:how|why|what|which|where|when|who|is|are|does|do|did|should|has|have)\b.*\?\s*$"
    r"|how "
    r"(?:do|can|does|should|to)\b)",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"(?:\b(?:please|pls|plz|can you|could you)\s+(?:\w+\s+)?|^\s*)(?:generate|create|build|make|scaffold|set up"
    r"|bootstrap)\b",
    re.IGNORECASE | re.MULTILINE,
)


# 'Set up a new NestJS project.'
_PROJECT = re.compile(
    rf"\b(?:generate|create|build|make|scaffold|set up|bootstrap|start|need|want|spin up) (?:me |us )?(?:an? )?"
    rf"(?:new )?(?:[\w.-]+ ){{0,4}}{_STACK.pattern}[^.!?]{{0,40}}\b(?:project|skeleton|boilerplate|starter|template)\b",
    re.IGNORECASE,
)
_WANTS_NEW = re.compile(
    r"\b(?:need|want|would like|looking for|generate|create|build|make|set up|scaffold)\b[^.!?]{0,40}\b(?:an?|new|some"
    r"|one)\b"
    r"[^.!?]{0,60}\b(?:api|service|back-?end|microservice|server|app|application|system)\b",
    re.IGNORECASE,
)


def is_question(document: Document) -> bool:
    """Tell whether the title asks for an answer, and nothing in the text orders anything."""
    title = document.title.text
    asked = _QUESTION_TITLE.match(title) is not None and not _asks_in(title)
    return asked and not any(_ORDER.search(block.text) for block in document.blocks)


_REPORT = re.compile(
    r"^[^\w\n]*(?:(?:steps )?to reproduce|how to reproduce|repro(?:duction)?(?: steps)?"
    r"|(?:expected|actual)(?: (?:behaviou?r|results?|outcome))?)\s*(?:[:\u2013\u2014-]|$)",
    re.IGNORECASE | re.MULTILINE,
)


def is_report(document: Document) -> bool:
    """Tell whether a text has the parts of a report: the steps that lead to a fault, what was expected and what came.

    Among the steps 'Start the service' asks for nothing, and what asks elsewhere makes the parts those of a thing.
    """
    blocks = [block for block in document.blocks if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)]
    parts = {match[0].strip(" *:").lower() for block in blocks for match in _REPORT.finditer(block.text)}
    asks = any(_asks_in(sentence.text) for block in blocks for sentence in block_sentences(block))
    with_steps = len(parts) > 1 and any("repro" in part for part in parts)
    return with_steps and not asks and not _asks_in(document.title.text)


def find_other_purpose(document: Document) -> str | None:
    """Give what a text is about that describes things and still asks for no service; None if it may ask for one.

    People describe things in reports and questions, too. What is described is a wish unless the title is about
    something else and no sentence asks for a service.
    """
    title = document.title.text
    if _asks_in(title):
        return None
    if is_question(document):
        return "it asks a question"
    if is_report(document):
        return "it reports something that is broken"
    if any(_asks_in(sentence.text) for block in document.blocks for sentence in block_sentences(block)):
        return None
    reason = find_concern(title)
    if reason is None and _CHANGE.match(title):
        reason = "it asks to change, rename or remove what is there"
    return reason


_BRACKETS = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")


def find_concern(text: str) -> str | None:
    """Give what a text is about if that is something that is there already: a review, a fault or a question."""
    # What stands in brackets is said of things: 'Oar (label, broken flag)'.
    bare = _BRACKETS.sub(" ", text)
    return next((reason for reason, pattern in _CONCERNS if pattern.search(bare)), None)


def asks_for_service(document: Document) -> bool:
    """Tell whether title or body ask for something to be made."""
    for text in (document.title.text, *(s.text for block in document.blocks for s in block_sentences(block))):
        if _asks_in(text):
            return True
    return False


# What does not build asks for nothing to be built.
_NOT_DONE = re.compile(
    r"\b(?:after|on|at|during|before|since) (?:the )?(?:start|build|deploy)\w*"
    r"|\b(?:do(?:es)?|did|can|could|will|would)(?: ?not|n't) \w+",
    re.IGNORECASE,
)


def _asks_in(text: str) -> bool:
    text = _NOT_DONE.sub(" ", text)
    return bool(_REQUEST.search(text) and _SERVICE.search(text)) or bool(
        re.match(
            r"\s*(?:(?:please|pls|plz) )?(?:\[?(?:service|generate)\b|\[request\]"
            r"|new service\b)",
            text,
            re.IGNORECASE,
        )
    )
