"""Whose rows are whose, by Prisma."""
