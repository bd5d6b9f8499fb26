"""Evolution: how a generated service changes on a branch, and every line that people wrote since stays."""
