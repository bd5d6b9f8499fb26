"""How large a delivery may be, checked before its body is in memory."""

from collections.abc import AsyncIterator

MAX_BODY_BYTES = 25 * 1024 * 1024
"""GitHub sends no payload above 25 MB."""


class BodyTooLargeError(Exception):
    """A body is, or says that it is, larger than allowed."""


async def read_body(chunks: AsyncIterator[bytes], *, stated: str | None, limit: int = MAX_BODY_BYTES) -> bytes:
    """Read a body whole, unless it is too large.

    Args:
        chunks: The body as it arrives.
        stated: The ``Content-Length`` header; a body that admits to being too large is not read at all.
        limit: Largest number of bytes allowed.

    Raises:
        BodyTooLargeError: As soon as the limit is passed.
    """
    if stated is not None and stated.isdecimal() and int(stated) > limit:
        raise BodyTooLargeError
    body = bytearray()
    async for chunk in chunks:
        if len(body) + len(chunk) > limit:
            raise BodyTooLargeError
        body += chunk
    return bytes(body)
