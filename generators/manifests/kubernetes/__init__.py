"""``deploy/kubernetes``: the objects by which a cluster runs the containers of a service.

What runs, and with what settings, is the same as in compose: the containers, the environment, the servers and the
volumes. Only what a cluster wants to know beside is stated here.
"""
