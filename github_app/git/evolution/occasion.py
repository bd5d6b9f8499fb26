"""The occasion: on what and for whom a command is carried out, and what comes of it."""

from dataclasses import dataclass

from generators.result import GenerationResult
from generators.spec.models import ServiceSpec
from github_app.git.importing import Signature
from github_app.git.ledger import Conflict, Ledger


@dataclass(frozen=True, slots=True)
class Occasion:
    """What every command has in common.

    Attributes:
        head: The commit that the branch points to; nothing is done to another one.
        directory: Of the service, ``""`` for the root; None if the branch has one service only.
        command: The command as it was given; empty if there was none.
        job: Id of the job; empty if it is a person who commits.
        signature: The bot, with the date of the job; or that person.
        credit: ``Name <address>`` of the person who asked; empty if it is the one who commits.
        withheld: Paths, and directories ending in a slash, of which nothing may be changed.
    """

    head: str
    directory: str | None
    command: str
    job: str
    signature: Signature
    credit: str = ""
    withheld: tuple[str, ...] = ()

    def withholds(self, path: str) -> bool:
        """Tell whether a path must stay as it is."""
        return any(path == held or (held.endswith("/") and path.startswith(held)) for held in self.withheld)


@dataclass(frozen=True, slots=True)
class Evolved:
    """What a command comes to. Nothing of the branch has changed yet.

    Attributes:
        service: Name of the service.
        directory: Where it is on the branch.
        before: The Spec that the code stood for.
        after: The Spec that it stands for now.
        has_effect: Whether there is anything to commit.
        tree: Tree of the commit that is to be made on the branch.
        parents: Its parents: the branch's head, and the pristine commit if there is a new one.
        message: Its message.
        pristine: The pristine commit that the branch stands on now.
        ref: The ref that keeps the chain.
        chain: What it shall point to; None for nothing.
        expected: What it points to now; None if it does not exist.
        ledger: What became of each file.
        conflicts: What is left to be decided.
        losses: The data that go, one phrase each.
        migrations: Paths of the migrations that are new.
        history: Paths in the service of all its migrations, in their order.
        readme: Path of the service's README.
        notes: What people should know of the Change, one sentence each: what was there already, what was supposed.
        was: What the generator gives for the service as it was; None where nothing was generated.
        now: What it gives for the service as it is now; None where nothing was generated.
    """

    service: str
    directory: str
    before: ServiceSpec
    after: ServiceSpec
    has_effect: bool
    tree: str
    parents: tuple[str, ...]
    message: str
    pristine: str
    ref: str
    chain: str | None
    expected: str | None
    ledger: Ledger = ()
    conflicts: tuple[Conflict, ...] = ()
    losses: tuple[str, ...] = ()
    migrations: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    readme: str = ""
    notes: tuple[str, ...] = ()
    was: GenerationResult | None = None
    now: GenerationResult | None = None
