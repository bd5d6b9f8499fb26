"""The servers that services lean on, started for the proof: one module for each kind, none of them in a container.

To add a kind: a module with a function ``start(wanted, directory)`` as ``server.Start`` describes it, and its line in
``registry.py``. ``postgresql.py`` is the one to look at. A server listens on the loopback address on a free port,
knows the users and names that the manifest's ``Server.environment`` states, keeps its files below the directory that
it is given, and is gone with its context. What has to be installed for it is a line of ``tools/require.sh``.
"""
