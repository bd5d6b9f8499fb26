"""Three-way merging of files whose structure is known, so that dependencies, locks and settings never conflict.

Each kind of file is settled by a function of its three versions, which knows nothing of git; ``registry.py`` has them.
"""
