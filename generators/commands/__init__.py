"""Commands: ``/generate …`` lines of comments, read by one grammar into typed values."""
