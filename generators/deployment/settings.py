"""Settings that a deployment has to bring, may drop, or has to look at again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generators.manifests.environment import Setting


@dataclass(frozen=True, slots=True)
class ChangedSetting:
    """A setting that means something else than before.

    Attributes:
        before: As it was.
        after: As it will be.
    """

    before: Setting
    after: Setting

    @property
    def has_other_default(self) -> bool:
        """Tell whether another value holds where none is set, or whether one has to be set from now on or no more."""
        return self.before.default != self.after.default

    @property
    def takes_other_values(self) -> bool:
        """Tell whether the value that a deployment has may be refused: its kind, bounds or choices are others."""
        return _list_rules(self.before) != _list_rules(self.after)


@dataclass(frozen=True, slots=True)
class SettingsDifference:
    """The settings of two services, held against each other; each part in the order of the services' own lists.

    Attributes:
        new: What there was not.
        gone: What is read no more.
        changed: What is there under the same name, and means something else.
    """

    new: tuple[Setting, ...]
    gone: tuple[Setting, ...]
    changed: tuple[ChangedSetting, ...]


def compare_settings(before: Iterable[Setting], after: Iterable[Setting]) -> SettingsDifference:
    """Hold the settings of a service against those of the one that follows it."""
    old, new = ({setting.name: setting for setting in settings} for settings in (before, after))
    return SettingsDifference(
        new=tuple(setting for name, setting in new.items() if name not in old),
        gone=tuple(setting for name, setting in old.items() if name not in new),
        changed=tuple(_list_changed(old, new)),
    )


def _list_changed(old: dict[str, Setting], new: dict[str, Setting]) -> Iterator[ChangedSetting]:
    for name, setting in new.items():
        if name not in old:
            continue
        changed = ChangedSetting(old[name], setting)
        if changed.has_other_default or changed.takes_other_values:
            yield changed


def _list_rules(setting: Setting) -> tuple[object, ...]:
    bounds = (setting.minimum, setting.maximum, setting.min_length)
    return (setting.kind, *bounds, setting.choices, setting.schemes)
