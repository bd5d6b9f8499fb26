"""The record of this stack: what of it is built, in one screen."""

from generators.contract.naming import JsonStyle
from generators.result import Category
from generators.spec.models import Auth, Database
from generators.stacks.fastapi_sqlalchemy.auth.jwt import layer as jwt
from generators.stacks.fastapi_sqlalchemy.auth.none import layer as none
from generators.stacks.fastapi_sqlalchemy.auth.oauth2 import layer as oauth2
from generators.stacks.fastapi_sqlalchemy.auth.session import layer as session
from generators.stacks.fastapi_sqlalchemy.base import layer as base
from generators.stacks.fastapi_sqlalchemy.databases.mysql import layer as mysql
from generators.stacks.fastapi_sqlalchemy.databases.postgresql import layer as postgresql
from generators.stacks.fastapi_sqlalchemy.databases.sqlite import layer as sqlite
from generators.stacks.fastapi_sqlalchemy.formatting import format_files
from generators.stacks.fastapi_sqlalchemy.migrations.writing import MIGRATIONS
from generators.stacks.fastapi_sqlalchemy.project import PROJECT_FILE, write_project
from generators.stacks.fastapi_sqlalchemy.styling import restyle
from generators.stacks.fastapi_sqlalchemy.views.service import view_service
from generators.stacks.stack import Stack

FASTAPI_SQLALCHEMY = Stack(
    name="fastapi-sqlalchemy",
    title="FastAPI + SQLAlchemy",
    json_style=JsonStyle.SNAKE,
    base=base.LAYER,
    databases={
        Database.POSTGRESQL: postgresql.LAYER,
        Database.MYSQL: mysql.LAYER,
        Database.SQLITE: sqlite.LAYER,
    },
    auth={Auth.NONE: none.LAYER, Auth.JWT: jwt.LAYER, Auth.SESSION: session.LAYER, Auth.OAUTH2: oauth2.LAYER},
    view=view_service,
    write_project=write_project,
    migrations=MIGRATIONS,
    format_files=format_files,
    style_file=PROJECT_FILE,
    restyle=restyle,
    categories=(("migrations/*", Category.MIGRATIONS), ("tests/*", Category.TESTS)),
)
