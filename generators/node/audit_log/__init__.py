"""The audit log of services on Node, wherever its entries are kept."""
