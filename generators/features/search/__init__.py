"""Search: lists by the words of texts, and by ranges of numbers and moments."""
