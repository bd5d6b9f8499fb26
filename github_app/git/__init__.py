"""git, run with a clean environment, and the commits that the App makes with it."""
