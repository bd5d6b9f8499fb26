"""The outbox and the inbox of events, kept by Prisma."""
