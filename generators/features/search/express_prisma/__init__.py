"""Search on Express + Prisma."""
