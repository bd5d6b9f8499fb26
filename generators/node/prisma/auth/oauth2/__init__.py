"""Identities of an identity provider, kept by Prisma."""
