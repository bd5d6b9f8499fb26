"""The image of a NestJS service."""
