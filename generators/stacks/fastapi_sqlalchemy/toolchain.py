"""The Python and the uv that services are checked and shipped with, so that what was tested is what runs."""

PYTHON_VERSION = "3.13"
PYTHON_IMAGE = f"python:{PYTHON_VERSION}-slim-bookworm"
UV_VERSION = "0.13.9"
