"""How every generated service behaves over HTTP, derived from its Spec."""
