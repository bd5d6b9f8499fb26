"""Service choices: database, authentication, features and broker of a text, each with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from generators.requirements.features import FEATURES
from generators.requirements.findings import WishFound
from generators.requirements.understanding import Choice
from generators.spec.models import Auth, Broker, Database
from generators.spec.rules import QUEUE


@dataclass(frozen=True, slots=True)
class ServiceChoices:
    """What was chosen about the service as a whole, apart from its stack.

    Attributes:
        name: The name that the text states, as it stands there.
        database: The choice of the database.
        auth: The choice of the authentication.
        features: One choice for each feature that was asked for.
        broker: The choice of the broker; None where no events are published.
        asked: The names of those features.
        refused: The names of the features that the text does not want.
        assumptions: What was supposed, one sentence each.
    """

    name: str | None
    database: Choice
    auth: Choice
    features: tuple[Choice, ...]
    broker: Choice | None
    asked: tuple[str, ...]
    refused: tuple[str, ...]
    assumptions: tuple[str, ...]


def choose_service(
    wishes: Sequence[WishFound], brokers: Sequence[Broker], default_database: Database | None = None
) -> ServiceChoices:
    """Choose database, authentication, features and broker from the wishes of a text.

    Args:
        wishes: All wishes of the text.
        brokers: What the chosen stack can carry events over.
        default_database: What the repository sets for issues that say nothing.
    """
    assumptions: list[str] = []
    auth = _choose_auth([wish for wish in wishes if wish.about == "auth"], assumptions)
    features = tuple(_choose_features([wish for wish in wishes if wish.about in ("feature", "broker")]))
    asked = tuple(choice.value for choice in features)
    refused = {wish.value for wish in wishes if wish.about == "feature" and not wish.wanted} - set(asked)
    other = next((wish for wish in wishes if wish.about == "other stack" and wish.wanted), None)
    if other and not any(wish.about == "stack" and wish.wanted and not wish.hint for wish in wishes):
        assumptions.append(f"{other.span.text} is not among the stacks; the nearest choice is made.")
    return ServiceChoices(
        name=next((wish.value for wish in wishes if wish.about == "name"), None),
        database=_choose_database([wish for wish in wishes if wish.about == "database"], default_database),
        auth=auth,
        features=features,
        broker=_choose_broker(wishes, brokers, assumptions) if QUEUE in asked else None,
        asked=asked,
        refused=tuple(sorted(refused)),
        assumptions=tuple(assumptions),
    )


def _choose_database(wishes: Sequence[WishFound], default: Database | None) -> Choice:
    wanted = [wish for wish in wishes if wish.wanted]
    if wanted:
        first = next((wish for wish in wanted if wish.span.source != "context"), wanted[0])
        return Choice("database", first.value, f"the text names {first.span.text}", first.span)
    if default:
        return Choice("database", default.value, "this repository's settings say so and the text names no other")
    return Choice("database", Database.POSTGRESQL.value, "the text names no database, and this is the default")


def _choose_auth(wishes: Sequence[WishFound], assumptions: list[str]) -> Choice:
    wanted = [wish for wish in wishes if wish.wanted]
    stated = next((wish for wish in wanted if wish.value == "none"), None)
    if stated:
        return Choice("auth", Auth.NONE.value, "the text says that none is needed", stated.span)
    for mode in (Auth.OAUTH2, Auth.SESSION, Auth.JWT):
        named = next((wish for wish in wanted if wish.value == mode.value), None)
        if named:
            return Choice("auth", mode.value, f"the text names {named.span.text}", named.span)
    login = next((wish for wish in wanted if wish.value == "login"), None)
    refused_login = any(wish.value == "login" and not wish.wanted for wish in wishes)
    if login and not refused_login:
        assumptions.append("Callers sign in, but the text does not say how: JSON Web Tokens are used.")
        return Choice(
            "auth", Auth.JWT.value, f"the text speaks of '{login.span.text}' and names no mechanism", login.span
        )
    return Choice("auth", Auth.NONE.value, "the text asks for no sign-in")


def _choose_features(wishes: Sequence[WishFound]) -> list[Choice]:
    chosen: list[Choice] = []
    for feature in FEATURES:
        said = [wish for wish in wishes if wish.value == feature.name]
        if feature.name == QUEUE:
            # To refuse one broker is not to refuse all: "RabbitMQ, no Kafka".
            said += [wish for wish in wishes if wish.about == "broker" and wish.wanted]
        wanted = [wish for wish in said if wish.wanted]
        # One refusal is meant of the whole service: "caching later, no redis for now".
        if wanted and len(wanted) == len(said):
            span = wanted[0].span
            chosen.append(Choice(f"features.{feature.name}", feature.name, f"the text asks for '{span.text}'", span))
    return chosen


def _choose_broker(wishes: Sequence[WishFound], brokers: Sequence[Broker], assumptions: list[str]) -> Choice:
    named = next((wish for wish in wishes if wish.about == "broker" and wish.wanted), None)
    if named and named.value in brokers:
        return Choice("broker", named.value, f"the text names {named.span.text}", named.span)
    if named:
        label = Broker.RABBITMQ.label
        assumptions.append(f"{named.span.text} is not for this stack: events go over {label}.")
        return Choice("broker", Broker.RABBITMQ.value, f"this stack has nothing for {named.span.text}", named.span)
    redis = next((wish for wish in wishes if wish.wanted and wish.span.text.lower() == Broker.REDIS.value), None)
    if redis and Broker.REDIS in brokers:
        return Choice("broker", Broker.REDIS.value, "the text names Redis, and no other broker", redis.span)
    return Choice("broker", Broker.RABBITMQ.value, "the text names no broker, and this is the default")
