"""OpenTelemetry on Prisma."""
