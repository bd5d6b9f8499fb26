"""The record of this stack: what of it is built, in one screen."""

from generators.contract.naming import JsonStyle
from generators.node.formatting import STYLE_FILE, format_files, restyle
from generators.node.nest.auth.none import layer as none
from generators.node.nest.project import write_project
from generators.node.prisma.databases.mysql import layer as mysql
from generators.node.prisma.databases.postgresql import layer as postgresql
from generators.node.prisma.databases.sqlite import layer as sqlite
from generators.node.prisma.migrations import MIGRATIONS
from generators.result import Category
from generators.spec.models import Auth, Database
from generators.stacks.nestjs_prisma.auth.jwt import layer as jwt
from generators.stacks.nestjs_prisma.auth.oauth2 import layer as oauth2
from generators.stacks.nestjs_prisma.auth.session import layer as session
from generators.stacks.nestjs_prisma.base import layer as base
from generators.stacks.nestjs_prisma.views.service import view_service
from generators.stacks.stack import Stack

NESTJS_PRISMA = Stack(
    name="nestjs-prisma",
    title="NestJS + Prisma",
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
    style_file=STYLE_FILE,
    restyle=restyle,
    categories=(("prisma/migrations/*", Category.MIGRATIONS), ("tests/*", Category.TESTS)),
)
