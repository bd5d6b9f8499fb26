"""OpenTelemetry on Express and Prisma."""
