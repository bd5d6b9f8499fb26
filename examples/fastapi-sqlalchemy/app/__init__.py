"""Keeps users, categories, products, orders, order items and tags."""

__version__ = "0.1.0"
