"""The events of a service, whatever carries them."""
