"""The Node that services are checked and shipped with, so that what was tested is what runs."""

NODE_VERSION = "24"
NODE_IMAGE = f"node:{NODE_VERSION}-bookworm-slim"
