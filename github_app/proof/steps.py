"""Steps of a proof: named parts that are done one after the other, each with its time and what came of it."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from github_app.proof.processes import ProcessError


@dataclass(frozen=True, slots=True)
class ProofStep:
    """One part of a proof.

    Attributes:
        name: As people read it in the table: ``migrate``.
        run: Does it and gives a note, such as a count; may be empty. Raises ProcessError if it fails.
        is_vital: Whether nothing after it makes sense if it fails.
    """

    name: str
    run: Callable[[], str]
    is_vital: bool = False


@dataclass(frozen=True, slots=True)
class StepResult:
    """What came of one step.

    Attributes:
        name: The step's name.
        seconds: How long it took.
        note: What there is to say of it where it passed.
        problem: Why it failed; empty if it passed.
    """

    name: str
    seconds: float
    note: str
    problem: str

    @property
    def passed(self) -> bool:
        """Whether the step did what it has to."""
        return not self.problem

    def write(self) -> dict[str, Any]:
        """Give the JSON form."""
        state = {"name": self.name, "passed": self.passed, "seconds": round(self.seconds, 3)}
        return {**state, "note": self.note, "problem": self.problem}


def run_steps(steps: Iterable[ProofStep]) -> Iterator[StepResult]:
    """Do steps in order, and give what came of each as soon as it is done; the first vital failure is the last one."""
    for step in steps:
        start = time.perf_counter()
        note = problem = ""
        try:
            note = step.run()
        except ProcessError as error:
            problem = str(error)
        yield StepResult(step.name, time.perf_counter() - start, note, problem)
        if problem and step.is_vital:
            return
