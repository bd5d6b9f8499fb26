"""Refresh tokens, kept by Prisma."""
