"""Text in, service out: requirements, specification, layers and rendering, without GitHub and without I/O."""
