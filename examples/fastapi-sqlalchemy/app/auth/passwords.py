"""Passwords: what is kept instead of them, and how one is compared with that."""

from asyncio import Semaphore, to_thread
from unicodedata import normalize

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from app.core.settings import Settings

_PARALLEL = 4
"""How many are hashed at a time: each takes a core, and `ARGON2_MEMORY_KIB` of memory."""


class Passwords:
    """Hashes by Argon2id, outside the event loop."""

    def __init__(self, settings: Settings) -> None:
        self._hasher = PasswordHasher(
            time_cost=settings.argon2_time_cost,
            memory_cost=settings.argon2_memory_kib,
            parallelism=settings.argon2_parallelism,
        )
        self._decoy = self._hasher.hash("")
        self._slots = Semaphore(_PARALLEL)

    async def hash(self, password: str) -> str:
        """Give what is kept of a password."""
        async with self._slots:
            return await to_thread(self._hasher.hash, _normalize(password))

    async def verify(self, password: str, kept: str | None) -> bool:
        """Tell whether a password is the one that was kept; without one it takes as long to say no."""
        async with self._slots:
            matches = await to_thread(self._matches, kept or self._decoy, _normalize(password))
        return matches and kept is not None

    def is_outdated(self, kept: str) -> bool:
        """Tell whether a hash was made with other parameters than those of today."""
        return self._hasher.check_needs_rehash(kept)

    def _matches(self, kept: str, password: str) -> bool:
        try:
            return self._hasher.verify(kept, password)
        except VerifyMismatchError:
            return False


def _normalize(password: str) -> str:
    # One character may be typed in several ways, depending on the keyboard.
    return normalize("NFKC", password)
