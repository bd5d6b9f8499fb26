"""The audit log on Nest, wherever its entries are kept."""
