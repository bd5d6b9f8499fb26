"""Entity tags: by them a caller says which state of a row it has seen."""

import re
from hashlib import blake2b
from typing import Annotated

from fastapi import Header

from app.core.errors import PreconditionFailedError
from app.core.schemas import Representation

_TAG = re.compile(r'(?:W/)?("[!#-~]*")')
_TAGS = r'^(\*|(W/)?"[!#-~]*"( *, *(W/)?"[!#-~]*")*)$'

IfMatch = Annotated[str | None, Header(alias="If-Match", pattern=_TAGS)]
IfNoneMatch = Annotated[str | None, Header(alias="If-None-Match", pattern=_TAGS)]


def write_etag(row: Representation) -> str:
    """Give the tag of a row: a digest of all that is answered of it.

    A number that counts changes would miss those that come from elsewhere, such as a link whose
    other end was deleted.
    """
    return f'"{blake2b(row.model_dump_json().encode(), digest_size=16).hexdigest()}"'


def is_known(if_none_match: str | None, etag: str) -> bool:
    """Tell whether the caller has the row already as it is; weak tags are as good as others."""
    return if_none_match == "*" or etag in _TAG.findall(if_none_match or "")


def require_match(if_match: str, row: Representation) -> None:
    """Go on only if the row is one that the caller has seen; weak tags do not say so.

    Raises:
        PreconditionFailedError: If it is not.
    """
    if if_match == "*":
        return
    tags = [tag.strip() for tag in if_match.split(",")]
    if write_etag(row) not in tags:
        raise PreconditionFailedError("It has changed since you read it: read it again.")
