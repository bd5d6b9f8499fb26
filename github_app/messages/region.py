"""Region: the part of a description that the App writes anew; all around it belongs to people.

It stands between two markers. The first one has a digest of the text, so that it shows when somebody has edited it:
then the lines that would be lost are kept below, to be read and used again. Where the markers are not there, because
people opened the pull request or took them out, nothing is touched.
"""

import hashlib
import re
from collections.abc import Sequence

from github_app.messages.details import write_details
from github_app.messages.escaping import write_block
from github_app.messages.sections import LIMIT, MAX_CHARACTERS, Section, join_sections, measure

_HINT = "what stands from here to the end marker is written anew by the App; write above or below it"
_KEPT = "Somebody had edited the part above. These lines of it are not there any more"
_MARKER_CHARACTERS = 300


def open_region(service: str, sections: Sequence[Section], limit: int = LIMIT) -> str:
    """Give the region of a service, markers included.

    Args:
        service: Name of the service.
        sections: What stands in it.
        limit: How long it may be, in UTF-16 units.
    """
    text = join_sections(sections, limit - _MARKER_CHARACTERS).strip()
    return f"<!-- pullwright:begin:{service}:{_digest(text)} ({_HINT}) -->\n\n{text}\n\n{_write_end(service)}"


def renew(body: str, service: str, sections: Sequence[Section]) -> str:
    """Give a description in which the region of a service is written anew.

    The body stays as it is if it has no such region, or if there is no room for another one beside what people wrote.

    Args:
        body: The description as it is now, with any line ends.
        service: Name of the service.
        sections: What shall stand in the region.
    """
    text = body.replace("\r\n", "\n")
    found = _find(text, service)
    if found is None:
        return body
    above, below = text[: found.start()], text[found.end() :]
    was = found["text"].strip()
    room = LIMIT - measure(above + below)
    if _digest(was) != found["digest"]:
        lost = _list_lost(was, open_region(service, sections, room))
        below = f"{lost}{below}"
    renewed = f"{above}{open_region(service, sections, LIMIT - measure(above + below))}{below}"
    return renewed if measure(renewed) <= MAX_CHARACTERS else body


def _find(text: str, service: str) -> re.Match[str] | None:
    begin = rf"<!-- pullwright:begin:{re.escape(service)}:(?P<digest>[0-9a-f]{{16}})[^>]*-->"
    return re.search(rf"{begin}(?P<text>.*?){re.escape(_write_end(service))}", text, re.DOTALL)


def _list_lost(was: str, becomes: str) -> str:
    """Give the lines of an edited text that its successor does not have; as they are, and without effect."""
    known = {line.strip() for line in becomes.splitlines()}
    lost = [line for line in was.splitlines() if line.strip() and line.strip() not in known]
    return f"\n\n{write_details(_KEPT, write_block(chr(10).join(lost), 'markdown'))}" if lost else ""


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _write_end(service: str) -> str:
    return f"<!-- pullwright:end:{service} -->"
