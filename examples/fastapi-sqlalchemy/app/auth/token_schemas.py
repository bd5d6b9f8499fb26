"""What the routes of tokens take and give."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from app.core.schemas import Payload


class AuthTokens(BaseModel):
    """What somebody gets who has proved who he is."""

    access_token: str
    token_type: Literal["bearer"]
    expires_in: Annotated[int, Field(description="Seconds for which the access token is good")]
    refresh_token: str


class AuthRefresh(Payload):
    """A refresh token, to be used or to be ended."""

    refresh_token: Annotated[str, Field(max_length=128)]
