"""Passwords: how often they may be tried."""
