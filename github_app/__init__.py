"""The App: composition root, GitHub, jobs, command line and pages."""
