"""Migrations of stacks with Prisma: by Prisma Migrate, from the tables that schema.prisma is written from."""

from generators.node.prisma.tables import STYLE
from generators.sql.prisma.form import use_prisma

MIGRATIONS = use_prisma(STYLE)
