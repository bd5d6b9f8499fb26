"""The layer for Express + Prisma."""
