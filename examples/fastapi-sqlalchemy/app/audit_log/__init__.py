"""The audit log: who did what to which row, and when."""
