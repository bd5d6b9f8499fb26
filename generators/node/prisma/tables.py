"""Tables: what services with Prisma keep, named and typed as Prisma does it."""

from generators.sql.prisma.style import PrismaStyle

STYLE = PrismaStyle()
"""What schema.prisma and the migrations are written from."""
