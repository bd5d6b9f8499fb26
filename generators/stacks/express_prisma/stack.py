"""The record of this stack: what of it is built, in one screen."""

from generators.contract.naming import JsonStyle
from generators.node.formatting import STYLE_FILE, format_files, restyle
from generators.node.prisma.databases.mysql import layer as mysql
from generators.node.prisma.databases.postgresql import layer as postgresql
from generators.node.prisma.databases.sqlite import layer as sqlite
from generators.node.prisma.migrations import MIGRATIONS
from generators.result import Category
from generators.spec.models import Auth, Database
from generators.stacks.express_prisma.auth.jwt import layer as jwt
from generators.stacks.express_prisma.auth.none import layer as none
from generators.stacks.express_prisma.auth.oauth2 import layer as oauth2
from generators.stacks.express_prisma.auth.session import layer as session
from generators.stacks.express_prisma.base import layer as base
from generators.stacks.express_prisma.project import write_project
from generators.stacks.express_prisma.views.service import view_service
from generators.stacks.stack import Stack

EXPRESS_PRISMA = Stack(
    name="express-prisma",
    title="Express + Prisma",
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
