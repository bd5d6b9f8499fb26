"""Every error that the generators raise on purpose; each text says what to do next."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a specification.

    Attributes:
        where: Dotted place in the Spec, such as ``resources.Order.fields.total``.
        text: What is wrong, in one sentence.
        hint: What to do about it, in one sentence.
    """

    where: str
    text: str
    hint: str

    def __str__(self) -> str:
        """Give the problem as one line."""
        return f"{self.where}: {self.text} {self.hint}"


class GeneratorError(Exception):
    """Base of the errors of this package that a person can do something about."""


class SpecError(GeneratorError):
    """A specification breaks one or more rules.

    Attributes:
        problems: All that is wrong, in the order of the Spec, never empty.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class UnsupportedError(GeneratorError):
    """The Spec is valid, but asks for a combination that no layer supports yet.

    Attributes:
        text: What is not supported, one sentence.
        hint: What is supported instead.
    """

    def __init__(self, text: str, hint: str) -> None:
        self.text = text
        self.hint = hint
        super().__init__(f"{text} {hint}")


class TemplateError(GeneratorError):
    """A layer is wrong: an unknown slot, a path written twice, a missing template. A defect of ours."""
