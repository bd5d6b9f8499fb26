"""Evolving: a Change of the Spec, carried out on a branch."""

from collections.abc import Callable
from dataclasses import dataclass

from generators.changes.change import Edited
from generators.deployment.releases import list_news
from generators.spec.models import ServiceSpec
from github_app.git.evolution.advancing import advance
from github_app.git.evolution.carrying import NextGeneration, carry
from github_app.git.evolution.generation import Step, generate_steps, pick_history
from github_app.git.evolution.ground import lay_ground
from github_app.git.evolution.occasion import Evolved, Occasion
from github_app.git.evolution.opening import open_branch
from github_app.git.evolution.templates import find_templates_version
from github_app.git.repository import Repository


@dataclass(frozen=True, slots=True)
class Evolution:
    """What a service is to become.

    Attributes:
        occasion: On what and for whom.
        subject: First line of the commit's message.
        revise: Gives the Spec that it shall have, from the one that the branch has; the same one, to follow what people
            wrote into that.
        renews: Whether it comes as the generator makes it today, newer templates included.
    """

    occasion: Occasion
    subject: str
    revise: Callable[[ServiceSpec], Edited]
    renews: bool = False


def evolve_branch(order: Evolution, repository: Repository) -> Evolved:
    """Carry out a Change on a branch. The branch itself and all refs stay as they are.

    Raises:
        UserError: If there is no service, or it has to be said which.
        GeneratorError: If the Change cannot be done, or the service not be generated.
        GitError: If git or the server fails.
    """
    state = open_branch(repository, order.occasion)
    edited = order.revise(state.spec)
    ground = lay_ground(repository, state, order.occasion)
    steps = [ground.step, Step(ground.spec, edited.spec, edited.renames)]
    was, now = generate_steps(repository, steps, ground.history, state.layout)
    news: tuple[str, ...] = ()
    if order.renews:
        version = find_templates_version(ground.chain, ground.pristine.id)
        news = list_news(edited.spec.stack, version) if version else ()
        kept = pick_history(ground.spec.stack, state.layout, ground.leaves)
        leaves = {**kept, **now.leaves}
    else:
        leaves = advance(repository, ground.leaves, was.leaves, now.leaves)
    following = NextGeneration(
        subject=order.subject,
        leaves={path: leaf for path, leaf in leaves.items() if path not in now.removed},
        generated=edited.spec,
        spec=edited.spec,
        renames=edited.renames,
        notes=(*edited.notes, *news),
        was=was.result,
        now=now.result,
    )
    return carry(repository, state, ground, following, order.occasion)
