"""What the routes of authentication take."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator

from app.core.fields import Boolean, refuse_nul
from app.core.schemas import Payload
from app.users import schemas
from app.users.schemas import Email, Name


def _lower(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value


Password = Annotated[str, Field(min_length=8, max_length=128)]
"""Long enough not to be guessed; of which characters it is made is nobody's business (NIST SP 800-63B)."""


GUESSABLE = "must not be the email address"
"""What is wrong with a password that anybody who knows the address tries first."""


def is_guessable(password: str, email: str) -> bool:
    """Tell whether a password is the address, or the name in it."""
    return password.lower() in {email, email.partition("@")[0]}


class AuthRegistration(Payload):
    """What registers a user."""

    name: Name
    newsletter: Boolean | None = False
    email: Annotated[Email, BeforeValidator(_lower)]
    password: Password

    @field_validator("password")
    @classmethod
    def _refuse_what_is_known(cls, password: str, info: ValidationInfo) -> str:
        email = info.data.get("email", "")
        if is_guessable(password, email):
            raise ValueError(GUESSABLE)
        return password

    def describe_user(self) -> schemas.UserCreate:
        """Give what creates the user, which knows no password."""
        text = self.model_dump_json(exclude={"password"}, by_alias=True)
        return schemas.UserCreate.model_validate_json(text)


class AuthLogin(Payload):
    """What somebody proves who he is by."""

    # PostgreSQL refuses a statement that looks for NUL.
    email: Annotated[
        str, Field(max_length=254), BeforeValidator(_lower), AfterValidator(refuse_nul)
    ]
    password: Annotated[str, Field(max_length=128)]


class AuthPassword(Payload):
    """What changes the password of the caller."""

    current_password: Annotated[str, Field(max_length=128)]
    new_password: Password
