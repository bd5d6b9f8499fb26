"""What the App needs of GitHub: a port, its models, and the client that implements it."""
