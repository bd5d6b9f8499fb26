"""Registration: how somebody becomes a user, with a password to prove it by."""

from typing import Annotated, ClassVar
from uuid import uuid4

from fastapi import APIRouter, Depends, Request, Response, status
from sqlalchemy.ext.asyncio import AsyncSession

from app.auth.access import Access
from app.auth.accounts import AppAccounts
from app.auth.caller import ADMIN_ROLE, DEFAULT_ROLE, Caller
from app.auth.models import Credential
from app.auth.schemas import AuthRegistration
from app.core.rate_limit import name_client
from app.core.requests import require_json
from app.core.responses import CREATED, describe_errors
from app.users import models, schemas
from app.users.service import UserService

router = APIRouter(prefix="/auth", tags=["auth"])


class Registration(UserService):
    """Creates users with a password."""

    access: ClassVar[Access] = Access()

    async def register(self, data: AuthRegistration, password_hash: str) -> schemas.User:
        """Store a new user and what is kept of its password; it acts as itself, and sees no more than later.

        Raises:
            ConflictError: If a unique value, such as the email address, is taken.
        """
        self._prepare(password_hash)
        self._caller = Caller(self._new_id, DEFAULT_ROLE)
        return await self.create(data.describe_user())

    async def appoint(self, data: AuthRegistration, password_hash: str) -> schemas.User:
        """Store a new administrator likewise, in the name of nobody in particular.

        Raises:
            ConflictError: If a unique value, such as the email address, is taken.
        """
        self._prepare(password_hash)
        appointed = {"role": ADMIN_ROLE}
        return await self.create(data.describe_user().model_copy(update=appointed))

    def _prepare(self, password_hash: str) -> None:
        self._new_id = uuid4()
        self._password_hash = password_hash

    async def _save(self, session: AsyncSession, row: models.User) -> schemas.User:
        row.id = self._new_id
        saved = await super()._save(session, row)
        session.add(Credential(user_id=row.id, password_hash=self._password_hash))
        return saved


@router.post(
    "/register",
    operation_id="register",
    status_code=status.HTTP_201_CREATED,
    response_model=schemas.User,
    responses=CREATED | describe_errors(400, 409, 413, 415, 422, 429, 500, 503),
    dependencies=[Depends(require_json)],
)
async def register(
    data: AuthRegistration,
    registration: Annotated[Registration, Depends(Registration.open)],
    accounts: AppAccounts,
    request: Request,
    response: Response,
) -> schemas.User:
    """Register a user; who has registered logs in next."""
    password_hash = await accounts.hash_new(data.password, name_client(request.scope))
    user = await registration.register(data, password_hash)
    response.headers["Location"] = f"/api/v1/users/{user.id}"
    return user
