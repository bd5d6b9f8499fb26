"""Search where Prisma keeps the rows, whatever the framework."""
