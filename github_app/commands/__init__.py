"""The commands of ``pullwright``, one module each: ``add_parser(subparsers)`` and ``run(arguments) -> int``."""
