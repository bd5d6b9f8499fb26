"""The contract of every generated service: its OpenAPI document, its errors and its lists, derived from the Spec."""
