"""Passwords: how they are kept, and how somebody proves who he is by one."""
