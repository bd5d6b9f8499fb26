"""Changes of what a service is as a whole: how callers sign in, where its data are, how long its pages are."""

from dataclasses import dataclass
from typing import Any

from generators.auth.accounts import list_adaptations
from generators.auth.registry import AUTH_MODES
from generators.changes.change import Edited
from generators.changes.editing import conclude, refuse, write_line
from generators.spec.models import MAX_PAGE_SIZE, Auth, Database, ServiceSpec


@dataclass(frozen=True, slots=True)
class SetAuth:
    """Set how callers prove who they are.

    Attributes:
        auth: The way to authenticate; NONE to do without.
        replaced: The way that is said to be there; the Spec has to agree.
    """

    auth: Auth
    replaced: Auth | None = None

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out."""
        if self.replaced is not None and self.replaced is not spec.auth:
            text = f"This service has {_name_auth(spec.auth)}, not {_name_auth(self.replaced)}."
            hint = (
                f"To have {_name_auth(self.auth)} all the same, post {write_line(SetAuth(self.auth).write_command())}."
            )
            refuse("auth", text, hint)
        if self.auth is spec.auth:
            return Edited(spec, notes=(f"There is {_name_auth(self.auth)} already.",))
        after = spec.model_copy(update={"auth": self.auth})
        return conclude(spec, after, notes=list_adaptations(after))

    def describe(self) -> str:
        """Say in one sentence what it does."""
        return f"Use {_name_auth(self.auth)}" if self.auth is not Auth.NONE else "Remove authentication"

    def write_command(self) -> str:
        """Give the words that ask for it."""
        if self.auth is Auth.NONE:
            return f"remove {self.replaced} auth" if self.replaced else "remove auth"
        if self.replaced is not None:
            return f"switch auth from {self.replaced} to {self.auth}"
        return f"use {self.auth} auth"

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        return {"action": "set-auth", "auth": self.auth.value}


@dataclass(frozen=True, slots=True)
class SetDatabase:
    """Set which database the data are in.

    Attributes:
        database: The database.
        replaced: The one that is said to be there; the Spec has to agree.
    """

    database: Database
    replaced: Database | None = None

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out."""
        if self.replaced is not None and self.replaced is not spec.database:
            text = f"The data of this service are in {spec.database.label}, not in {self.replaced.label}."
            hint = f"To have them in {self.database.label}, post {write_line(f'use {self.database}')}."
            refuse("database", text, hint)
        if self.database is spec.database:
            return Edited(spec, notes=(f"The data are in {self.database.label} already.",))
        return conclude(spec, spec.model_copy(update={"database": self.database}))

    def describe(self) -> str:
        """Say in one sentence what it does."""
        return f"Keep the data in {self.database.label}"

    def write_command(self) -> str:
        """Give the words that ask for it."""
        return f"switch database {f'from {self.replaced} ' if self.replaced else ''}to {self.database}"

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        return {"action": "set", "setting": "database", "value": self.database.value}


@dataclass(frozen=True, slots=True)
class SetPageSize:
    """Set how many items a page of a list has, unless a caller asks for another number.

    Attributes:
        items: At least 1; the Spec says how many are too many.
    """

    items: int

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out."""
        if not 1 <= self.items <= MAX_PAGE_SIZE:
            hint = f"The longest page is {write_line(SetPageSize(MAX_PAGE_SIZE).write_command())}."
            refuse("page_size", f"A page has 1 to {MAX_PAGE_SIZE} items, not {self.items}.", hint)
        if self.items == spec.page_size:
            return Edited(spec, notes=(f"A page has {self.items} items already.",))
        return conclude(spec, spec.model_copy(update={"page_size": self.items}))

    def describe(self) -> str:
        """Say in one sentence what it does."""
        return f"Set the page size to {self.items}"

    def write_command(self) -> str:
        """Give the words that ask for it."""
        return f"set page size to {self.items}"

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form."""
        return {"action": "set", "setting": "page-size", "value": self.items}


def _name_auth(auth: Auth) -> str:
    return f"{AUTH_MODES[auth].title} authentication" if auth is not Auth.NONE else "no authentication"
