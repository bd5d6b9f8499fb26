"""Reader of deletions: what sentences say about rows whose target is deleted."""

import re

from generators.requirements.document import Document
from generators.requirements.findings import DeletionFound
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.subjects import find_candidates
from generators.requirements.sentences import find_sentences
from generators.spec.models import OnDelete

_DELETES = re.compile(
    r"\b(?:delet|remov)(?:ing|e)\s+(?:an?|the|one)\s+(?P<target>[\w -]{2,40}?)\s+(?:also\s+|should\s+(?:also\s+)?"
    r"|must\s+(?:also\s+)?|will\s+(?:also\s+)?)?(?:delete|remove"
    r"|cascade)(?:s)?\s*(?:to\s+)?(?:all\s+)?(?:of\s+)?(?:its|their|the|his|her)?\s*(?P<source>[\w -]{2,40})",
    re.IGNORECASE,
)
_WHEN_DELETED = re.compile(
    r"\b(?:when|if|once)\s+(?:an?|the|one)\s+(?P<target>[\w -]{2,40}?)\s+(?:is|gets)\s+(?:deleted"
    r"|removed),?\s+(?:then\s+)?(?:all\s+)?(?:of\s+)?(?:its|their|the|his|her)\s+(?P<source>[\w -]{2,40}?)\s+(?:are"
    r"|is|get|gets|should|must|will|go|goes)\b[^.]{0,30}(?:deleted|removed|too|as well|away|be)",
    re.IGNORECASE,
)
_SPARED = re.compile(r"\b(?:not|never|cannot|keep|keeps|kept|stay|stays|remain|remains)\b|n't\b", re.IGNORECASE)
_KEPT = re.compile(
    r"\b(?:an?|the)\s+(?P<target>[\w -]{2,40}?)\s+(?:with|that (?:still )?has|which (?:still "
    r")?has)\s+(?P<source>[\w -]{2,40}?)\s+(?:can ?not|can't|must not|may not)\s+be\s+(?:deleted|removed)",
    re.IGNORECASE,
)


def read_deletions(document: Document, notebook: Notebook) -> None:
    """Report what goes along, or forbids to go, when something is deleted."""
    for sentence in find_sentences(document):
        for pattern, on_delete in (
            (_DELETES, OnDelete.CASCADE),
            (_WHEN_DELETED, OnDelete.CASCADE),
            (_KEPT, OnDelete.RESTRICT),
        ):
            match = pattern.search(sentence.text)
            if match is None:
                continue
            # What is spared needs no word: unless something is said, nothing is deleted along.
            if on_delete is OnDelete.RESTRICT or not _SPARED.search(match[0]):
                target = find_candidates(match["target"].split())
                source = find_candidates(match["source"].split())
                notebook.findings.append(DeletionFound(target, source, on_delete, sentence.find_span()))
            break
