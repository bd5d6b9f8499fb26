"""The routes of tokens."""

from fastapi import APIRouter, Depends, Request, status

from app.auth.accounts import AppAccounts
from app.auth.caller import CurrentCaller
from app.auth.guard import require_caller
from app.auth.schemas import AuthLogin, AuthPassword
from app.auth.sign_in import AppSignIn, SignIn
from app.auth.token_schemas import AuthRefresh, AuthTokens
from app.core.rate_limit import name_client
from app.core.requests import require_json
from app.core.responses import describe_errors

router = APIRouter(prefix="/auth", tags=["auth"], dependencies=[Depends(require_json)])

_LOGIN_ERRORS = describe_errors(400, 401, 413, 415, 422, 429, 500, 503)


@router.post("/login", operation_id="login", responses=_LOGIN_ERRORS)
async def login(
    data: AuthLogin, accounts: AppAccounts, sign_in: AppSignIn, request: Request
) -> AuthTokens:
    """Log in by email address and password."""
    return await accounts.log_in(data, name_client(request.scope), sign_in.start)


@router.post("/refresh", operation_id="refresh", responses=_LOGIN_ERRORS)
async def refresh(data: AuthRefresh, sign_in: AppSignIn) -> AuthTokens:
    """Get new tokens for a refresh token, which is used up by that."""
    return await sign_in.go_on(data.refresh_token)


@router.post(
    "/logout",
    operation_id="logout",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=describe_errors(400, 413, 415, 422, 429, 500, 503),
)
async def logout(data: AuthRefresh, sign_in: AppSignIn) -> None:
    """End a login: its refresh tokens are good for nothing any more."""
    await sign_in.end(data.refresh_token)


@router.post(
    "/password",
    operation_id="change_password",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=describe_errors(400, 401, 409, 413, 415, 422, 429, 500, 503),
    dependencies=[Depends(require_caller)],
)
async def change_password(data: AuthPassword, caller: CurrentCaller, accounts: AppAccounts) -> None:
    """Change the caller's password, which ends all logins."""
    await accounts.change_password(caller, data, SignIn.end_all)
