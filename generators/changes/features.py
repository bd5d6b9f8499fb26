"""Changes of features: what a service can do besides keeping rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from generators.changes.change import Edited
from generators.changes.editing import conclude, refuse, write_line
from generators.enumeration import enumerate_words
from generators.features.feature import FeatureChoice
from generators.features.registry import FEATURES as BUILT
from generators.requirements.features import FEATURES
from generators.spec.models import ServiceSpec
from generators.support import complete


@dataclass(frozen=True, slots=True)
class AddFeature:
    """Add a feature.

    Attributes:
        feature: As the Spec names it.
        choice: What is chosen with it, such as the broker of a queue; None for what the Spec says or the default.
    """

    feature: str
    choice: str | None = None

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out; where the feature is there and the choice is another one, the choice changes."""
        update = _choose(self.feature, self.choice)
        if self.feature in spec.features:
            if all(getattr(spec, setting) == value for setting, value in update.items()):
                return Edited(spec, notes=(f"{_name(self.feature, self.choice)} is there already.",))
        elif needing := _find_needing(self.feature, spec.features):
            return Edited(spec, notes=(f"{_say_needed(self.feature, needing)}, so it is there already.",))
        else:
            update["features"] = (*spec.features, self.feature)
        return conclude(spec, spec.model_copy(update=update))

    def describe(self) -> str:
        """Say in one sentence what it does."""
        return f"Add the feature {_name(self.feature, self.choice)}"

    def write_command(self) -> str:
        """Give the words that ask for it."""
        return f"add {_write_choice(self.feature, self.choice)}"

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        return {"action": "add", **_write_feature(self.feature, self.choice)}


@dataclass(frozen=True, slots=True)
class RemoveFeature:
    """Remove a feature.

    Attributes:
        feature: As the Spec names it.
        choice: What is said to be chosen with it; the Spec has to agree.
    """

    feature: str
    choice: str | None = None

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out; what was chosen with the feature goes with it."""
        where = f"features.{self.feature}"
        needing = _find_needing(self.feature, spec.features)
        if needing:
            command = f"remove {' and '.join((*needing, self.feature))}"
            hint = f"To remove them together, post {write_line(command)}."
            refuse(where, f"{_say_needed(self.feature, needing)}.", hint)
        if self.feature not in spec.features:
            text = f"{_find_title(self.feature)} is no feature of this service."
            refuse(where, text, f"Its features are: {', '.join(spec.features) or 'none'}.")
        for setting, value in _choose(self.feature, self.choice).items():
            if getattr(spec, setting) != value:
                text = f"The {setting} of this service is {getattr(spec, setting)}, not {value}."
                refuse(setting, text, f"To remove it, post {write_line(f'remove {self.feature}')}.")
        choice = _find_choice(self.feature)
        update: dict[str, Any] = {"features": tuple(name for name in spec.features if name != self.feature)}
        if choice is not None:
            update[choice.setting] = ServiceSpec.model_fields[choice.setting].default
        return conclude(spec, spec.model_copy(update=update))

    def describe(self) -> str:
        """Say in one sentence what it does."""
        return f"Remove the feature {_name(self.feature, self.choice)}"

    def write_command(self) -> str:
        """Give the words that ask for it."""
        return f"remove {_write_choice(self.feature, self.choice)}"

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        return {"action": "remove", **_write_feature(self.feature, self.choice)}


def _find_choice(feature: str) -> FeatureChoice | None:
    return BUILT[feature].choice if feature in BUILT else None


def _choose(feature: str, choice: str | None) -> dict[str, Any]:
    """Give what a choice sets in the Spec, as a value of the setting's own type."""
    known = _find_choice(feature)
    if choice is None or known is None:
        return {}
    kind = type(ServiceSpec.model_fields[known.setting].default)
    return {known.setting: kind(choice)}


def _name(feature: str, choice: str | None) -> str:
    return _find_title(feature) + (f" over {choice}" if choice else "")


def _find_title(feature: str) -> str:
    return next((profile.title for profile in FEATURES if profile.name == feature), feature)


def _write_feature(feature: str, choice: str | None) -> dict[str, str]:
    known = _find_choice(feature)
    return {"feature": feature} | ({known.setting: choice} if known and choice else {})


def _write_choice(feature: str, choice: str | None) -> str:
    return f"{feature} with {choice}" if choice else feature


def _find_needing(feature: str, features: Iterable[str]) -> tuple[str, ...]:
    """Give those features that stand on another one."""
    return tuple(name for name in features if name != feature and feature in complete([name]))


def _say_needed(feature: str, needing: Sequence[str]) -> str:
    titles = enumerate_words(map(_find_title, needing))
    return f"{titles} {'need' if len(needing) > 1 else 'needs'} {_find_title(feature)}"
