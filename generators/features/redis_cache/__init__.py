"""Redis cache: reads are served from Redis until a write changes what they show."""
