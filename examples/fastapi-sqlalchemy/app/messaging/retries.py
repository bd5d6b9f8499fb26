"""When a message that could not be handled is tried again, and when it is given up."""

from dataclasses import dataclass

from app.core.settings import Settings
from app.messaging.broker import Bury, Retry, Verdict

_GROWTH = 4
_LONGEST_DELAY = 600.0


def find_delay(failures: int, first: float, longest: float = _LONGEST_DELAY) -> float:
    """Give how many seconds to wait after so many failures: each time four times as long, up to the longest."""
    return min(first * float(_GROWTH) ** (failures - 1), longest)


@dataclass(frozen=True)
class RetryPolicy:
    """How often a message is tried, and the pauses in between.

    Attributes:
        max_attempts: After so many failures it is given up.
        first_delay: The first pause in seconds.
    """

    max_attempts: int
    first_delay: float

    @classmethod
    def read(cls, settings: Settings) -> "RetryPolicy":
        """Give the policy that the settings state."""
        return cls(settings.event_max_attempts, settings.event_retry_seconds)

    def list_delays(self) -> tuple[float, ...]:
        """Give every pause there is, the shortest first."""
        found = (find_delay(failures, self.first_delay) for failures in range(1, self.max_attempts))
        return tuple(dict.fromkeys(found))

    def judge(self, failures: int, reason: str) -> Verdict:
        """Say what becomes of a message that has failed so often.

        Args:
            failures: The present one included.
            reason: Of the present one.
        """
        if failures >= self.max_attempts:
            return Bury(reason)
        return Retry(find_delay(failures, self.first_delay), reason)
