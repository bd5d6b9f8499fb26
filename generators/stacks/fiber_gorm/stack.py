"""The record of this stack: what of it is built, in one screen."""

from generators.contract.naming import JsonStyle
from generators.result import Category
from generators.spec.models import Auth, Database
from generators.stacks.fiber_gorm.auth.jwt import layer as jwt
from generators.stacks.fiber_gorm.auth.none import layer as none
from generators.stacks.fiber_gorm.auth.oauth2 import layer as oauth2
from generators.stacks.fiber_gorm.auth.session import layer as session
from generators.stacks.fiber_gorm.base import layer as base
from generators.stacks.fiber_gorm.databases.mysql import layer as mysql
from generators.stacks.fiber_gorm.databases.postgresql import layer as postgresql
from generators.stacks.fiber_gorm.databases.sqlite import layer as sqlite
from generators.stacks.fiber_gorm.migrations import MIGRATIONS
from generators.stacks.fiber_gorm.project import format_files, restyle, write_project
from generators.stacks.fiber_gorm.views.service import view_service
from generators.stacks.stack import Stack

FIBER_GORM = Stack(
    name="go-fiber-gorm",
    title="Go Fiber + GORM",
    json_style=JsonStyle.CAMEL,
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
    style_file="",
    restyle=restyle,
    document_file="api/openapi.json",
    categories=(("migrations/*.sql", Category.MIGRATIONS), ("*_test.go", Category.TESTS), ("tests/*", Category.TESTS)),
)
